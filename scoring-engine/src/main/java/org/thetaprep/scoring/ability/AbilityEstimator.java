package org.thetaprep.scoring.ability;

/** A method to estimate ability from answers. Immutable; the same answers give the same estimate. */
@FunctionalInterface
public interface AbilityEstimator {

    /**
     * Estimates ability.
     *
     * @param pattern the answers
     * @throws IllegalArgumentException if there is no answer and the method has no prior to go by
     */
    AbilityEstimate estimate(ResponsePattern pattern);
}
