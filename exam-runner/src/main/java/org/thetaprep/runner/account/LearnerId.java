package org.thetaprep.runner.account;

import java.util.Optional;
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

    /** Reads an id that someone sent; nothing if it cannot be one. */
    public static Optional<LearnerId> parse(String text) {
        try {
            LearnerId id = of(text);
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
