package org.thetaprep.scoring.calibration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.math3.linear.RealMatrix;
import org.thetaprep.scoring.model.Nominal;
import org.thetaprep.scoring.model.ResponseModel;

/**
 * The nominal model (Bock 1972), estimated as slopes and intercepts of categories 1, 2, … over category 0:
 * (α_1, …, γ_1, …) with log P_k = const + α_k θ + γ_k. Slopes start in the order of the categories, which decides between
 * the two mirror images of the scale: the right answer comes last.
 *
 * @param categories number of categories, at least 2
 */
record NominalCurves(int categories) implements ItemCurves {

    @Override
    public int parameters() {
        return 2 * (categories - 1);
    }

    @Override
    public double[] start(double[] shares) {
        double[] xi = new double[parameters()];
        for (int k = 1; k < categories; k++) {
            xi[k - 1] = (double) k / (categories - 1);
            xi[categories - 2 + k] = Math.log(shares[k] / shares[0]);
        }
        return xi;
    }

    @Override
    public boolean legal(double[] xi) {
        return true;
    }

    @Override
    public void at(double[] xi, double theta, double[] p, double[][] gradient) {
        int free = categories - 1;
        double highest = 0;
        p[0] = 0;
        for (int k = 1; k < categories; k++) {
            p[k] = xi[k - 1] * theta + xi[free + k - 1];
            highest = Math.max(highest, p[k]);
        }
        double total = 0;
        for (int k = 0; k < categories; k++) {
            p[k] = Math.exp(p[k] - highest);
            total += p[k];
        }
        for (int k = 0; k < categories; k++) {
            p[k] /= total;
        }
        for (int k = 0; k < categories; k++) {
            for (int v = 1; v < categories; v++) {
                double slope = p[k] * ((k == v ? 1 : 0) - p[v]);
                gradient[k][free + v - 1] = slope;
                gradient[k][v - 1] = slope * theta;
            }
        }
    }

    @Override
    public double logPrior(double[] xi) {
        return 0;
    }

    @Override
    public void addPrior(double[] xi, double[] gradient, double[][] information) {
        // there are no priors on slopes of either sign
    }

    /** Slopes and intercepts that sum to 0. */
    @Override
    public ResponseModel model(double[] xi) {
        return Nominal.of(centred(xi, 0), centred(xi, categories - 1));
    }

    private double[] centred(double[] xi, int from) {
        double mean = 0;
        for (int k = 1; k < categories; k++) {
            mean += xi[from + k - 1] / categories;
        }
        double[] centred = new double[categories];
        for (int k = 0; k < categories; k++) {
            centred[k] = (k == 0 ? 0 : xi[from + k - 1]) - mean;
        }
        return centred;
    }

    /** Errors of the slopes a1, a2, … and intercepts c1, c2, … that sum to 0. */
    @Override
    public Map<String, Double> errors(double[] xi, RealMatrix covariance) {
        Map<String, Double> errors = new LinkedHashMap<>();
        for (int part = 0; part < 2; part++) {
            for (int k = 0; k < categories; k++) {
                double[] weights = new double[parameters()];
                for (int v = 1; v < categories; v++) {
                    weights[part * (categories - 1) + v - 1] = (k == v ? 1 : 0) - 1.0 / categories;
                }
                errors.put((part == 0 ? "a" : "c") + (k + 1), Delta.error(covariance, weights));
            }
        }
        return errors;
    }
}
