package org.thetaprep.runner.account;

import java.util.UUID;

/**
 * Names one learner.
 *
 * @param value a random 128-bit number
 */
public record LearnerId(UUID value) {

    /** Reads an id as the database keeps it. */
    public static LearnerId of(String text) {
        return new LearnerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
