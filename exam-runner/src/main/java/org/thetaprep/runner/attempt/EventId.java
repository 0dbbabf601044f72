package org.thetaprep.runner.attempt;

import java.util.regex.Pattern;

/**
 * Names one event of an attempt. The browser makes it, so that sending an event twice is harmless.
 *
 * @param value 8 to 64 letters, digits or hyphens
 */
public record EventId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]{8,64}");

    public EventId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "event id must be 8 to 64 letters, digits or hyphens, was: " + value.length() + " characters");
        }
    }
}
