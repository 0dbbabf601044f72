package org.thetaprep.runner.account;

import java.util.Optional;
import java.util.UUID;
import org.thetaprep.runner.identity.RandomIds;

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
        return RandomIds.parse(text).map(LearnerId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
