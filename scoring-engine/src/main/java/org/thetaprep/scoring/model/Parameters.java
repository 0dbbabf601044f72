package org.thetaprep.scoring.model;

/** Refuses parameters out of range, by name and with the value. */
final class Parameters {

    private Parameters() {}

    static void requireSlope(double a) {
        if (!(a > 0) || Double.isInfinite(a)) {
            throw new IllegalArgumentException("a must be positive and finite, but is " + a);
        }
    }

    static void requireFinite(String name, double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException(name + " must have at least one value, but is empty");
        }
        for (int k = 0; k < values.length; k++) {
            if (!Double.isFinite(values[k])) {
                throw new IllegalArgumentException(name + (k + 1) + " must be finite, but is " + values[k]);
            }
        }
    }

    static void requireCategory(int category, int categories) {
        if (category < 0 || category >= categories) {
            throw new IllegalArgumentException("category must be 0 to " + (categories - 1) + ", but is " + category);
        }
    }
}
