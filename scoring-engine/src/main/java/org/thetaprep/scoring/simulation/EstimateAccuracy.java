package org.thetaprep.scoring.simulation;

/**
 * How well estimates of an ability agree with the truth.
 *
 * @param count number of estimates
 * @param meanError mean of estimate − truth, in logits
 * @param slope slope of the regression of truth on estimate; 1 for honest posterior means
 * @param rmse root of the mean squared error, in logits
 * @param meanStandardError mean of the standard errors that the estimator claims, in logits
 * @param coverage share of the claimed 95 % intervals that hold the truth
 */
public record EstimateAccuracy(
        int count, double meanError, double slope, double rmse, double meanStandardError, double coverage) {

    /** One estimate with the truth it is an estimate of. */
    record Case(double truth, double estimate, double standardError, boolean covered) {}

    static EstimateAccuracy of(Iterable<Case> cases) {
        int n = 0;
        int covered = 0;
        double error = 0;
        double square = 0;
        double claimed = 0;
        double truth = 0;
        double estimate = 0;
        double cross = 0;
        double spread = 0;
        for (Case one : cases) {
            double difference = one.estimate() - one.truth();
            n++;
            covered += one.covered() ? 1 : 0;
            error += difference;
            square += difference * difference;
            claimed += one.standardError();
            truth += one.truth();
            estimate += one.estimate();
            cross += one.truth() * one.estimate();
            spread += one.estimate() * one.estimate();
        }
        double slope = (cross - truth * estimate / n) / (spread - estimate * estimate / n);
        return new EstimateAccuracy(n, error / n, slope, Math.sqrt(square / n), claimed / n, covered / (double) n);
    }
}
