package org.thetaprep.runner.assignment;

import java.util.Optional;
import java.util.UUID;
import org.thetaprep.runner.identity.RandomIds;

/**
 * Names one assignment.
 *
 * @param value a random 128-bit number
 */
public record AssignmentId(UUID value) {

    /** Reads an id as the database keeps it. */
    public static AssignmentId of(String text) {
        return new AssignmentId(UUID.fromString(text));
    }

    /** Reads an id that someone sent; nothing if it cannot be one. */
    public static Optional<AssignmentId> parse(String text) {
        return RandomIds.parse(text).map(AssignmentId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
