package org.thetaprep.scoring.ability;

/**
 * An estimator that solves d log L / dθ + correction(θ) = 0 within bounds. The estimators of this
 * kind differ only in the correction, which asymptotic theory needs too (Snijders 2001).
 */
public interface LikelihoodEstimator extends AbilityEstimator {

    /** The interval in which the estimate is sought. */
    Bounds bounds();

    /** Which standard error comes with the estimate. */
    StandardErrorKind standardErrorKind();

    /**
     * What is added to the slope of the log-likelihood.
     *
     * @param moments the sums over the answers at {@code theta}
     * @param theta ability in logits
     */
    double correction(ResponsePattern.Moments moments, double theta);

    /**
     * The information that the standard error is the inverse root of.
     *
     * @param pattern the answers
     * @param theta ability in logits
     * @return information per squared logit, possibly not positive
     */
    double precision(ResponsePattern pattern, double theta);

    /** Whether an estimate makes sense without any answer. */
    default boolean needsAnswers() {
        return true;
    }

    @Override
    default AbilityEstimate estimate(ResponsePattern pattern) {
        if (needsAnswers() && pattern.answered() == 0) {
            throw new IllegalArgumentException("pattern must have at least one answer, but has none");
        }
        ModeSearch.Found found = ModeSearch.search(
                theta -> {
                    ResponsePattern.Moments moments = pattern.at(theta);
                    return moments.score() + correction(moments, theta);
                },
                bounds());
        double precision = precision(pattern, found.theta());
        double error = precision > 0 ? 1 / Math.sqrt(precision) : Double.POSITIVE_INFINITY;
        return new AbilityEstimate(found.theta(), error, standardErrorKind(), found.bound(), found.modes());
    }
}
