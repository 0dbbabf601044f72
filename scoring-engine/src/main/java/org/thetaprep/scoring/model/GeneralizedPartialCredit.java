package org.thetaprep.scoring.model;

import java.util.Arrays;

/**
 * The generalized partial credit model for ordered categories (Muraki 1992, equation 6):
 * log P_k(θ) = const + Σ_{v ≤ k} a (θ − b_v). At step b_v the curves of categories v − 1 and v cross;
 * steps need not increase. With a = 1 it is the partial credit model (Masters 1982), and with one
 * step the two-parameter (a = 1: one-parameter) logistic model.
 */
public final class GeneralizedPartialCredit implements ResponseModel {

    private final double a;
    private final double[] steps;
    private final DivideByTotal curves;

    private GeneralizedPartialCredit(double a, double[] steps) {
        this.a = a;
        this.steps = steps;
        double[] slopes = new double[steps.length + 1];
        double[] intercepts = new double[slopes.length];
        for (int k = 1; k < slopes.length; k++) {
            slopes[k] = a * k;
            intercepts[k] = intercepts[k - 1] - a * steps[k - 1];
        }
        this.curves = new DivideByTotal(slopes, intercepts);
    }

    /**
     * A generalized partial credit item.
     *
     * @param a discrimination per logit and category, positive and finite
     * @param steps b_1, b_2, … in logits, finite; one fewer than there are categories
     */
    public static GeneralizedPartialCredit of(double a, double... steps) {
        Parameters.requireSlope(a);
        Parameters.requireFinite("b", steps);
        return new GeneralizedPartialCredit(a, steps.clone());
    }

    /**
     * A partial credit item (Masters 1982): discrimination 1.
     *
     * @param steps b_1, b_2, … in logits, finite
     */
    public static GeneralizedPartialCredit partialCredit(double... steps) {
        return of(1, steps);
    }

    /** Discrimination per logit and category. */
    public double a() {
        return a;
    }

    /** The steps b_1, b_2, … in logits, in a new array. */
    public double[] steps() {
        return steps.clone();
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
        return other instanceof GeneralizedPartialCredit that && a == that.a && Arrays.equals(steps, that.steps);
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(a) + Arrays.hashCode(steps);
    }

    @Override
    public String toString() {
        return "GeneralizedPartialCredit[a=" + a + ", steps=" + Arrays.toString(steps) + "]";
    }
}
