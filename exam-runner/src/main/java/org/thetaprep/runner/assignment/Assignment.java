package org.thetaprep.runner.assignment;

import java.time.Instant;
import java.util.Objects;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.Terms;
import org.thetaprep.runner.cohort.CohortId;

/**
 * Work that an instructor gives a cohort.
 *
 * @param id names it
 * @param cohort whose learners have it
 * @param title what it is called, 1 to 120 characters
 * @param work what it gives
 * @param conditions under what conditions
 * @param state where it is in its life
 * @param revision how often it was written, from 1
 * @param changedBy who wrote it last
 * @param changedAt when
 */
public record Assignment(
        AssignmentId id,
        CohortId cohort,
        String title,
        Work work,
        Conditions conditions,
        State state,
        int revision,
        LearnerId changedBy,
        Instant changedAt) {

    private static final int LONGEST_TITLE = 120;

    /** Where an assignment is in its life. */
    public enum State {
        /** Only its instructors see it. */
        DRAFT,
        /** Its learners have it. */
        ASSIGNED,
        /** It was taken back: what was begun stays, nothing new begins. */
        WITHDRAWN
    }

    public Assignment {
        Objects.requireNonNull(work, "work");
        Objects.requireNonNull(conditions, "conditions");
        Objects.requireNonNull(state, "state");
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("the title must have 1 to " + LONGEST_TITLE + " characters");
        }
        if (!fit(work, conditions)) {
            throw new IllegalArgumentException("an attempt that may end early tells after each item");
        }
        if (revision < 1) {
            throw new IllegalArgumentException("revision must be at least 1, was " + revision);
        }
    }

    /** Whether work can be given under conditions: where an attempt may end early, it tells after each item. */
    static boolean fit(Work work, Conditions conditions) {
        return conditions.feedback() == Terms.Feedback.AFTER_EACH_ITEM
                || !(work instanceof Work.Targeted targeted
                        && targeted.goal().extent() instanceof Extent.Precision precision
                        && precision.stops());
    }

    /** The next revision. */
    Assignment changed(String title, Work work, Conditions conditions, State state, LearnerId by, Instant at) {
        return new Assignment(id, cohort, title, work, conditions, state, revision + 1, by, at);
    }

    /** Whether learners have it. */
    public boolean isAssigned() {
        return state == State.ASSIGNED;
    }
}
