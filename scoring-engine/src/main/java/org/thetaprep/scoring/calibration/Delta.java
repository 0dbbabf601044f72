package org.thetaprep.scoring.calibration;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/** The delta method: the errors of functions of estimates, from their gradients and the estimates' covariance. */
final class Delta {

    private Delta() {}

    static double error(RealMatrix covariance, double... gradient) {
        RealVector g = new ArrayRealVector(gradient, false);
        return Math.sqrt(Math.max(0, covariance.operate(g).dotProduct(g)));
    }

    static double covariance(RealMatrix covariance, double[] first, double[] second) {
        return covariance.operate(new ArrayRealVector(first, false)).dotProduct(new ArrayRealVector(second, false));
    }
}
