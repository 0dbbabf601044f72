package org.thetaprep.scoring.model;

import java.util.Arrays;

/**
 * The nominal model for unordered categories, such as the options of a choice item (Bock 1972,
 * equation 1): log P_k(θ) = const + slope_k θ + intercept_k. An option with a larger slope than
 * another is preferred to it more and more as ability grows; only differences between slopes and
 * between intercepts matter.
 */
public final class Nominal implements ResponseModel {

    private final double[] slopes;
    private final double[] intercepts;
    private final DivideByTotal curves;

    private Nominal(double[] slopes, double[] intercepts) {
        this.slopes = slopes;
        this.intercepts = intercepts;
        this.curves = new DivideByTotal(slopes, intercepts);
    }

    /**
     * A nominal item.
     *
     * @param slopes one for each category, per logit, finite, of either sign
     * @param intercepts one for each category, finite
     */
    public static Nominal of(double[] slopes, double[] intercepts) {
        Parameters.requireFinite("slope", slopes);
        Parameters.requireFinite("intercept", intercepts);
        if (slopes.length < 2) {
            throw new IllegalArgumentException("slopes must be at least 2, but are " + slopes.length);
        }
        if (slopes.length != intercepts.length) {
            throw new IllegalArgumentException(
                    "intercepts must be as many as the " + slopes.length + " slopes, but are " + intercepts.length);
        }
        return new Nominal(slopes.clone(), intercepts.clone());
    }

    /** The slope of each category, per logit, in a new array. */
    public double[] slopes() {
        return slopes.clone();
    }

    /** The intercept of each category, in a new array. */
    public double[] intercepts() {
        return intercepts.clone();
    }

    @Override
    public int categories() {
        return curves.categories();
    }

    @Override
    public void probabilities(double theta, double[] probabilities) {
        curves.probabilities(theta, probabilities);
    }

    @Override
    public void derivatives(double theta, double[] probabilities, double[] first, double[] second) {
        curves.derivatives(theta, probabilities, first, second);
    }

    @Override
    public double logProbability(int category, double theta) {
        return curves.logProbability(category, theta);
    }

    @Override
    public double information(double theta) {
        return curves.information(theta);
    }

    @Override
    public double observedInformation(int category, double theta) {
        return curves.observedInformation(category, theta);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Nominal that && curves.equals(that.curves);
    }

    @Override
    public int hashCode() {
        return curves.hashCode();
    }

    @Override
    public String toString() {
        return "Nominal[slopes=" + Arrays.toString(slopes) + ", intercepts=" + Arrays.toString(intercepts) + "]";
    }
}
