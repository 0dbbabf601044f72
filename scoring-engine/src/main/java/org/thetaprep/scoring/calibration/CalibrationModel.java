package org.thetaprep.scoring.calibration;

/** The models whose parameters can be estimated. */
public enum CalibrationModel {
    /** One parameter, b, and a slope common to all items. */
    ONE_PL,
    /** Two parameters: a, b. */
    TWO_PL,
    /** Three parameters: a, b, c. */
    THREE_PL,
    /** Graded response: a, b1 &lt; b2 &lt; …. */
    GRADED,
    /** Generalized partial credit: a, b1, b2, …. */
    PARTIAL_CREDIT,
    /** Nominal: a slope and an intercept for each category; the right answer, or the best, is the last one. */
    NOMINAL;

    /** Whether answers are right or wrong only. */
    public boolean isLogistic() {
        return this == ONE_PL || this == TWO_PL || this == THREE_PL;
    }

    ItemCurves curves(int categories, ItemPriors priors) {
        return switch (this) {
            case ONE_PL -> new LogisticCurves(1, priors);
            case TWO_PL -> new LogisticCurves(2, priors);
            case THREE_PL -> new LogisticCurves(3, priors);
            case GRADED -> new GradedCurves(categories, priors.slope());
            case PARTIAL_CREDIT -> new PartialCreditCurves(categories, priors.slope());
            case NOMINAL -> new NominalCurves(categories);
        };
    }
}
