package org.thetaprep.report;

import java.util.List;

/**
 * The chance of passing a fresh form, with fifty equally likely scores on one. The chance includes the measurement
 * error of the fresh form; it is not the chance that the ability lies above the cut.
 *
 * @param probability chance of passing, 0 to 1
 * @param low lower end of its plausible range, 0 to {@code probability}
 * @param high upper end of its plausible range, {@code probability} to 1
 * @param freshScores exactly {@value #DOTS} equally likely scaled scores on a fresh form, kept in ascending order
 */
public record PassChance(double probability, double low, double high, List<Integer> freshScores) {

    /** How many equally likely scores the picture shows. */
    public static final int DOTS = 50;

    public PassChance {
        Require.within("pass probability", probability, 0, 1);
        Require.within("low end of the pass probability", low, 0, probability);
        Require.within("high end of the pass probability", high, probability, 1);
        freshScores = Require.list("freshScores", freshScores).stream().sorted().toList();
        Require.within("number of fresh scores", freshScores.size(), DOTS, DOTS);
    }

    /**
     * How many of the fifty scores pass.
     *
     * @param scale the scale with the cut
     * @return 0 to {@value #DOTS}
     */
    public int passing(ScoreScale scale) {
        return (int) freshScores.stream().filter(score -> score >= scale.cut()).count();
    }
}
