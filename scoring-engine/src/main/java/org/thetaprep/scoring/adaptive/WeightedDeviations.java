package org.thetaprep.scoring.adaptive;

import java.util.BitSet;
import java.util.List;
import org.thetaprep.scoring.assembly.CountRange;

/**
 * Lets through the items after which the finished test is expected to deviate least from its
 * specification: the weighted deviations of Stocking &amp; Swanson (1993), taken as a constraint. The rest of
 * the test is expected to draw from each range by its share of the remaining candidates.
 */
public final class WeightedDeviations implements Constraint {

    private final int length;
    private final List<CountRange> ranges;

    /**
     * A constraint with equal weights.
     *
     * @param length number of items of the finished test, at least 1
     * @param ranges its specification
     */
    public WeightedDeviations(int length, List<CountRange> ranges) {
        if (length < 1) {
            throw new IllegalArgumentException("length must be at least 1, but is " + length);
        }
        this.length = length;
        this.ranges = List.copyOf(ranges);
    }

    @Override
    public BitSet admissible(List<Integer> administered, BitSet candidates, double[] values) {
        int left = length - administered.size() - 1;
        double[] added = new double[values.length];
        for (CountRange range : ranges) {
            long given = administered.stream().filter(range.items()::contains).count();
            long open = range.items().stream().filter(candidates::get).count();
            double expected = left * (double) open / Math.max(1, candidates.cardinality());
            double inside = deviation(range, given + 1 + expected);
            double outside = deviation(range, given + expected);
            double barred = given >= range.most() ? length : 0;
            for (int item : range.items()) {
                added[item] += inside - outside + barred;
            }
        }
        double least =
                candidates.stream().mapToDouble(item -> added[item]).min().orElse(0);
        BitSet best = new BitSet();
        candidates.stream().filter(item -> added[item] <= least + 1e-9).forEach(best::set);
        return best;
    }

    private static double deviation(CountRange range, double count) {
        return Math.max(0, Math.max(range.least() - count, count - range.most()));
    }
}
