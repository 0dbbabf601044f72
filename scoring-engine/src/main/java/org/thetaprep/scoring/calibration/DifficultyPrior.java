package org.thetaprep.scoring.calibration;

/**
 * A prior on the difficulty of an item: b ~ N(mean, sd²).
 *
 * @param mean of b in logits, finite
 * @param sd of b in logits, positive
 */
public record DifficultyPrior(double mean, double sd) {

    public DifficultyPrior {
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException("mean must be finite, but is " + mean);
        }
        if (!(sd > 0) || Double.isInfinite(sd)) {
            throw new IllegalArgumentException("sd must be positive and finite, but is " + sd);
        }
    }

    double logDensity(double b) {
        double z = (b - mean) / sd;
        return -Math.log(sd) - 0.5 * Math.log(2 * Math.PI) - z * z / 2;
    }
}
