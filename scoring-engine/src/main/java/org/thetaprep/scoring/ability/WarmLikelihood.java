package org.thetaprep.scoring.ability;

/**
 * Warm's weighted likelihood estimate (Warm 1989, equation 14): the solution of
 * d log L / dθ + J(θ) / (2 I(θ)) = 0, which takes away the bias of order 1/n that maximum likelihood
 * has. For one- and two-parameter and partial credit items J = dI/dθ, so that it is the mode under
 * Jeffreys' prior; with guessing and for graded items the two differ.
 *
 * @param bounds where to search
 * @param information which information gives the standard error
 */
public record WarmLikelihood(Bounds bounds, InformationKind information) implements LikelihoodEstimator {

    @Override
    public StandardErrorKind standardErrorKind() {
        return information.standardError();
    }

    @Override
    public double correction(ResponsePattern.Moments moments, double theta) {
        return moments.information() > 0 ? moments.warmTerm() / (2 * moments.information()) : 0;
    }

    @Override
    public double precision(ResponsePattern pattern, double theta) {
        return information.of(pattern.at(theta));
    }
}
