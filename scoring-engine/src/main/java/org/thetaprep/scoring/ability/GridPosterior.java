package org.thetaprep.scoring.ability;

import org.thetaprep.scoring.quadrature.Grid;

/** Moments of a posterior whose logarithm is known up to a constant at the nodes of a grid. */
final class GridPosterior {

    private GridPosterior() {}

    /**
     * Mean, standard deviation and number of modes.
     *
     * @param logs logarithms at the nodes; overwritten
     */
    static AbilityEstimate estimate(Grid grid, double[] logs) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            largest = Math.max(largest, log);
        }
        int modes = modes(logs);
        double total = 0;
        double sum = 0;
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.exp(logs[i] - largest);
            total += logs[i];
            sum += logs[i] * i;
        }
        double mean = sum / total;
        double squares = 0;
        for (int i = 0; i < logs.length; i++) {
            squares += logs[i] * (i - mean) * (i - mean);
        }
        return new AbilityEstimate(
                grid.from() + grid.step() * mean,
                grid.step() * Math.sqrt(squares / total),
                StandardErrorKind.POSTERIOR_SD,
                Bound.NONE,
                modes);
    }

    private static int modes(double[] logs) {
        int modes = 0;
        boolean risen = true;
        for (int i = 1; i < logs.length; i++) {
            if (logs[i] > logs[i - 1]) {
                risen = true;
            } else if (logs[i] < logs[i - 1]) {
                modes += risen ? 1 : 0;
                risen = false;
            }
        }
        return risen ? modes + 1 : modes;
    }
}
