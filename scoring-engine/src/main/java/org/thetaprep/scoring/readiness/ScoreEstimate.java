package org.thetaprep.scoring.readiness;

import org.thetaprep.scoring.quadrature.GridDensity;

/**
 * What is known of one ability, as logits and as scaled scores.
 *
 * @param theta posterior mean in logits
 * @param standardError posterior standard deviation in logits
 * @param score the posterior mean as a scaled score, not rounded
 * @param half the middle half of the posterior, scaled (25 % to 75 %)
 * @param ninety the middle nine tenths, scaled (5 % to 95 %)
 */
public record ScoreEstimate(double theta, double standardError, double score, Interval half, Interval ninety) {

    static ScoreEstimate of(double mean, double sd, GridDensity posterior, ScaledScore scale) {
        return new ScoreEstimate(
                mean,
                sd,
                scale.of(mean),
                new Interval(scale.of(posterior.quantile(0.25)), scale.of(posterior.quantile(0.75))),
                new Interval(scale.of(posterior.quantile(0.05)), scale.of(posterior.quantile(0.95))));
    }
}
