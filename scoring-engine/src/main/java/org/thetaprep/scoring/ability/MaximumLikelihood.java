package org.thetaprep.scoring.ability;

/**
 * The maximum of the likelihood (Birnbaum 1968). It does not exist for all-right or all-wrong answers
 * and, with guessing, for some others (Samejima 1973); then it is a bound and flagged. With guessing
 * there can be several maxima (Yen, Burket &amp; Sykes 1991); the highest is given and they are counted.
 *
 * @param bounds where to search
 * @param information which information gives the standard error
 */
public record MaximumLikelihood(Bounds bounds, InformationKind information) implements LikelihoodEstimator {

    @Override
    public StandardErrorKind standardErrorKind() {
        return information.standardError();
    }

    @Override
    public double correction(ResponsePattern.Moments moments, double theta) {
        return 0;
    }

    @Override
    public double precision(ResponsePattern pattern, double theta) {
        return information.of(pattern.at(theta));
    }
}
