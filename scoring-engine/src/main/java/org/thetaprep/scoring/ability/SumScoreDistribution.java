package org.thetaprep.scoring.ability;

import java.util.List;
import org.thetaprep.scoring.model.ResponseModel;

/**
 * The distribution of the sum of category numbers over independent items, given ability (Lord &amp;
 * Wingersky 1984; for several categories Thissen, Pommerich, Billeaud &amp; Williams 1995). The
 * recursion runs in logarithms, so that no score of a long test underflows.
 */
public final class SumScoreDistribution {

    private final double[] logs;

    private SumScoreDistribution(double[] logs) {
        this.logs = logs;
    }

    /**
     * The distribution at one ability.
     *
     * @param items the models of the items; category k scores k
     * @param theta ability in logits, finite
     */
    public static SumScoreDistribution at(List<? extends ResponseModel> items, double theta) {
        int most = 0;
        for (ResponseModel item : items) {
            most += item.categories() - 1;
        }
        double[] sums = new double[most + 1];
        double[] next = new double[most + 1];
        int highest = 0;
        for (ResponseModel item : items) {
            int n = item.categories();
            double[] p = new double[n];
            for (int k = 0; k < n; k++) {
                p[k] = item.logProbability(k, theta);
            }
            for (int s = 0; s <= highest + n - 1; s++) {
                next[s] = logOfSum(sums, p, s, Math.max(0, s - highest), Math.min(n - 1, s));
            }
            highest += n - 1;
            System.arraycopy(next, 0, sums, 0, highest + 1);
        }
        return new SumScoreDistribution(sums);
    }

    private static double logOfSum(double[] sums, double[] p, int score, int fromCategory, int toCategory) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = fromCategory; k <= toCategory; k++) {
            largest = Math.max(largest, sums[score - k] + p[k]);
        }
        if (largest == Double.NEGATIVE_INFINITY) {
            return largest;
        }
        double sum = 0;
        for (int k = fromCategory; k <= toCategory; k++) {
            sum += Math.exp(sums[score - k] + p[k] - largest);
        }
        return largest + Math.log(sum);
    }

    /** The highest possible score. */
    public int highest() {
        return logs.length - 1;
    }

    /**
     * Probability of a score.
     *
     * @param score from 0 to {@link #highest}
     */
    public double probability(int score) {
        return Math.exp(logs[score]);
    }

    /**
     * Logarithm of the probability of a score.
     *
     * @param score from 0 to {@link #highest}
     */
    public double logProbability(int score) {
        return logs[score];
    }

    /**
     * Probability of a score or a higher one.
     *
     * @param score any whole number
     */
    public double atLeast(int score) {
        double sum = 0;
        for (int s = Math.max(0, score); s < logs.length; s++) {
            sum += Math.exp(logs[s]);
        }
        return Math.min(1, sum);
    }

    /** Expected score: the test characteristic curve at this ability. */
    public double mean() {
        double sum = 0;
        for (int s = 0; s < logs.length; s++) {
            sum += s * Math.exp(logs[s]);
        }
        return sum;
    }

    /** Standard deviation: the conditional standard error of measurement of the score at this ability. */
    public double sd() {
        double mean = mean();
        double sum = 0;
        for (int s = 0; s < logs.length; s++) {
            sum += (s - mean) * (s - mean) * Math.exp(logs[s]);
        }
        return Math.sqrt(sum);
    }
}
