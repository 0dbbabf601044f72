package org.thetaprep.runner.calibration;

import java.util.Objects;
import java.util.OptionalDouble;
import org.thetaprep.scoring.drift.Drift;

/**
 * Whether answers follow the curve of an item.
 *
 * @param infit mean square of residuals weighted by information; 1 where the model holds, not a number where it is not known
 * @param outfit mean square of standardised residuals; the same
 * @param sumScore probability of S-X², where everybody answered the same items
 * @param drift what may have happened to the item in the course of time
 */
public record ItemFit(double infit, double outfit, OptionalDouble sumScore, Drift drift) {

    /** Nothing is known, as of parameters from a file. */
    public static final ItemFit UNKNOWN = new ItemFit(Double.NaN, Double.NaN, OptionalDouble.empty(), Drift.NONE);

    public ItemFit {
        Objects.requireNonNull(sumScore, "sumScore");
        Objects.requireNonNull(drift, "drift");
    }

    /** Whether anything is known. */
    public boolean isKnown() {
        return !Double.isNaN(infit);
    }

    ItemFit with(Drift found) {
        return new ItemFit(infit, outfit, sumScore, found);
    }
}
