package org.thetaprep.scoring.calibration;

/** How standard errors are found. */
public enum ErrorMethod {
    /** They are not. */
    NONE,
    /** From the observed information, exactly. */
    OBSERVED,
    /**
     * From the sum of products of people's scores (Meilijson 1989): right for many people, too large for few (by 5 % or so at
     * ten people for each parameter).
     */
    CROSS_PRODUCT
}
