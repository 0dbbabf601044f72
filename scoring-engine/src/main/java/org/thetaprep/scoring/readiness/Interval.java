package org.thetaprep.scoring.readiness;

/**
 * A range of values, both ends included.
 *
 * @param low the lower end
 * @param high the upper end, not below the lower
 */
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("high must not be below low = " + low + ", but is " + high);
        }
    }

    /** The distance between the ends. */
    public double width() {
        return high - low;
    }
}
