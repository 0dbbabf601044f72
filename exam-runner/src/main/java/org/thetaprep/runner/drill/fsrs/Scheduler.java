package org.thetaprep.runner.drill.fsrs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Says when to ask a card again: by steps of minutes while it is learned, then in whole days by the memory model.
 * Steps and state changes are those of the reference implementation (py-fsrs 6), its fuzz left out.
 *
 * @param model the memory model
 * @param desiredRetention the chance of recall at which a card is asked again, 0.7 to 0.97
 * @param learningSteps waits after the first reviews of a new card, may be empty
 * @param relearningSteps waits after a card was forgotten, may be empty
 * @param longestDays the longest interval, at least 1
 */
public record Scheduler(
        MemoryModel model,
        double desiredRetention,
        List<Duration> learningSteps,
        List<Duration> relearningSteps,
        int longestDays) {

    /** The least desired retention that is offered. */
    public static final double LEAST_RETENTION = 0.7;

    /** The greatest desired retention that is offered. */
    public static final double GREATEST_RETENTION = 0.97;

    private static final List<Duration> LEARNING = List.of(Duration.ofMinutes(1), Duration.ofMinutes(10));
    private static final List<Duration> RELEARNING = List.of(Duration.ofMinutes(10));
    private static final int LONGEST_DAYS = 36_500;

    public Scheduler {
        if (!(desiredRetention >= LEAST_RETENTION && desiredRetention <= GREATEST_RETENTION)) {
            throw new IllegalArgumentException("desired retention must be " + LEAST_RETENTION + " to "
                    + GREATEST_RETENTION + ", but is " + desiredRetention);
        }
        if (longestDays < 1) {
            throw new IllegalArgumentException("the longest interval must be at least a day, but is " + longestDays);
        }
        learningSteps = List.copyOf(learningSteps);
        relearningSteps = List.copyOf(relearningSteps);
    }

    /** The scheduler of the default model and steps: 1 and 10 minutes, and 10 minutes after a lapse. */
    public static Scheduler of(double desiredRetention) {
        return new Scheduler(MemoryModel.DEFAULT, desiredRetention, LEARNING, RELEARNING, LONGEST_DAYS);
    }

    /**
     * The schedule after a review.
     *
     * @param before the schedule so far; empty for a new card
     * @param grade how well it was remembered
     * @param at when it was asked, not before the last review
     */
    public CardSchedule review(Optional<CardSchedule> before, Grade grade, Instant at) {
        Memory memory = before.map(card -> remembered(card, grade, at)).orElseGet(() -> model.first(grade));
        Phase phase = before.map(CardSchedule::phase).orElse(Phase.LEARNING);
        int step = before.map(CardSchedule::step).orElse(0);
        boolean lapse = phase == Phase.REVIEW && !grade.isRecall();
        Next next = phase == Phase.REVIEW ? afterReview(memory, grade) : afterStep(memory, phase, step, grade);
        return new CardSchedule(
                memory,
                next.phase(),
                next.step(),
                at,
                at.plus(next.pause()),
                before.map(CardSchedule::reviews).orElse(0) + 1,
                before.map(CardSchedule::lapses).orElse(0) + (lapse ? 1 : 0));
    }

    /** The chance that a card would be recalled at an instant, 0 to 1. */
    public double retrievability(CardSchedule card, Instant at) {
        return model.retrievability(card.memory(), days(card.lastReview(), at));
    }

    private Memory remembered(CardSchedule card, Grade grade, Instant at) {
        long days = days(card.lastReview(), at);
        return days < 1 ? model.sameDay(card.memory(), grade) : model.later(card.memory(), days, grade);
    }

    private static long days(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toDays());
    }

    private Next afterReview(Memory memory, Grade grade) {
        if (grade.isRecall() || relearningSteps.isEmpty()) {
            return inDays(memory);
        }
        return new Next(Phase.RELEARNING, 0, relearningSteps.get(0));
    }

    private Next afterStep(Memory memory, Phase phase, int step, Grade grade) {
        List<Duration> steps = phase == Phase.LEARNING ? learningSteps : relearningSteps;
        if (steps.isEmpty() || (step >= steps.size() && grade.isRecall())) {
            return inDays(memory);
        }
        return switch (grade) {
            case AGAIN -> new Next(phase, 0, steps.get(0));
            case HARD -> new Next(phase, step, hardWait(steps, step));
            case GOOD -> step + 1 == steps.size() ? inDays(memory) : new Next(phase, step + 1, steps.get(step + 1));
            case EASY -> inDays(memory);
        };
    }

    private static Duration hardWait(List<Duration> steps, int step) {
        if (step > 0) {
            return steps.get(step);
        }
        return steps.size() == 1
                ? steps.get(0).multipliedBy(3).dividedBy(2)
                : steps.get(0).plus(steps.get(1)).dividedBy(2);
    }

    private Next inDays(Memory memory) {
        long days = (long) Math.rint(model.interval(memory, desiredRetention));
        return new Next(Phase.REVIEW, 0, Duration.ofDays(Math.min(Math.max(days, 1), longestDays)));
    }

    private record Next(Phase phase, int step, Duration pause) {}
}
