package org.thetaprep.runner.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The conditions of an attempt, fixed at its start.
 *
 * @param kind what it is for
 * @param time the time limit without any allowance, or nothing for an attempt without one
 * @param allowance the time that this learner has beyond it from the start
 * @param allowedBy who gave that time and why, if there is any
 * @param windowEnd when everybody's time is over, if the attempt was given with such an instant
 * @param review when the learner may see keys and rationales of the closed attempt
 * @param feedback whether the learner is told after each item
 * @param assignment the id of the assignment that it is work on, if it is
 * @param goal when it may end early; only where responses are confirmed, so that nothing is told by its end
 */
public record Terms(
        AttemptKind kind,
        Optional<Duration> time,
        Allowance allowance,
        Optional<Authority> allowedBy,
        Optional<Instant> windowEnd,
        ReviewRule review,
        Feedback feedback,
        Optional<String> assignment,
        Optional<PrecisionGoal> goal) {

    public Terms {
        if (goal.isPresent() && feedback != Feedback.AFTER_EACH_ITEM) {
            throw new IllegalArgumentException("an attempt that may end early tells after each item");
        }
        if (!allowance.equals(Allowance.NONE) && allowedBy.isEmpty()) {
            throw new IllegalArgumentException("whoever has more time has it from someone");
        }
    }

    /** Conditions under which it goes to its end. */
    public Terms(
            AttemptKind kind,
            Optional<Duration> time,
            Allowance allowance,
            Optional<Authority> allowedBy,
            Optional<Instant> windowEnd,
            ReviewRule review,
            Feedback feedback,
            Optional<String> assignment) {
        this(kind, time, allowance, allowedBy, windowEnd, review, feedback, assignment, Optional.empty());
    }

    /** When a learner learns what was right. */
    public enum Feedback {
        /** Once the attempt is closed. */
        AT_THE_END,
        /** As soon as the response to an item was confirmed, which cannot be changed then. */
        AFTER_EACH_ITEM
    }

    /** The conditions of a mock exam that a learner starts alone, without more time than others. */
    public static Terms exam(Duration time) {
        return new Terms(
                AttemptKind.EXAM,
                Optional.of(time),
                Allowance.NONE,
                Optional.empty(),
                Optional.empty(),
                ReviewRule.AFTER_SUBMIT,
                Feedback.AT_THE_END,
                Optional.empty());
    }

    /** The same conditions with more time. */
    public Terms with(ExtraTime more, Authority authority) {
        return new Terms(
                kind,
                time,
                allowance.with(more),
                Optional.of(authority),
                windowEnd,
                review,
                feedback,
                assignment,
                goal);
    }

    /** The same conditions within a window. */
    public Terms until(Instant end, ReviewRule rule) {
        return new Terms(kind, time, allowance, allowedBy, Optional.of(end), rule, feedback, assignment, goal);
    }

    /**
     * The last instant for responses: start + time × allowance, or the window's end if that is earlier.
     *
     * @param start when the attempt begins
     * @return the instant, or nothing without time limit and window
     */
    public Optional<Instant> deadline(Instant start) {
        return capped(time.map(allowance::applyTo).map(start::plus));
    }

    /** An instant, or the window's end if that is earlier. */
    Optional<Instant> capped(Optional<Instant> instant) {
        return instant.isPresent() && windowEnd.isPresent()
                ? instant.map(at -> at.isBefore(windowEnd.get()) ? at : windowEnd.get())
                : instant.or(this::windowEnd);
    }
}
