package org.thetaprep.scoring.readiness;

import java.util.List;

/**
 * Corrects stated probabilities of passing by reported outcomes: logit p' = α + β logit p (Cox 1958;
 * Platt 2000), with α ~ N(0, 0.5²) and β ~ N(1, 0.3²), so that little evidence changes little. It
 * abstains, that is leaves probabilities as they are, until there are {@value #MINIMUM_OUTCOMES}
 * outcomes: even then α is known to about ±0.6 logits only.
 *
 * @param intercept α, in logits; 0 while it abstains
 * @param slope β; 1 while it abstains
 * @param interceptSd posterior standard deviation of α
 * @param slopeSd posterior standard deviation of β
 * @param outcomes number of outcomes seen
 */
public record Recalibration(double intercept, double slope, double interceptSd, double slopeSd, int outcomes) {

    /** Outcomes needed before anything is corrected. */
    public static final int MINIMUM_OUTCOMES = 100;

    private static final double INTERCEPT_SD = 0.5;
    private static final double SLOPE_SD = 0.3;
    private static final double CLIP = 1e-6;
    private static final int ITERATIONS = 100;

    /**
     * Learns from outcomes: the posterior mode by Newton's method with halved steps; standard deviations
     * from the curvature there.
     *
     * @param outcomes what was stated and what happened
     */
    public static Recalibration from(List<Outcome> outcomes) {
        if (outcomes.size() < MINIMUM_OUTCOMES) {
            return new Recalibration(0, 1, INTERCEPT_SD, SLOPE_SD, outcomes.size());
        }
        double a = 0;
        double b = 1;
        double height = height(outcomes, a, b);
        double[] c = curvature(outcomes, a, b);
        for (int i = 0; i < ITERATIONS; i++) {
            double determinant = c[2] * c[4] - c[3] * c[3];
            double stepA = (c[4] * c[0] - c[3] * c[1]) / determinant;
            double stepB = (c[2] * c[1] - c[3] * c[0]) / determinant;
            double scale = 1;
            double next = height(outcomes, a + stepA, b + stepB);
            while (next < height && scale > 1e-9) {
                scale /= 2;
                next = height(outcomes, a + scale * stepA, b + scale * stepB);
            }
            a += scale * stepA;
            b += scale * stepB;
            height = next;
            c = curvature(outcomes, a, b);
            if (Math.abs(stepA) + Math.abs(stepB) < 1e-10) {
                break;
            }
        }
        double determinant = c[2] * c[4] - c[3] * c[3];
        return new Recalibration(a, b, Math.sqrt(c[4] / determinant), Math.sqrt(c[2] / determinant), outcomes.size());
    }

    private static double height(List<Outcome> outcomes, double a, double b) {
        double sum = -a * a / (2 * INTERCEPT_SD * INTERCEPT_SD) - (b - 1) * (b - 1) / (2 * SLOPE_SD * SLOPE_SD);
        for (Outcome outcome : outcomes) {
            double x = a + b * logit(outcome.probability());
            double signed = outcome.passed() ? x : -x;
            sum -= Math.max(0, -signed) + Math.log1p(Math.exp(-Math.abs(signed)));
        }
        return sum;
    }

    /** Gradient (2 values) and negative Hessian (aa, ab, bb) of the log-posterior. */
    private static double[] curvature(List<Outcome> outcomes, double a, double b) {
        double va = INTERCEPT_SD * INTERCEPT_SD;
        double vb = SLOPE_SD * SLOPE_SD;
        double[] c = {-a / va, -(b - 1) / vb, 1 / va, 0, 1 / vb};
        for (Outcome outcome : outcomes) {
            double x = logit(outcome.probability());
            double p = 1 / (1 + Math.exp(-(a + b * x)));
            double residual = (outcome.passed() ? 1 : 0) - p;
            double w = p * (1 - p);
            c[0] += residual;
            c[1] += residual * x;
            c[2] += w;
            c[3] += w * x;
            c[4] += w * x * x;
        }
        return c;
    }

    private static double logit(double probability) {
        double p = Math.min(1 - CLIP, Math.max(CLIP, probability));
        return Math.log(p / (1 - p));
    }

    /** Whether there are too few outcomes to correct anything. */
    public boolean abstains() {
        return outcomes < MINIMUM_OUTCOMES;
    }

    /**
     * The corrected probability; the given one while it abstains.
     *
     * @param probability as the readiness model states it, from 0 to 1
     */
    public double apply(double probability) {
        if (abstains()) {
            return probability;
        }
        return 1 / (1 + Math.exp(-(intercept + slope * logit(probability))));
    }
}
