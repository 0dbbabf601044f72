package org.thetaprep.runner.standing;

import org.thetaprep.scoring.readiness.DomainState;
import org.thetaprep.scoring.readiness.ScoreEstimate;

/**
 * A scaled score with its intervals, in whole points.
 *
 * @param score the estimate
 * @param low the lower end of the 90 % interval
 * @param high its upper end
 * @param midLow the lower end of the interval that holds the middle half of what is plausible
 * @param midHigh its upper end
 * @param state where it stands against the cut
 * @param answers how many answers it rests on; with too few the score says nothing and is not shown
 */
public record Figure(int score, int low, int high, int midLow, int midHigh, DomainState state, int answers) {

    static Figure of(ScoreEstimate estimate, DomainState state, int answers) {
        return new Figure(
                round(estimate.score()),
                round(estimate.ninety().low()),
                round(estimate.ninety().high()),
                round(estimate.half().low()),
                round(estimate.half().high()),
                state,
                answers);
    }

    private static int round(double score) {
        return (int) Math.round(score);
    }

    /** Whether the answers are enough for a score. */
    public boolean isKnown() {
        return state != DomainState.NOT_ENOUGH_EVIDENCE;
    }
}
