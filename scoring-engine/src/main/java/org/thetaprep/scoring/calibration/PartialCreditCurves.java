package org.thetaprep.scoring.calibration;

import java.util.Optional;
import org.thetaprep.scoring.model.GeneralizedPartialCredit;
import org.thetaprep.scoring.model.ResponseModel;

/** The generalized partial credit model, estimated as (a, e_1, e_2, …) with log P_k = const + Σ_{v ≤ k} (a θ + e_v). */
record PartialCreditCurves(int categories, Optional<SlopePrior> slopePrior) implements SteppedCurves {

    @Override
    public double[] start(double[] shares) {
        double[] xi = new double[categories];
        xi[0] = 1;
        for (int k = 1; k < categories; k++) {
            xi[k] = Math.log(shares[k] / shares[k - 1]);
        }
        return xi;
    }

    @Override
    public boolean legal(double[] xi) {
        return xi[0] > 0;
    }

    @Override
    public void at(double[] xi, double theta, double[] p, double[][] gradient) {
        double highest = 0;
        double z = 0;
        for (int k = 1; k < categories; k++) {
            z += xi[0] * theta + xi[k];
            p[k] = z;
            highest = Math.max(highest, z);
        }
        p[0] = 0;
        double total = 0;
        for (int k = 0; k < categories; k++) {
            p[k] = Math.exp(p[k] - highest);
            total += p[k];
        }
        double mean = 0;
        for (int k = 0; k < categories; k++) {
            p[k] /= total;
            mean += k * p[k];
        }
        double above = 0;
        for (int v = categories - 1; v >= 1; v--) {
            above += p[v];
            for (int k = 0; k < categories; k++) {
                gradient[k][v] = p[k] * ((k >= v ? 1 : 0) - above);
            }
        }
        for (int k = 0; k < categories; k++) {
            gradient[k][0] = p[k] * theta * (k - mean);
        }
    }

    @Override
    public ResponseModel model(double[] xi) {
        double[] steps = new double[categories - 1];
        for (int k = 1; k < categories; k++) {
            steps[k - 1] = -xi[k] / xi[0];
        }
        return GeneralizedPartialCredit.of(xi[0], steps);
    }
}
