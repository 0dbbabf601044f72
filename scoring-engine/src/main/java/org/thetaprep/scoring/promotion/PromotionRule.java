package org.thetaprep.scoring.promotion;

import java.util.OptionalDouble;

/**
 * When an item on trial may count. The usual limit on the standard error of b strands items that are known well where it
 * matters (an easy item with guessing has an uncertain b and a certain curve), so the limit is on the curve.
 *
 * @param curveError largest expected root mean square error of the probability of a right answer over the population
 * @param distance largest distance between the curve and answers, {@code CurveFit}
 * @param fit smallest probability of S-X², where there is one
 * @param slope smallest slope
 */
public record PromotionRule(double curveError, double distance, double fit, double slope) {

    /** A curve known to 0.045 (about 200 answers), within 0.1 of answers, S-X² not below 0.001, a slope of at least 0.4. */
    public static final PromotionRule USUAL = new PromotionRule(0.045, 0.1, 0.001, 0.4);

    public PromotionRule {
        if (!(curveError > 0) || !(distance > 0) || !(fit >= 0 && fit < 1) || !(slope >= 0)) {
            throw new IllegalArgumentException("limits must be positive, but are " + curveError + ", " + distance + ", "
                    + fit + " and " + slope);
        }
    }

    /**
     * What is proposed.
     *
     * @param curveError expected root mean square error of the item's curve ({@code CalibratedItem.curveError})
     * @param distance of its curve to answers
     * @param p of S-X², if there is one
     * @param slope of the item
     */
    public Promotion of(double curveError, double distance, OptionalDouble p, double slope) {
        if (!(curveError <= this.curveError)) {
            return Promotion.WAIT;
        }
        boolean follows = distance <= this.distance && p.orElse(1) >= fit && slope >= this.slope;
        return follows ? Promotion.READY : Promotion.LOOK_AT;
    }
}
