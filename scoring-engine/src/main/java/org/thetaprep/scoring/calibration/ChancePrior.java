package org.thetaprep.scoring.calibration;

/** A prior on the lower asymptote c of the three-parameter model, as a function of its logit g. */
public sealed interface ChancePrior {

    /** The log-density at a logit. */
    double logDensity(double g);

    /** Its first derivative by the logit. */
    double slope(double g);

    /** Its negative second derivative by the logit. */
    double curvature(double g);

    /**
     * Normal on the logit.
     *
     * @param mean of logit c, finite
     * @param sd of logit c, positive
     */
    record LogitNormal(double mean, double sd) implements ChancePrior {

        public LogitNormal {
            if (!Double.isFinite(mean) || !(sd > 0) || Double.isInfinite(sd)) {
                throw new IllegalArgumentException(
                        "mean must be finite and sd positive and finite, but are " + mean + " and " + sd);
            }
        }

        @Override
        public double logDensity(double g) {
            double z = (g - mean) / sd;
            return -Math.log(sd) - 0.5 * Math.log(2 * Math.PI) - z * z / 2;
        }

        @Override
        public double slope(double g) {
            return -(g - mean) / (sd * sd);
        }

        @Override
        public double curvature(double g) {
            return 1 / (sd * sd);
        }
    }

    /**
     * Beta on c itself: the density of c, without the factor that a change of variable to the logit would bring.
     *
     * @param alpha first shape, at least 1
     * @param beta second shape, at least 1
     */
    record Beta(double alpha, double beta) implements ChancePrior {

        public Beta {
            if (!(alpha >= 1) || !(beta >= 1) || Double.isInfinite(alpha + beta)) {
                throw new IllegalArgumentException(
                        "alpha and beta must be at least 1 and finite, but are " + alpha + " and " + beta);
            }
        }

        @Override
        public double logDensity(double g) {
            return (alpha - 1) * -Math.log1p(Math.exp(-g))
                    + (beta - 1) * -Math.log1p(Math.exp(g))
                    - org.apache.commons.math3.special.Beta.logBeta(alpha, beta);
        }

        @Override
        public double slope(double g) {
            double c = 1 / (1 + Math.exp(-g));
            return (alpha - 1) * (1 - c) - (beta - 1) * c;
        }

        @Override
        public double curvature(double g) {
            double c = 1 / (1 + Math.exp(-g));
            return (alpha + beta - 2) * c * (1 - c);
        }
    }
}
