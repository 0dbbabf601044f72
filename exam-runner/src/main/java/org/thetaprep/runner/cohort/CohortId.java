package org.thetaprep.runner.cohort;

import java.util.Optional;
import java.util.UUID;
import org.thetaprep.runner.identity.RandomIds;

/**
 * Names one cohort.
 *
 * @param value a random 128-bit number
 */
public record CohortId(UUID value) {

    /** Reads an id as the database keeps it. */
    public static CohortId of(String text) {
        return new CohortId(UUID.fromString(text));
    }

    /** Reads an id that someone sent; nothing if it cannot be one. */
    public static Optional<CohortId> parse(String text) {
        return RandomIds.parse(text).map(CohortId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
