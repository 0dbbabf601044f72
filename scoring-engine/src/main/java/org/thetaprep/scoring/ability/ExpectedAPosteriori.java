package org.thetaprep.scoring.ability;

import org.thetaprep.scoring.quadrature.Grid;

/**
 * The mean of the posterior under a normal prior (Bock &amp; Mislevy 1982), with nodes that follow the
 * posterior: it starts with 201 nodes over ±10 prior standard deviations, moves on where the posterior
 * reaches an end, and closes in until its standard deviation is at least two steps. The sum is then
 * right to about 10⁻⁹, for three answers as for three thousand.
 *
 * @param prior distribution of ability before the answers
 */
public record ExpectedAPosteriori(AbilityPrior prior) implements AbilityEstimator {

    private static final int NODES = 201;
    private static final int MOST_NODES = 8001;
    private static final int MOST_ROUNDS = 200;
    private static final double NEGLIGIBLE = 45;

    @Override
    public AbilityEstimate estimate(ResponsePattern pattern) {
        Grid grid = Grid.between(prior.mean() - 10 * prior.sd(), prior.mean() + 10 * prior.sd(), NODES);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[] logs = logs(pattern, grid);
            int first = first(logs);
            int last = last(logs);
            if (first == 0 || last == logs.length - 1) {
                grid = moved(grid, first == 0, last == logs.length - 1);
                continue;
            }
            AbilityEstimate estimate = GridPosterior.estimate(grid, logs);
            if (estimate.standardError() >= 2 * grid.step() || grid.size() == MOST_NODES) {
                return estimate;
            }
            double from = grid.node(first - 1);
            double to = grid.node(last + 1);
            double cells = 4 * (to - from) / Math.max(estimate.standardError(), grid.step() / 20);
            grid = Grid.between(from, to, (int) Math.min(MOST_NODES, Math.max(NODES, cells + 1)));
        }
        throw new IllegalArgumentException(
                "pattern must have a posterior that can be enclosed, but it ran to " + grid.from() + " … " + grid.to());
    }

    private double[] logs(ResponsePattern pattern, Grid grid) {
        double[] logs = new double[grid.size()];
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logs.length; i++) {
            double theta = grid.node(i);
            logs[i] = prior.logDensity(theta) + pattern.logLikelihood(theta);
            largest = Math.max(largest, logs[i]);
        }
        for (int i = 0; i < logs.length; i++) {
            logs[i] -= largest;
        }
        return logs;
    }

    private static int first(double[] logs) {
        int i = 0;
        while (logs[i] < -NEGLIGIBLE) {
            i++;
        }
        return i;
    }

    private static int last(double[] logs) {
        int i = logs.length - 1;
        while (logs[i] < -NEGLIGIBLE) {
            i--;
        }
        return i;
    }

    private static Grid moved(Grid grid, boolean down, boolean up) {
        double width = grid.to() - grid.from();
        return Grid.between(
                down ? grid.from() - width / 2 : grid.from(), up ? grid.to() + width / 2 : grid.to(), NODES);
    }
}
