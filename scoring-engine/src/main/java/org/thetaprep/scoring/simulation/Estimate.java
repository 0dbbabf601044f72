package org.thetaprep.scoring.simulation;

import java.util.OptionalDouble;

/**
 * An estimated ability with the truth it is an estimate of.
 *
 * @param truth in logits; empty where it is not known, as in a replay
 * @param theta the estimate, in logits
 * @param standardError in logits, not negative, possibly infinite
 * @param covered whether the claimed 95 % interval holds the truth; false where that is not known
 */
public record Estimate(OptionalDouble truth, double theta, double standardError, boolean covered) {

    /** An estimate of a truth that is not known. */
    public static Estimate ofUnknown(double theta, double standardError) {
        return new Estimate(OptionalDouble.empty(), theta, standardError, false);
    }
}
