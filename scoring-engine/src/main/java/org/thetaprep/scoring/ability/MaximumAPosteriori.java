package org.thetaprep.scoring.ability;

/**
 * The mode of the posterior under a normal prior (Samejima 1969; Mislevy 1986); catR calls it BM.
 *
 * @param prior distribution of ability before the answers
 * @param bounds where to search; wide, since the prior keeps the mode in
 * @param information which information of the answers gives, with the prior's, the standard error
 */
public record MaximumAPosteriori(AbilityPrior prior, Bounds bounds, InformationKind information)
        implements LikelihoodEstimator {

    @Override
    public StandardErrorKind standardErrorKind() {
        return information.standardError();
    }

    @Override
    public boolean needsAnswers() {
        return false;
    }

    @Override
    public double correction(ResponsePattern.Moments moments, double theta) {
        return prior.slope(theta);
    }

    @Override
    public double precision(ResponsePattern pattern, double theta) {
        return information.of(pattern.at(theta)) + prior.precision();
    }
}
