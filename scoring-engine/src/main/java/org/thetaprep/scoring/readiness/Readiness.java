package org.thetaprep.scoring.readiness;

import java.util.List;

/**
 * How ready a learner is, as far as this bank of items can tell. It is an estimate by one's own items,
 * not the score of the real exam.
 *
 * @param responses number of answers it rests on
 * @param overall the blueprint-weighted composite of the domain abilities
 * @param domains every domain, in the order of the profile structure
 * @param nextForm what a fresh parallel form would give
 */
public record Readiness(int responses, ScoreEstimate overall, List<DomainReadiness> domains, FormPrediction nextForm) {

    public Readiness {
        domains = List.copyOf(domains);
    }

    /** Probability of passing a fresh parallel form, {@link FormPrediction#passProbability}. */
    public double passProbability() {
        return nextForm.passProbability();
    }

    /** Range of that probability, {@link FormPrediction#passProbabilityRange}. */
    public Interval passProbabilityRange() {
        return nextForm.passProbabilityRange();
    }
}
