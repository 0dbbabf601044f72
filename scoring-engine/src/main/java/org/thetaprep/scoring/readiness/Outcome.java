package org.thetaprep.scoring.readiness;

/**
 * A stated probability of passing, and what the real exam said.
 *
 * @param probability as it was stated before the exam, from 0 to 1
 * @param passed whether the exam was passed
 */
public record Outcome(double probability, boolean passed) {

    public Outcome {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be in [0, 1], but is " + probability);
        }
    }
}
