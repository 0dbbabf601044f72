package org.thetaprep.scoring.calibration;

/** What fixes the scale of a calibration. */
public enum ScaleRule {
    /** The first population, of mean 0 and variance 1; but where items are known, they, and every population is free. */
    PEOPLE,
    /** The items: of some the parameters are known or expected by an earlier calibration, and every population is free. */
    ITEMS,
    /** Every population, of mean 0 and variance 1 although items are known; only to show what that does. */
    HELD
}
