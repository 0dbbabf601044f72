package org.thetaprep.scoring.simulation;

import java.util.BitSet;
import java.util.function.Predicate;
import org.thetaprep.scoring.adaptive.Eligibility;

/**
 * How a simulation limits the use of items.
 *
 * @param control the control before the first test
 * @param feasible whether a test that meets its specification can be had without some items
 * @param burnIn how many tests come first, while the control settles, and are not counted; not negative
 */
public record ExposureLimit(Eligibility control, Predicate<BitSet> feasible, int burnIn) {

    public ExposureLimit {
        if (burnIn < 0) {
            throw new IllegalArgumentException("burnIn must not be negative, but is " + burnIn);
        }
    }
}
