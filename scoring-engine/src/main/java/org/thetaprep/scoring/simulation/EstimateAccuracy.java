package org.thetaprep.scoring.simulation;

import org.thetaprep.scoring.classical.PairMoments;

/**
 * How well estimates of an ability agree with the truth.
 *
 * @param count number of estimates
 * @param meanError mean of estimate − truth, in logits
 * @param slope slope of the regression of truth on estimate; 1 for honest posterior means, NaN where all estimates are
 *     the same
 * @param rmse root of the mean squared error, in logits
 * @param meanStandardError mean of the standard errors that the estimator claims, in logits
 * @param coverage share of the claimed 95 % intervals that hold the truth
 */
public record EstimateAccuracy(
        int count, double meanError, double slope, double rmse, double meanStandardError, double coverage) {

    /**
     * Compares estimates with truths.
     *
     * @param estimates whose truths are known, at least one
     */
    public static EstimateAccuracy of(Iterable<Estimate> estimates) {
        int n = 0;
        int covered = 0;
        double error = 0;
        double square = 0;
        double claimed = 0;
        PairMoments pairs = new PairMoments();
        for (Estimate one : estimates) {
            double known = one.truth().orElseThrow();
            double difference = one.theta() - known;
            n++;
            covered += one.covered() ? 1 : 0;
            error += difference;
            square += difference * difference;
            claimed += one.standardError();
            pairs.add(one.theta(), known);
        }
        return new EstimateAccuracy(
                n, error / n, pairs.slope(), Math.sqrt(square / n), claimed / n, covered / (double) n);
    }
}
