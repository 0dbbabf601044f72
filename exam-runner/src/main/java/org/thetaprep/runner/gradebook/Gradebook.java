package org.thetaprep.runner.gradebook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.thetaprep.runner.cohort.Member;

/**
 * Grades of a cohort.
 *
 * @param columns the assignments, the one due first first
 * @param rows the learners, in the order of names
 */
public record Gradebook(List<Column> columns, List<Row> rows) {

    public Gradebook {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * An assignment.
     *
     * @param id names it
     * @param title what it is called
     * @param due when it is due
     */
    public record Column(String id, String title, Optional<Instant> due) {}

    /**
     * A learner.
     *
     * @param member who
     * @param grades as many as there are assignments, in their order
     */
    public record Row(Member member, List<Grade> grades) {

        public Row {
            grades = List.copyOf(grades);
        }
    }

    /** Where a learner is with an assignment. */
    public enum State {
        /** They do not have it. */
        NOT_ASSIGNED,
        /** They have not begun. */
        NOT_STARTED,
        /** They are at it. */
        RUNNING,
        /** They handed something in. */
        DONE
    }

    /**
     * What a learner has for an assignment: their best attempt counts.
     *
     * @param state where they are
     * @param late whether it was due before they were done
     * @param points credit of the best attempt
     * @param outOf the most it could have been
     * @param handedIn when the best attempt was closed
     */
    public record Grade(
            State state, boolean late, Optional<Integer> points, Optional<Integer> outOf, Optional<Instant> handedIn) {

        /** Of a learner who does not have the assignment. */
        static final Grade NOT_ASSIGNED =
                new Grade(State.NOT_ASSIGNED, false, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
