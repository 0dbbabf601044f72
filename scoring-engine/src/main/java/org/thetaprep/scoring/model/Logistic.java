package org.thetaprep.scoring.model;

/**
 * The logistic model for right and wrong answers with one to four parameters (Rasch 1960; Birnbaum
 * 1968; Barton &amp; Lord 1981): P(θ) = c + (d − c) / (1 + exp(−a (θ − b))). Category 1 is right.
 *
 * @param a discrimination per logit, positive and finite
 * @param b difficulty in logits, finite
 * @param c lower asymptote, the chance of a right guess, from 0 to below {@code d}
 * @param d upper asymptote, 1 less the chance of a slip, at most 1
 */
public record Logistic(double a, double b, double c, double d) implements ResponseModel {

    public Logistic {
        if (!(a > 0) || Double.isInfinite(a)) {
            throw new IllegalArgumentException("a must be positive and finite, but is " + a);
        }
        if (!Double.isFinite(b)) {
            throw new IllegalArgumentException("b must be finite, but is " + b);
        }
        if (!(c >= 0 && c < 1)) {
            throw new IllegalArgumentException("c must be in [0, 1), but is " + c);
        }
        if (!(d > c && d <= 1)) {
            throw new IllegalArgumentException("d must be above c = " + c + " and at most 1, but is " + d);
        }
    }

    /** One parameter: slope 1, no guessing, no slips. */
    public static Logistic onePl(double b) {
        return new Logistic(1, b, 0, 1);
    }

    /** Two parameters: no guessing, no slips. */
    public static Logistic twoPl(double a, double b) {
        return new Logistic(a, b, 0, 1);
    }

    /** Three parameters: no slips. */
    public static Logistic threePl(double a, double b, double c) {
        return new Logistic(a, b, c, 1);
    }

    @Override
    public int categories() {
        return 2;
    }

    /**
     * Probability of a right answer.
     *
     * @param theta ability in logits, finite
     * @return from c to d
     */
    public double correct(double theta) {
        double x = a * (theta - b);
        if (x >= 0) {
            double e = Math.exp(-x);
            return d - (d - c) * (e / (1 + e));
        }
        double e = Math.exp(x);
        return c + (d - c) * (e / (1 + e));
    }

    @Override
    public void probabilities(double theta, double[] probabilities) {
        double x = a * (theta - b);
        double e = Math.exp(-Math.abs(x));
        double near = 1 / (1 + e);
        double far = e / (1 + e);
        probabilities[1] = c + (d - c) * (x >= 0 ? near : far);
        probabilities[0] = 1 - d + (d - c) * (x >= 0 ? far : near);
    }

    @Override
    public void derivatives(double theta, double[] probabilities, double[] first, double[] second) {
        double x = a * (theta - b);
        double e = Math.exp(-Math.abs(x));
        double near = 1 / (1 + e);
        double far = e / (1 + e);
        double up = x >= 0 ? near : far;
        double down = x >= 0 ? far : near;
        double slope = a * (d - c) * near * far;
        double curve = a * slope * (down - up);
        probabilities[1] = c + (d - c) * up;
        probabilities[0] = 1 - d + (d - c) * down;
        first[1] = slope;
        first[0] = -slope;
        second[1] = curve;
        second[0] = -curve;
    }

    @Override
    public double logProbability(int category, double theta) {
        double x = a * (theta - b);
        if (category == 1) {
            return c > 0 ? Math.log(correct(theta)) : Math.log(d) + logSigmoid(x);
        }
        if (category == 0) {
            double e = Math.exp(-Math.abs(x));
            double down = x >= 0 ? e / (1 + e) : 1 / (1 + e);
            return d < 1 ? Math.log(1 - d + (d - c) * down) : Math.log1p(-c) + logSigmoid(-x);
        }
        throw new IllegalArgumentException("category must be 0 or 1, but is " + category);
    }

    @Override
    public double information(double theta) {
        double x = a * (theta - b);
        double e = Math.exp(-Math.abs(x));
        double near = 1 / (1 + e);
        double far = e / (1 + e);
        double p = c + (d - c) * (x >= 0 ? near : far);
        double q = 1 - d + (d - c) * (x >= 0 ? far : near);
        double slope = a * (d - c) * near * far;
        return p > 0 && q > 0 ? slope / p * (slope / q) : 0;
    }

    private static double logSigmoid(double x) {
        return x >= 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
    }
}
