package org.thetaprep.scoring.simulation;

import java.util.Objects;
import java.util.random.RandomGenerator;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.prior.ItemPrior;

/**
 * An item of which both the truth and what its author believes are known.
 *
 * @param domain index of its domain, from 0
 * @param prior what the author believes
 * @param truth how learners really answer it
 */
public record SimulatedItem(int domain, ItemPrior prior, Logistic truth) {

    public SimulatedItem {
        Objects.requireNonNull(prior, "prior");
        Objects.requireNonNull(truth, "truth");
    }

    /**
     * The answer of a simulated learner.
     *
     * @param profile ability in each domain, in logits
     * @param random source of randomness
     * @return 1 if right, 0 if wrong
     */
    public int answer(double[] profile, RandomGenerator random) {
        return random.nextDouble() < truth.correct(profile[domain]) ? 1 : 0;
    }
}
