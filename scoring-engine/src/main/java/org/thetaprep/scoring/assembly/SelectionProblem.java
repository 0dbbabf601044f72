package org.thetaprep.scoring.assembly;

import java.util.BitSet;
import java.util.List;

/**
 * One form of the highest total value that meets its ranges.
 *
 * @param values value of each item of the bank, finite
 * @param length number of items on the form
 * @param ranges what the form must meet
 * @param fixed places of items that must be on it
 * @param excluded places of items that must not be on it
 */
public record SelectionProblem(double[] values, int length, List<CountRange> ranges, BitSet fixed, BitSet excluded) {

    public SelectionProblem {
        ranges = List.copyOf(ranges);
        if (length < 1 || length > values.length) {
            throw new IllegalArgumentException(
                    "length must be 1 to the number of items " + values.length + ", but is " + length);
        }
        if (fixed.cardinality() > length) {
            throw new IllegalArgumentException(
                    "fixed must be at most " + length + " items, but is " + fixed.cardinality());
        }
        for (CountRange range : ranges) {
            for (int item : range.items()) {
                if (item < 0 || item >= values.length) {
                    throw new IllegalArgumentException("items of " + range.name() + " must be 0 to "
                            + (values.length - 1) + ", but one is " + item);
                }
            }
        }
    }

    /** A problem without fixed or excluded items. */
    public static SelectionProblem of(double[] values, int length, List<CountRange> ranges) {
        return new SelectionProblem(values, length, ranges, new BitSet(), new BitSet());
    }
}
