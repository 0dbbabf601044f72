package org.thetaprep.runner.attempt;

import java.util.Optional;
import java.util.UUID;
import org.thetaprep.runner.identity.RandomIds;

/**
 * Names one attempt.
 *
 * @param value a random 128-bit number
 */
public record AttemptId(UUID value) {

    /**
     * Reads an id as it stands in an address.
     *
     * @param text the canonical 36 characters
     * @return the id, or nothing if the text is no id
     */
    public static Optional<AttemptId> parse(String text) {
        return RandomIds.parse(text).map(AttemptId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
