package org.thetaprep.scoring.calibration;

/**
 * Moments of θ and θ² under the weights of a population on nodes.
 *
 * @param mean of θ
 * @param square mean of θ²
 * @param meanVariance variance of θ
 * @param covariance of θ and θ²
 * @param squareVariance variance of θ²
 */
record PopulationMoments(double mean, double square, double meanVariance, double covariance, double squareVariance) {

    static PopulationMoments of(Population population, double[] nodes) {
        double[] weights = population.logWeights(nodes);
        double[] powers = new double[5];
        for (int q = 0; q < nodes.length; q++) {
            double term = Math.exp(weights[q]);
            for (int k = 0; k < powers.length; k++) {
                powers[k] += term;
                term *= nodes[q];
            }
        }
        double m = powers[1];
        double s = powers[2];
        return new PopulationMoments(m, s, s - m * m, powers[3] - m * s, powers[4] - s * s);
    }
}
