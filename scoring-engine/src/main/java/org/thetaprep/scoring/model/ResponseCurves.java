package org.thetaprep.scoring.model;

import org.thetaprep.scoring.quadrature.Grid;

/** The log-probabilities of one item's categories at the nodes of a grid. */
public final class ResponseCurves {

    private final Grid grid;
    private final double[][] logProbabilities;

    private ResponseCurves(Grid grid, double[][] logProbabilities) {
        this.grid = grid;
        this.logProbabilities = logProbabilities;
    }

    /**
     * Tabulates a model.
     *
     * @param model the item's model
     * @param grid abilities in logits
     */
    public static ResponseCurves of(ResponseModel model, Grid grid) {
        double[][] table = new double[model.categories()][grid.size()];
        double[] p = new double[table.length];
        for (int i = 0; i < grid.size(); i++) {
            double theta = grid.node(i);
            model.probabilities(theta, p);
            for (int k = 0; k < table.length; k++) {
                table[k][i] = p[k] > Double.MIN_NORMAL ? Math.log(p[k]) : model.logProbability(k, theta);
            }
        }
        return new ResponseCurves(grid, table);
    }

    /** The abilities at which the curves are known. */
    public Grid grid() {
        return grid;
    }

    /** Number of response categories. */
    public int categories() {
        return logProbabilities.length;
    }

    /**
     * Log-probability of a category at a node.
     *
     * @param category from 0 to {@code categories() - 1}
     * @param node index into the grid
     */
    public double logProbability(int category, int node) {
        return logProbabilities[category][node];
    }

    /**
     * Adds the log-likelihood of one response to a running sum.
     *
     * @param category the response given, from 0 to {@code categories() - 1}
     * @param sum one value for each node of the grid
     */
    public void addTo(int category, double[] sum) {
        addTo(category, sum, 1);
    }

    /**
     * Adds the log-likelihood of one response, raised to a power, to a running sum.
     *
     * @param category the response given, from 0 to {@code categories() - 1}
     * @param sum one value for each node of the grid
     * @param weight the power of the likelihood, from 0 (tells nothing) to 1
     */
    public void addTo(int category, double[] sum, double weight) {
        if (category < 0 || category >= logProbabilities.length) {
            throw new IllegalArgumentException(
                    "category must be 0 to " + (logProbabilities.length - 1) + ", but is " + category);
        }
        double[] curve = logProbabilities[category];
        for (int i = 0; i < curve.length; i++) {
            sum[i] += weight * curve[i];
        }
    }
}
