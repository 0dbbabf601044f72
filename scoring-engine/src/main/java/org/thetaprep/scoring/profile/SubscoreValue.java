package org.thetaprep.scoring.profile;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a subscore says more of its domain than the total does (Haberman 2008): the proportional
 * reduction in mean squared error (PRMSE) when the domain's true score is predicted from the observed
 * subscore, from the total, and from both.
 *
 * @param own PRMSE from the subscore alone, its reliability
 * @param total PRMSE from the total alone
 * @param both PRMSE from the two together (the augmented subscore)
 */
public record SubscoreValue(double own, double total, double both) {

    /** Whether the subscore alone is the better predictor, Haberman's condition for reporting it. */
    public boolean addsValue() {
        return own > total;
    }

    /**
     * The value of every subscore.
     *
     * @param covariance covariance matrix of the observed subscores over people
     * @param errorVariances error variance of each subscore, at most its variance (as from (1 − α) times
     *     the variance); errors of different subscores are independent
     */
    public static List<SubscoreValue> of(double[][] covariance, double[] errorVariances) {
        int n = covariance.length;
        if (errorVariances.length != n) {
            throw new IllegalArgumentException(
                    "errorVariances must have " + n + " values, but has " + errorVariances.length);
        }
        double totalVariance = 0;
        for (double[] row : covariance) {
            for (double value : row) {
                totalVariance += value;
            }
        }
        List<SubscoreValue> values = new ArrayList<>();
        for (int s = 0; s < n; s++) {
            double variance = covariance[s][s];
            double error = errorVariances[s];
            if (!(error >= 0 && error < variance)) {
                throw new IllegalArgumentException(
                        "errorVariances must be from 0 to below the variance " + variance + ", but one is " + error);
            }
            double truth = variance - error;
            double withTotal = 0;
            for (int t = 0; t < n; t++) {
                withTotal += covariance[s][t];
            }
            double truthWithTotal = withTotal - error;
            double own = truth / variance;
            double total = truthWithTotal * truthWithTotal / (truth * totalVariance);
            double determinant = variance * totalVariance - withTotal * withTotal;
            double both = determinant > 1e-12 * variance * totalVariance
                    ? (truth * truth * totalVariance
                                    - 2 * truth * truthWithTotal * withTotal
                                    + truthWithTotal * truthWithTotal * variance)
                            / (determinant * truth)
                    : own;
            values.add(new SubscoreValue(own, total, both));
        }
        return values;
    }
}
