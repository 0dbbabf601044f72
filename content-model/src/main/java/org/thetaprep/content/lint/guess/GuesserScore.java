package org.thetaprep.content.lint.guess;

import org.thetaprep.content.contract.Require;

/**
 * How well a guesser does on a bank.
 *
 * @param score the share of items it gets right, 0 to 1; where it is undecided between several
 *     options it counts as picking one of them at random
 * @param chance the share that picking at random gets right
 */
public record GuesserScore(double score, double chance) {

    /** Refuses shares outside 0 to 1. */
    public GuesserScore {
        Require.that(score >= 0 && score <= 1, "score must be 0 to 1, but is " + score);
        Require.that(chance >= 0 && chance <= 1, "chance must be 0 to 1, but is " + chance);
    }

    /** By how much it beats chance; negative if it does worse. */
    public double edge() {
        return score - chance;
    }
}
