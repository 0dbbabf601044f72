package org.thetaprep.scoring.ability;

/**
 * A normal distribution of ability before any answer is seen.
 *
 * @param mean in logits, finite
 * @param sd in logits, positive and finite
 */
public record AbilityPrior(double mean, double sd) {

    public AbilityPrior {
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException("mean must be finite, but is " + mean);
        }
        if (!(sd > 0) || Double.isInfinite(sd)) {
            throw new IllegalArgumentException("sd must be positive and finite, but is " + sd);
        }
    }

    /** Mean 0, standard deviation 1. */
    public static AbilityPrior standard() {
        return new AbilityPrior(0, 1);
    }

    /** Logarithm of the density, normalised. */
    double logDensity(double theta) {
        double z = (theta - mean) / sd;
        return -z * z / 2 - Math.log(sd) - Math.log(2 * Math.PI) / 2;
    }

    double slope(double theta) {
        return (mean - theta) / (sd * sd);
    }

    double precision() {
        return 1 / (sd * sd);
    }
}
