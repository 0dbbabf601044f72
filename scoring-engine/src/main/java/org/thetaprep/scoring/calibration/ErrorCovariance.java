package org.thetaprep.scoring.calibration;

import org.apache.commons.math3.linear.RealMatrix;

/**
 * The covariance of the errors of all free parameters.
 *
 * @param matrix over all of them, items first
 * @param places where each item's parameters begin; one more at the end, where the populations' begin
 */
record ErrorCovariance(RealMatrix matrix, int[] places) {

    /** Of one item's parameters. */
    RealMatrix of(int item) {
        return matrix.getSubMatrix(places[item], places[item + 1] - 1, places[item], places[item + 1] - 1);
    }

    /** Of one item's single parameter and the first population's log-variance. */
    RealMatrix withVariance(int item) {
        int[] rows = {places[item], places[places.length - 1]};
        return matrix.getSubMatrix(rows, rows);
    }
}
