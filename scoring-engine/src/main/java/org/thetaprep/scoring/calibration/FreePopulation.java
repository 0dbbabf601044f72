package org.thetaprep.scoring.calibration;

/**
 * What of a population is estimated.
 *
 * @param mean whether its mean is
 * @param variance whether its variance is
 */
record FreePopulation(boolean mean, boolean variance) {

    int parameters() {
        return (mean ? 1 : 0) + (variance ? 1 : 0);
    }
}
