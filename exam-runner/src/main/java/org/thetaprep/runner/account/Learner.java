package org.thetaprep.runner.account;

/**
 * Someone who takes attempts.
 *
 * @param id names the learner
 * @param displayName how the pages and reports call them, 1 to 200 characters
 */
public record Learner(LearnerId id, String displayName) {

    public Learner {
        if (displayName.isBlank() || displayName.length() > 200) {
            throw new IllegalArgumentException("displayName must have 1 to 200 characters");
        }
    }
}
