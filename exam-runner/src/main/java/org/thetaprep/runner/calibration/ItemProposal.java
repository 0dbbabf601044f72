package org.thetaprep.runner.calibration;

import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.promotion.Promotion;

/**
 * An item as a calibration estimates it, and what is proposed for it.
 *
 * @param item its id
 * @param answers how many it rests on
 * @param model its parameters
 * @param errors their standard errors
 * @param curveError expected root mean square error of its curve, on the scale of probabilities
 * @param distance of its curve to answers
 * @param proposal for a person to decide
 */
public record ItemProposal(
        String item,
        long answers,
        Logistic model,
        Errors errors,
        double curveError,
        double distance,
        Promotion proposal) {

    /**
     * Standard errors.
     *
     * @param a of the slope
     * @param b of the difficulty, in logits
     * @param c of the lower asymptote
     */
    public record Errors(double a, double b, double c) {}
}
