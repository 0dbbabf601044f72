package org.thetaprep.runner.assignment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.thetaprep.content.item.ItemId;

/**
 * What is planned for one learner, and why.
 *
 * @param parts what it is about, that which matters most first
 * @param wanted how many items the goal asks for; more than there are if too few unseen items serve it
 * @param minutes how long it is expected to take at the exam's pace
 * @param narrowing what it is expected to do to the interval of a domain, where the goal is one of precision
 */
public record TargetedSet(List<Part> parts, int wanted, int minutes, Optional<Narrowing> narrowing) {

    /**
     * The items on one aim.
     *
     * @param aim what they are about
     * @param reason what speaks for it
     * @param items the items
     */
    public record Part(Aim aim, Reason reason, List<ItemId> items) {

        public Part {
            Objects.requireNonNull(aim, "aim");
            items = List.copyOf(items);
        }
    }

    /**
     * What speaks for an aim.
     *
     * @param kind which figure it is
     * @param answered how many answers it rests on
     * @param right how many of them were right
     * @param figure of {@code BELOW} the chance that the domain is below the cut; of {@code EXPECTED} how many right
     *     answers the domain's estimate would have let expect; of {@code CHOSEN} how many answers were instances of the
     *     misconception; of {@code MISSED} how many items on the row were missed; of {@code GIVEN} the width of the domain's
     *     90 % interval in points; 0 of {@code NOTHING_KNOWN}
     */
    public record Reason(Kind kind, int answered, int right, double figure) {

        /** Which figure speaks for an aim. */
        public enum Kind {
            BELOW,
            EXPECTED,
            CHOSEN,
            MISSED,
            /** The instructor named the domain. */
            GIVEN,
            /** There are no answers that would tell more: items are spread as in the exam. */
            NOTHING_KNOWN
        }
    }

    /**
     * The 90 % interval of a domain, in points of the scale.
     *
     * @param domain the domain's number
     * @param before how wide it is
     * @param after how wide it is expected to be once as many items as are expected to suffice have been worked through
     * @param enough how many are expected to suffice, where the attempt may end as soon as they have
     */
    public record Narrowing(int domain, int before, int after, Optional<Integer> enough) {}

    public TargetedSet {
        parts = List.copyOf(parts);
    }

    /** All items, those on the first aim first. */
    public List<ItemId> items() {
        return parts.stream().flatMap(part -> part.items().stream()).toList();
    }

    /** How many items there are fewer than the goal asks for. */
    public int missing() {
        return Math.max(0, wanted - items().size());
    }
}
