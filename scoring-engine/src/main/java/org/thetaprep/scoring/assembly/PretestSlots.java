package org.thetaprep.scoring.assembly;

import java.util.List;

/**
 * Places on a form that are not scored but gather answers to new items.
 *
 * @param count how many on each form, not negative
 * @param values what an answer to each item of the bank would teach of it (0 for those that need none);
 *     items in {@code excluded} by the forms' ranges aside, the most valuable are taken
 * @param ranges what scored and pretest items of a form must meet together (enemies, length of text)
 */
public record PretestSlots(int count, double[] values, List<CountRange> ranges) {

    public PretestSlots {
        ranges = List.copyOf(ranges);
        if (count < 0) {
            throw new IllegalArgumentException("count must not be negative, but is " + count);
        }
    }
}
