package org.thetaprep.report;

import java.util.Objects;

/**
 * What was sat.
 *
 * @param kind what kind of sitting
 * @param number the learner's how-manieth of its kind, from 1
 */
public record Occasion(Kind kind, int number) {

    /** Kinds of sittings. */
    public enum Kind {
        /** A full-length form under the conditions of the exam. */
        MOCK_EXAM,
        /** A set of items chosen for practice. */
        PRACTICE
    }

    public Occasion {
        Objects.requireNonNull(kind, "kind");
        Require.within("number", number, 1, 999_999);
    }

    /**
     * A mock exam.
     *
     * @param number from 1
     * @return the occasion
     */
    public static Occasion mockExam(int number) {
        return new Occasion(Kind.MOCK_EXAM, number);
    }
}
