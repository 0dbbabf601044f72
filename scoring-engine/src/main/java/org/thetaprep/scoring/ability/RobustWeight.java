package org.thetaprep.scoring.ability;

/** How much an answer counts, by how far the item's difficulty is from the ability. */
@FunctionalInterface
public interface RobustWeight {

    /**
     * The weight of an answer.
     *
     * @param residual a (θ − b), in logits
     * @return from 0 to 1
     */
    double of(double residual);

    /**
     * Huber's weight (Huber 1981): 1 up to the tuning constant, then constant / |residual|.
     *
     * @param tuning constant in logits, positive; 1 by custom (Schuster &amp; Yuan 2011)
     */
    static RobustWeight huber(double tuning) {
        requirePositive(tuning);
        return residual -> Math.abs(residual) <= tuning ? 1 : tuning / Math.abs(residual);
    }

    /**
     * Tukey's bisquare weight (Mosteller &amp; Tukey 1977): (1 − (residual / constant)²)², and 0 beyond
     * the constant.
     *
     * @param tuning constant in logits, positive; 4 by custom (Mislevy &amp; Bock 1982)
     */
    static RobustWeight tukey(double tuning) {
        requirePositive(tuning);
        return residual -> {
            double r = residual / tuning;
            return Math.abs(r) <= 1 ? (1 - r * r) * (1 - r * r) : 0;
        };
    }

    private static void requirePositive(double tuning) {
        if (!(tuning > 0) || Double.isInfinite(tuning)) {
            throw new IllegalArgumentException("tuning must be positive and finite, but is " + tuning);
        }
    }
}
