package org.thetaprep.runner.identity;

import java.util.Optional;
import java.util.UUID;

/** Reads the ids that stand in addresses, forms and messages. */
public final class RandomIds {

    private RandomIds() {}

    /**
     * Reads an id that someone sent.
     *
     * @param text the canonical 36 characters, in lower case
     * @return the id, or nothing if the text is none
     */
    public static Optional<UUID> parse(String text) {
        try {
            UUID value = UUID.fromString(text);
            return value.toString().equals(text) ? Optional.of(value) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
