package org.thetaprep.scoring.model;

import java.util.Arrays;

/**
 * The graded response model for ordered categories (Samejima 1969): the chance of category k or
 * higher is P*_k(θ) = 1 / (1 + exp(−a (θ − b_k))), and P_k = P*_k − P*_{k+1} with P*_0 = 1 and
 * P*_{K+1} = 0.
 *
 * <p>The difference is taken as the product P_k = P*_k (1 − P*_{k+1}) (1 − exp(−a (b_{k+1} − b_k))),
 * which is the same but loses no digits where both curves are near 0 or near 1. With
 * s_k = (1 − P*_k) − P*_{k+1} the derivative of log P_k is a s_k.
 */
public final class GradedResponse implements ResponseModel {

    private final double a;
    private final double[] thresholds;
    private final double[] gaps;

    private GradedResponse(double a, double[] thresholds) {
        this.a = a;
        this.thresholds = thresholds;
        this.gaps = new double[thresholds.length + 1];
        Arrays.fill(gaps, 1);
        for (int k = 1; k < thresholds.length; k++) {
            gaps[k] = -Math.expm1(-a * (thresholds[k] - thresholds[k - 1]));
        }
    }

    /**
     * A graded item.
     *
     * @param a discrimination per logit, positive and finite
     * @param thresholds b_1 &lt; b_2 &lt; … in logits, finite; one fewer than there are categories
     */
    public static GradedResponse of(double a, double... thresholds) {
        Parameters.requireSlope(a);
        Parameters.requireFinite("b", thresholds);
        for (int k = 1; k < thresholds.length; k++) {
            if (!(thresholds[k] > thresholds[k - 1])) {
                throw new IllegalArgumentException("thresholds must increase, but b" + (k + 1) + " = " + thresholds[k]
                        + " follows b" + k + " = " + thresholds[k - 1]);
            }
        }
        return new GradedResponse(a, thresholds.clone());
    }

    /** Discrimination per logit. */
    public double a() {
        return a;
    }

    /** The thresholds b_1, b_2, … in logits, in a new array. */
    public double[] thresholds() {
        return thresholds.clone();
    }

    @Override
    public int categories() {
        return thresholds.length + 1;
    }

    @Override
    public void probabilities(double theta, double[] probabilities) {
        for (int k = 0; k < gaps.length; k++) {
            probabilities[k] = below(k + 1, theta) * above(k, theta) * gaps[k];
        }
    }

    @Override
    public void derivatives(double theta, double[] probabilities, double[] first, double[] second) {
        double up = 1;
        double down = 0;
        for (int k = 0; k < gaps.length; k++) {
            double nextUp = above(k + 1, theta);
            double nextDown = below(k + 1, theta);
            double p = up * nextDown * gaps[k];
            double score = a * (down - nextUp);
            probabilities[k] = p;
            first[k] = p * score;
            second[k] = p * (score * score - a * a * (up * down + nextUp * nextDown));
            up = nextUp;
            down = nextDown;
        }
    }

    @Override
    public double logProbability(int category, double theta) {
        Parameters.requireCategory(category, categories());
        double sum = Math.log(gaps[category]);
        if (category > 0) {
            sum += LogSigmoid.of(a * (theta - thresholds[category - 1]));
        }
        if (category < thresholds.length) {
            sum += LogSigmoid.of(-a * (theta - thresholds[category]));
        }
        return sum;
    }

    @Override
    public double observedInformation(int category, double theta) {
        Parameters.requireCategory(category, categories());
        return a
                * a
                * (above(category, theta) * below(category, theta)
                        + above(category + 1, theta) * below(category + 1, theta));
    }

    private double above(int k, double theta) {
        if (k == 0) {
            return 1;
        }
        return k > thresholds.length ? 0 : LogSigmoid.sigmoid(a * (theta - thresholds[k - 1]));
    }

    private double below(int k, double theta) {
        if (k == 0) {
            return 0;
        }
        return k > thresholds.length ? 1 : LogSigmoid.sigmoid(-a * (theta - thresholds[k - 1]));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GradedResponse that && a == that.a && Arrays.equals(thresholds, that.thresholds);
    }

    @Override
    public int hashCode() {
        return 31 * Double.hashCode(a) + Arrays.hashCode(thresholds);
    }

    @Override
    public String toString() {
        return "GradedResponse[a=" + a + ", thresholds=" + Arrays.toString(thresholds) + "]";
    }
}
