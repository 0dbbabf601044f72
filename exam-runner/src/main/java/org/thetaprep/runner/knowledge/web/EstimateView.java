package org.thetaprep.runner.knowledge.web;

import org.thetaprep.scoring.readiness.DomainReadiness;
import org.thetaprep.scoring.readiness.DomainState;
import org.thetaprep.scoring.readiness.Readiness;
import org.thetaprep.scoring.readiness.ReadinessModel;
import org.thetaprep.scoring.readiness.ScoreEstimate;

/**
 * An estimate with its intervals, as the axis of the pages draws it.
 *
 * @param score the estimate
 * @param low the lower end of the 90 % interval
 * @param high its upper end
 * @param midLow the lower end of the interval that holds the middle half of what is plausible
 * @param midHigh its upper end
 * @param state the state of evidence as a style class
 * @param stateWords the state of evidence in words
 * @param answers how many answers it rests on
 */
public record EstimateView(
        int score, int low, int high, int midLow, int midHigh, String state, String stateWords, int answers) {

    /** A domain's estimate. */
    public static EstimateView of(DomainReadiness domain) {
        return of(domain.estimate(), domain.state(), domain.responses());
    }

    /** The estimate over all domains. */
    public static EstimateView overall(Readiness readiness, ReadinessModel model) {
        return of(
                readiness.overall(),
                DomainState.of(
                        readiness.responses(),
                        ReadinessModel.MINIMUM_RESPONSES,
                        readiness.overall().ninety(),
                        model.scale().cutScore()),
                readiness.responses());
    }

    private static EstimateView of(ScoreEstimate estimate, DomainState state, int answers) {
        return new EstimateView(
                round(estimate.score()),
                round(estimate.ninety().low()),
                round(estimate.ninety().high()),
                round(estimate.half().low()),
                round(estimate.half().high()),
                switch (state) {
                    case ABOVE -> "above";
                    case BELOW -> "below";
                    case NOT_SETTLED -> "not-settled";
                    case NOT_ENOUGH_EVIDENCE -> "none";
                },
                switch (state) {
                    case ABOVE -> "above the cut";
                    case BELOW -> "below the cut";
                    case NOT_SETTLED -> "not settled";
                    case NOT_ENOUGH_EVIDENCE -> "not enough evidence";
                },
                answers);
    }

    /** How wide the 90 % interval is, in points. */
    public int width() {
        return high - low;
    }

    private static int round(double score) {
        return (int) Math.round(score);
    }
}
