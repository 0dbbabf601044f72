package org.thetaprep.scoring.ability;

/**
 * An estimated ability.
 *
 * @param theta ability in logits, finite
 * @param standardError in logits, of the stated kind, not negative; infinite where the answers carry
 *     no information at {@code theta}. At a bound it is only what the information there would give
 *     and means little
 * @param kind what the standard error is the root of
 * @param bound whether {@code theta} is an end of the searched interval
 * @param modes how many local maxima the estimated function has in that interval, ends included;
 *     more than 1 asks for a look at the answers, 0 says that they carry no information at all
 */
public record AbilityEstimate(double theta, double standardError, StandardErrorKind kind, Bound bound, int modes) {

    public AbilityEstimate {
        if (!Double.isFinite(theta)) {
            throw new IllegalArgumentException("theta must be finite, but is " + theta);
        }
        if (!(standardError >= 0)) {
            throw new IllegalArgumentException("standardError must not be negative, but is " + standardError);
        }
        if (modes < 0) {
            throw new IllegalArgumentException("modes must not be negative, but is " + modes);
        }
    }
}
