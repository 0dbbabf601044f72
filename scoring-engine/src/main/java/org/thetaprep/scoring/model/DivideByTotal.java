package org.thetaprep.scoring.model;

import java.util.Arrays;

/**
 * Models of the form P_k(θ) = exp(α_k θ + γ_k) / Σ_j exp(α_j θ + γ_j) (Thissen &amp; Steinberg
 * 1986 name them "divide by total"). With the mean slope m = Σ P_j α_j and variance v of the slopes
 * under P, the derivative of log P_k is α_k − m and the information, expected and observed in every
 * category, is v.
 */
final class DivideByTotal implements ResponseModel {

    private final double[] slopes;
    private final double[] intercepts;

    DivideByTotal(double[] slopes, double[] intercepts) {
        this.slopes = slopes;
        this.intercepts = intercepts;
    }

    @Override
    public int categories() {
        return slopes.length;
    }

    @Override
    public void probabilities(double theta, double[] probabilities) {
        fill(theta, probabilities);
    }

    /** Fills in the probabilities and returns the category with the largest exponent. */
    private int fill(double theta, double[] probabilities) {
        int n = slopes.length;
        int top = 0;
        for (int k = 0; k < n; k++) {
            probabilities[k] = slopes[k] * theta + intercepts[k];
            if (probabilities[k] > probabilities[top]) {
                top = k;
            }
        }
        double largest = probabilities[top];
        double total = 0;
        for (int k = 0; k < n; k++) {
            probabilities[k] = Math.exp(probabilities[k] - largest);
            total += probabilities[k];
        }
        for (int k = 0; k < n; k++) {
            probabilities[k] /= total;
        }
        return top;
    }

    /** Mean of the slopes less the slope of a reference category, which keeps the digits of small differences. */
    private double meanFrom(int reference, double[] p) {
        double mean = 0;
        for (int k = 0; k < slopes.length; k++) {
            mean += p[k] * (slopes[k] - slopes[reference]);
        }
        return mean;
    }

    @Override
    public void derivatives(double theta, double[] probabilities, double[] first, double[] second) {
        int top = fill(theta, probabilities);
        double mean = meanFrom(top, probabilities);
        double variance = 0;
        for (int k = 0; k < slopes.length; k++) {
            first[k] = slopes[k] - slopes[top] - mean;
            variance += probabilities[k] * first[k] * first[k];
        }
        for (int k = 0; k < slopes.length; k++) {
            second[k] = probabilities[k] * (first[k] * first[k] - variance);
            first[k] *= probabilities[k];
        }
    }

    @Override
    public double logProbability(int category, double theta) {
        Parameters.requireCategory(category, slopes.length);
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < slopes.length; k++) {
            largest = Math.max(largest, slopes[k] * theta + intercepts[k]);
        }
        double total = 0;
        for (int k = 0; k < slopes.length; k++) {
            total += Math.exp(slopes[k] * theta + intercepts[k] - largest);
        }
        return slopes[category] * theta + intercepts[category] - largest - Math.log(total);
    }

    @Override
    public double information(double theta) {
        double[] p = new double[slopes.length];
        int top = fill(theta, p);
        double mean = meanFrom(top, p);
        double variance = 0;
        for (int k = 0; k < slopes.length; k++) {
            double score = slopes[k] - slopes[top] - mean;
            variance += p[k] * score * score;
        }
        return variance;
    }

    @Override
    public double observedInformation(int category, double theta) {
        Parameters.requireCategory(category, slopes.length);
        return information(theta);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DivideByTotal that
                && Arrays.equals(slopes, that.slopes)
                && Arrays.equals(intercepts, that.intercepts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(slopes) + Arrays.hashCode(intercepts);
    }
}
