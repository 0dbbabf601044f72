package org.thetaprep.report;

/**
 * A point of a curve.
 *
 * @param x where, finite
 * @param y how much, finite
 */
public record CurvePoint(double x, double y) {

    public CurvePoint {
        Require.within("x", x, -1e9, 1e9);
        Require.within("y", y, -1e9, 1e9);
    }
}
