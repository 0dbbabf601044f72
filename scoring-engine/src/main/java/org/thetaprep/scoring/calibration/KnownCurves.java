package org.thetaprep.scoring.calibration;

import java.util.Map;
import org.apache.commons.math3.linear.RealMatrix;
import org.thetaprep.scoring.model.ResponseModel;

/** An item whose parameters are known and stay as they are. */
record KnownCurves(ResponseModel known) implements ItemCurves {

    @Override
    public int categories() {
        return known.categories();
    }

    @Override
    public int parameters() {
        return 0;
    }

    @Override
    public double[] start(double[] shares) {
        return new double[0];
    }

    @Override
    public boolean legal(double[] xi) {
        return true;
    }

    @Override
    public void at(double[] xi, double theta, double[] p, double[][] gradient) {
        known.probabilities(theta, p);
    }

    @Override
    public double logPrior(double[] xi) {
        return 0;
    }

    @Override
    public void addPrior(double[] xi, double[] gradient, double[][] information) {
        // nothing is estimated
    }

    @Override
    public ResponseModel model(double[] xi) {
        return known;
    }

    @Override
    public Map<String, Double> errors(double[] xi, RealMatrix covariance) {
        return Map.of();
    }
}
