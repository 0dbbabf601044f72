package org.thetaprep.report;

import java.util.List;

/**
 * Whether predicted chances of passing came true.
 *
 * @param minimum outcomes a bin needs before it says anything, at least 5
 * @param bins predictions of about the same size, the lowest first; may be empty
 */
public record Reliability(int minimum, List<Bin> bins) {

    public Reliability {
        Require.within("minimum", minimum, 5, 9999);
        bins = Require.list("bins", bins);
    }

    /**
     * Predictions of about the same size.
     *
     * @param predicted their mean, 0 to 1
     * @param passed how many of those learners passed
     */
    public record Bin(double predicted, Share passed) {

        public Bin {
            Require.within("predicted", predicted, 0, 1);
            java.util.Objects.requireNonNull(passed, "passed");
        }

        /**
         * Whether the mean prediction lies outside the 90 % interval of what came true.
         *
         * @return true if it does
         */
        public boolean off() {
            return predicted < passed.low() || predicted > passed.high();
        }
    }

    /**
     * All outcomes.
     *
     * @return how many passed
     */
    public Share outcomes() {
        return bins.stream().map(Bin::passed).reduce(new Share(0, 0), Share::plus);
    }
}
