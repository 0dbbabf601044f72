package org.thetaprep.scoring.fit;

import java.util.OptionalDouble;
import org.apache.commons.math3.special.Gamma;

/**
 * A statistic that is about χ² distributed where the model holds.
 *
 * @param statistic not negative
 * @param degreesOfFreedom not negative; with 0 nothing can be said
 */
public record ChiSquare(double statistic, int degreesOfFreedom) {

    public ChiSquare {
        if (!(statistic >= 0)) {
            throw new IllegalArgumentException("statistic must not be negative, but is " + statistic);
        }
        if (degreesOfFreedom < 0) {
            throw new IllegalArgumentException("degreesOfFreedom must not be negative, but is " + degreesOfFreedom);
        }
    }

    /** Probability of a statistic at least as large where the model holds; empty without degrees of freedom. */
    public OptionalDouble p() {
        return degreesOfFreedom == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        statistic == 0 ? 1 : Gamma.regularizedGammaQ(degreesOfFreedom / 2.0, statistic / 2));
    }

    /**
     * Root mean square error of approximation, √(max(0, X² − df) / (df (n − 1))) (Steiger &amp; Lind 1980); empty without
     * degrees of freedom.
     *
     * @param persons number of people, at least 2
     */
    public OptionalDouble rmsea(int persons) {
        return degreesOfFreedom == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(rmsea(Math.max(0, statistic - degreesOfFreedom), persons));
    }

    private double rmsea(double noncentrality, int persons) {
        return Math.sqrt(noncentrality / ((double) degreesOfFreedom * (persons - 1)));
    }

    /**
     * An end of an interval of the root mean square error of approximation: that under which a statistic up to this one
     * has the given probability (Browne &amp; Cudeck 1993).
     *
     * @param persons number of people, at least 2
     * @param probability 0.95 for the lower and 0.05 for the upper end of a 90 % interval
     * @return 0 where even a model that holds has it with less; empty without degrees of freedom
     */
    public OptionalDouble rmseaBound(int persons, double probability) {
        if (degreesOfFreedom == 0) {
            return OptionalDouble.empty();
        }
        if (below(0) <= probability) {
            return OptionalDouble.of(0);
        }
        double low = 0;
        double high = Math.max(1, statistic);
        while (below(high) > probability) {
            high *= 2;
        }
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (below(middle) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalDouble.of(rmsea((low + high) / 2, persons));
    }

    /** Probability of a statistic up to this one under a noncentrality: a Poisson mix of central distributions. */
    private double below(double noncentrality) {
        double rate = noncentrality / 2;
        double spread = 10 * Math.sqrt(rate + 1);
        int from = (int) Math.max(0, Math.floor(rate - spread));
        int to = (int) Math.ceil(rate + spread + 10);
        double sum = 0;
        for (int k = from; k <= to; k++) {
            double logWeight = (rate == 0 ? (k == 0 ? 0 : Double.NEGATIVE_INFINITY) : k * Math.log(rate))
                    - rate
                    - Gamma.logGamma(k + 1.0);
            double weight = Math.exp(logWeight);
            if (weight > 0 && statistic > 0) {
                sum += weight * Gamma.regularizedGammaP(degreesOfFreedom / 2.0 + k, statistic / 2);
            }
        }
        return sum;
    }
}
