package org.thetaprep.report;

/**
 * An interval of scaled scores in whole points, both ends within.
 *
 * @param low lower end
 * @param high upper end, not below {@code low}
 */
public record Interval(int low, int high) {

    public Interval {
        if (low > high) {
            throw new IllegalArgumentException("interval runs from " + low + " down to " + high);
        }
    }

    /**
     * Rounds both ends to whole points: what is shown is what is compared with the cut.
     *
     * @param low lower end, finite
     * @param high upper end, finite
     * @return the interval
     */
    public static Interval rounded(double low, double high) {
        Require.within("interval low", low, -1e6, 1e6);
        Require.within("interval high", high, -1e6, 1e6);
        return new Interval((int) Math.round(low), (int) Math.round(high));
    }

    /** Whether the other interval lies wholly within this one. */
    boolean encloses(Interval other) {
        return low <= other.low && other.high <= high;
    }

    /**
     * How many points the interval spans.
     *
     * @return points, at least 0
     */
    public int width() {
        return high - low;
    }
}
