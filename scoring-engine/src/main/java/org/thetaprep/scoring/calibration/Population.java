package org.thetaprep.scoring.calibration;

/**
 * The normal distribution of ability in a population.
 *
 * @param mean in logits, finite
 * @param variance in squared logits, positive
 */
public record Population(double mean, double variance) {

    /** Mean 0, variance 1: what fixes the scale where no item does. */
    public static final Population STANDARD = new Population(0, 1);

    public Population {
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException("mean must be finite, but is " + mean);
        }
        if (!(variance > 0) || Double.isInfinite(variance)) {
            throw new IllegalArgumentException("variance must be positive and finite, but is " + variance);
        }
    }

    /** Logarithms of its weights on nodes, which sum to 1. */
    double[] logWeights(double[] nodes) {
        double[] weights = new double[nodes.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int q = 0; q < nodes.length; q++) {
            double z = nodes[q] - mean;
            weights[q] = -z * z / (2 * variance);
            highest = Math.max(highest, weights[q]);
        }
        double sum = 0;
        for (double weight : weights) {
            sum += Math.exp(weight - highest);
        }
        double total = highest + Math.log(sum);
        for (int q = 0; q < nodes.length; q++) {
            weights[q] -= total;
        }
        return weights;
    }
}
