package org.thetaprep.runner.dispute;

import java.util.Optional;
import java.util.UUID;
import org.thetaprep.runner.identity.RandomIds;

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
        return RandomIds.parse(text).map(DisputeId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
