package org.thetaprep.runner.practice;

import java.util.Optional;
import java.util.UUID;
import org.thetaprep.runner.identity.RandomIds;

/**
 * Names one practice session.
 *
 * @param value a random 128-bit number
 */
public record PracticeId(UUID value) {

    /**
     * Reads an id as it stands in an address.
     *
     * @param text the canonical 36 characters
     * @return the id, or nothing if the text is no id
     */
    public static Optional<PracticeId> parse(String text) {
        return RandomIds.parse(text).map(PracticeId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
