package org.thetaprep.scoring.calibration;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** The delta method: the error of a function of estimates, from its gradient and their covariance. */
final class Delta {

    private Delta() {}

    static double error(RealMatrix covariance, double... gradient) {
        RealVector g = new ArrayRealVector(gradient, false);
        return Math.sqrt(Math.max(0, covariance.operate(g).dotProduct(g)));
    }
}
