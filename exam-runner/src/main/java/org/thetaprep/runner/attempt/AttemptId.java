package org.thetaprep.runner.attempt;

import java.util.Optional;
import java.util.UUID;

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
        if (text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AttemptId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
