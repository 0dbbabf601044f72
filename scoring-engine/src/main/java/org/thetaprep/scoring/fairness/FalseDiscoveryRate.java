package org.thetaprep.scoring.fairness;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Many tests at once, so that of the items named at a level at most that share is named wrongly, on average. */
public final class FalseDiscoveryRate {

    private FalseDiscoveryRate() {}

    /**
     * Probabilities adjusted for their number (Benjamini &amp; Hochberg 1995): what is below a level is named at it.
     *
     * @param p probabilities of the tests, from 0 to 1
     * @return in the same order, not below what was given and at most 1
     */
    public static double[] adjusted(double[] p) {
        List<Integer> order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -p[i]))
                .toList();
        double[] adjusted = new double[p.length];
        double least = 1;
        for (int place = 0; place < p.length; place++) {
            int i = order.get(place);
            least = Math.min(least, p[i] * p.length / (p.length - place));
            adjusted[i] = least;
        }
        return adjusted;
    }
}
