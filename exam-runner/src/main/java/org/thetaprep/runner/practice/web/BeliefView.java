package org.thetaprep.runner.practice.web;

import org.thetaprep.content.reference.Misconception;
import org.thetaprep.runner.knowledge.Belief;
import org.thetaprep.runner.practice.PracticeGoal;

/**
 * A misconception as pages show it.
 *
 * @param name what it claims
 * @param help what is true instead
 * @param record what the learner's answers show of it, in a sentence
 * @param goal the goal of practice against it
 */
public record BeliefView(String name, String help, String record, String goal) {

    /** The view of a misconception with a learner's record on it. */
    public static BeliefView of(Misconception misconception, Belief belief) {
        return new BeliefView(
                misconception.name(),
                misconception.help(),
                sentence(belief),
                new PracticeGoal.AgainstMisconception(misconception.id()).text());
    }

    private static String sentence(Belief belief) {
        String chosen = belief.offered() == 1
                ? "Chosen in the one item that offered it so far."
                : "Chosen in " + belief.chosen() + " of " + belief.offered() + " items that offered it.";
        return switch (belief.avoidedSince()) {
            case 0 -> chosen;
            case 1 -> chosen + " Right in the latest one.";
            default -> chosen + " Right in the latest " + belief.avoidedSince() + ".";
        };
    }
}
