package org.thetaprep.scoring.calibration;

import java.util.Arrays;
import java.util.Optional;
import org.thetaprep.scoring.model.GradedResponse;
import org.thetaprep.scoring.model.ResponseModel;

/** The graded response model, estimated as (a, d_1 &gt; d_2 &gt; …) with P(X ≥ k) = 1 / (1 + exp(−(a θ + d_k))). */
record GradedCurves(int categories, Optional<SlopePrior> slopePrior) implements SteppedCurves {

    @Override
    public double[] start(double[] shares) {
        double[] xi = new double[categories];
        xi[0] = 1;
        double above = 1;
        for (int k = 1; k < categories; k++) {
            above -= shares[k - 1];
            xi[k] = 1.2 * Math.log(above / (1 - above));
        }
        return xi;
    }

    @Override
    public boolean legal(double[] xi) {
        for (int k = 2; k < categories; k++) {
            if (!(xi[k] < xi[k - 1])) {
                return false;
            }
        }
        return xi[0] > 0;
    }

    @Override
    public void at(double[] xi, double theta, double[] p, double[][] gradient) {
        double up = 1;
        double density = 0;
        for (int k = 0; k < categories; k++) {
            boolean last = k == categories - 1;
            double x = last ? 0 : xi[0] * theta + xi[k + 1];
            double e = Math.exp(-Math.abs(x));
            double near = 1 / (1 + e);
            double far = e * near;
            double nextDown = last ? 1 : x >= 0 ? far : near;
            double nextDensity = last ? 0 : near * far;
            double gap = k == 0 || last ? 1 : -Math.expm1(xi[k + 1] - xi[k]);
            p[k] = up * nextDown * gap;
            Arrays.fill(gradient[k], 0);
            gradient[k][0] = theta * (density - nextDensity);
            if (k > 0) {
                gradient[k][k] = density;
            }
            if (!last) {
                gradient[k][k + 1] = -nextDensity;
            }
            up = x >= 0 ? near : far;
            density = nextDensity;
        }
    }

    @Override
    public ResponseModel model(double[] xi) {
        double[] thresholds = new double[categories - 1];
        for (int k = 1; k < categories; k++) {
            thresholds[k - 1] = -xi[k] / xi[0];
        }
        return GradedResponse.of(xi[0], thresholds);
    }
}
