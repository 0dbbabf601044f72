package org.thetaprep.runner.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.thetaprep.runner.attempt.ReviewRule;
import org.thetaprep.runner.attempt.Terms.Feedback;

/**
 * Under what conditions learners work on an assignment. An attempt keeps those under which it was begun.
 *
 * @param opens when they may begin; at once if empty
 * @param due until when it should be done; whoever is later is late
 * @param closes when the window ends: nothing can be begun or answered after it
 * @param attempts how many attempts each learner has, 1 to 10
 * @param time the time limit of a set without accommodation, 1 minute to 10 hours; a mock exam has that of the exam
 * @param review when learners see keys and rationales
 * @param feedback whether a set tells after each item
 */
public record Conditions(
        Optional<Instant> opens,
        Optional<Instant> due,
        Optional<Instant> closes,
        int attempts,
        Optional<Duration> time,
        ReviewRule review,
        Feedback feedback) {

    /** The most attempts. */
    public static final int MOST_ATTEMPTS = 10;

    public Conditions {
        Objects.requireNonNull(review, "review");
        Objects.requireNonNull(feedback, "feedback");
        if (attempts < 1 || attempts > MOST_ATTEMPTS) {
            throw new IllegalArgumentException("attempts must be 1 to " + MOST_ATTEMPTS + ", were " + attempts);
        }
        if (time.filter(limit -> limit.toMinutes() < 1 || limit.toHours() > 10).isPresent()) {
            throw new IllegalArgumentException("the time must be 1 minute to 10 hours, was " + time.get());
        }
        requireOrder("the window must open before it ends", opens, closes);
        requireOrder("it must open before it is due", opens, due);
        requireOrder("it must be due before the window ends", due, closes.map(end -> end.plusMillis(1)));
        if (review == ReviewRule.AFTER_WINDOW && closes.isEmpty()) {
            throw new IllegalArgumentException("review after the window needs a window that ends");
        }
        if (review != ReviewRule.AFTER_SUBMIT && feedback == Feedback.AFTER_EACH_ITEM) {
            throw new IllegalArgumentException("what is told after each item cannot be kept back after the attempt");
        }
    }

    private static void requireOrder(String what, Optional<Instant> first, Optional<Instant> second) {
        if (first.isPresent() && second.isPresent() && !first.get().isBefore(second.get())) {
            throw new IllegalArgumentException(what);
        }
    }

    /** Whether a learner may begin at an instant. */
    public boolean isOpen(Instant now) {
        return opens.filter(now::isBefore).isEmpty() && !isOver(now);
    }

    /** Whether the window has ended. */
    public boolean isOver(Instant now) {
        return closes.filter(end -> !now.isBefore(end)).isPresent();
    }

    /** Whether it should have been done by now. */
    public boolean isLate(Instant now) {
        return due.or(() -> closes).filter(now::isAfter).isPresent();
    }
}
