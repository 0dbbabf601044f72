package org.thetaprep.runner.attempt;

/**
 * Names one event of an attempt. The browser makes it, so that sending an event twice is harmless.
 *
 * @param value 8 to 64 letters, digits or hyphens
 */
public record EventId(String value) {

    public EventId {
        if (!value.matches("[A-Za-z0-9-]{8,64}")) {
            throw new IllegalArgumentException(
                    "event id must be 8 to 64 letters, digits or hyphens, was: " + value.length() + " characters");
        }
    }
}
