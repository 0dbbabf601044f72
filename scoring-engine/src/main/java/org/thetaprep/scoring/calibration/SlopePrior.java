package org.thetaprep.scoring.calibration;

/**
 * A prior on slopes: log a ~ N(mean, sd²).
 *
 * @param mean of log a, finite
 * @param sd of log a, positive
 */
public record SlopePrior(double mean, double sd) {

    public SlopePrior {
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException("mean must be finite, but is " + mean);
        }
        if (!(sd > 0) || Double.isInfinite(sd)) {
            throw new IllegalArgumentException("sd must be positive and finite, but is " + sd);
        }
    }

    double logDensity(double a) {
        double z = (Math.log(a) - mean) / sd;
        return -Math.log(a) - Math.log(sd) - 0.5 * Math.log(2 * Math.PI) - z * z / 2;
    }

    double slope(double a) {
        return -(1 + (Math.log(a) - mean) / (sd * sd)) / a;
    }

    double curvature(double a) {
        double v = sd * sd;
        return (1 / v - 1 - (Math.log(a) - mean) / v) / (a * a);
    }
}
