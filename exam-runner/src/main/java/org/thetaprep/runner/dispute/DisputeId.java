package org.thetaprep.runner.dispute;

import java.util.Optional;
import java.util.UUID;

/**
 * Names a dispute.
 *
 * @param value the id
 */
public record DisputeId(UUID value) {

    /**
     * Reads an id as it stands in an address.
     *
     * @param text the canonical 36 characters
     * @return the id, or nothing if the text is no id
     */
    public static Optional<DisputeId> parse(String text) {
        if (text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DisputeId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
