package org.thetaprep.scoring.calibration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.linear.RealMatrix;

/** Curves of ordered categories: a slope, then an intercept for each step, whose b is −intercept / slope. */
interface SteppedCurves extends ItemCurves {

    Optional<SlopePrior> slopePrior();

    @Override
    default int parameters() {
        return categories();
    }

    @Override
    default boolean vanished(double[] xi) {
        return xi[0] < Calibration.VANISHED_SLOPE;
    }

    @Override
    default double logPrior(double[] xi) {
        return slopePrior().map(prior -> prior.logDensity(xi[0])).orElse(0.0);
    }

    @Override
    default void addPrior(double[] xi, double[] gradient, double[][] information) {
        slopePrior().ifPresent(prior -> {
            gradient[0] += prior.slope(xi[0]);
            information[0][0] += prior.curvature(xi[0]);
        });
    }

    @Override
    default Map<String, Double> errors(double[] xi, RealMatrix covariance) {
        Map<String, Double> errors = new LinkedHashMap<>();
        double[] a = new double[categories()];
        a[0] = 1;
        errors.put("a", Delta.error(covariance, a));
        for (int k = 1; k < categories(); k++) {
            double[] b = new double[categories()];
            b[0] = xi[k] / (xi[0] * xi[0]);
            b[k] = -1 / xi[0];
            errors.put("b" + k, Delta.error(covariance, b));
        }
        return errors;
    }
}
