package org.thetaprep.runner.cohort;

import java.time.Instant;

/**
 * Learners who are taught together.
 *
 * @param id names it
 * @param name what its instructors call it, 1 to 200 characters
 * @param createdAt when it was made
 * @param archived whether it is put away: it can be read, and nobody joins it
 */
public record Cohort(CohortId id, String name, Instant createdAt, boolean archived) {

    public Cohort {
        if (name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException("name must have 1 to 200 characters");
        }
    }
}
