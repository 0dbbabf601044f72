package org.thetaprep.scoring.classical;

import java.util.OptionalDouble;

/** Means, variances and the covariance of pairs that are added one by one (Welford 1962). */
public final class PairMoments {

    private int n;
    private double meanX;
    private double meanY;
    private double xx;
    private double yy;
    private double xy;

    /** Adds a pair of finite numbers. */
    public void add(double x, double y) {
        n++;
        double dx = x - meanX;
        double dy = y - meanY;
        meanX += dx / n;
        meanY += dy / n;
        xx += dx * (x - meanX);
        yy += dy * (y - meanY);
        xy += dx * (y - meanY);
    }

    /** Adds a number alone, as a pair of it with itself. */
    public void add(double x) {
        add(x, x);
    }

    /** How many pairs there are. */
    public int count() {
        return n;
    }

    /** The mean of the first numbers; NaN without a pair. */
    public double mean() {
        return n > 0 ? meanX : Double.NaN;
    }

    /** The variance of the first numbers, with divisor n − 1; NaN with fewer than two pairs. */
    public double variance() {
        return n > 1 ? xx / (n - 1) : Double.NaN;
    }

    /** The slope of the regression of the second numbers on the first; NaN where the first do not vary. */
    public double slope() {
        return xx > 0 ? xy / xx : Double.NaN;
    }

    /** Pearson's correlation; empty where one of both does not vary. */
    public OptionalDouble correlation() {
        double scale = Math.sqrt(xx) * Math.sqrt(yy);
        return n > 1 && scale > 0 ? OptionalDouble.of(xy / scale) : OptionalDouble.empty();
    }
}
