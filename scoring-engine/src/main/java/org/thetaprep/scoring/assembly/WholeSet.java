package org.thetaprep.scoring.assembly;

import java.util.Set;

/**
 * Items of which a form holds all or none, such as those of a case study.
 *
 * @param name as it is told when it cannot be kept whole, not blank
 * @param items places of the items in the bank; no item is in two sets
 */
public record WholeSet(String name, Set<Integer> items) {

    public WholeSet {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        items = Set.copyOf(items);
    }
}
