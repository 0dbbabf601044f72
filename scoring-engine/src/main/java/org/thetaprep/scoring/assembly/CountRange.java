package org.thetaprep.scoring.assembly;

import java.util.Set;

/**
 * How many of some items a form may hold: a blueprint quota, a range of item types, a balance of keys, a
 * pair of enemies (at most one), an overlap with a form seen before.
 *
 * @param name as it is told when it cannot be met, not blank
 * @param items places of the items in the bank
 * @param least fewest of them on a form, not negative
 * @param most most of them on a form, not below {@code least}
 */
public record CountRange(String name, Set<Integer> items, int least, int most) {

    public CountRange {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        items = Set.copyOf(items);
        if (least < 0 || most < least) {
            throw new IllegalArgumentException(
                    "range of " + name + " must be 0 <= least <= most, but is " + least + " to " + most);
        }
    }

    /** Exactly a number of the items. */
    public static CountRange exactly(String name, Set<Integer> items, int count) {
        return new CountRange(name, items, count, count);
    }

    /** At most a number of the items. */
    public static CountRange atMost(String name, Set<Integer> items, int most) {
        return new CountRange(name, items, 0, most);
    }

    /** By how much a count is outside the range: negative below, positive above, 0 inside. */
    int excess(int count) {
        return count > most ? count - most : Math.min(0, count - least);
    }
}
