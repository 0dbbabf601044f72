package org.thetaprep.scoring.calibration;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;

/** The maximization step of one item: Fisher scoring with halved steps on expected counts. */
final class ItemMaximization {

    private static final int ITERATIONS = 25;
    private static final double ENOUGH = 1e-10;
    private static final double RIDGE = 1e-9;

    private final ItemCurves item;
    private final double[][] counts;
    private final double[] nodes;

    /**
     * The step of an item.
     *
     * @param item its curves
     * @param counts expected answers by category and node
     * @param nodes of ability
     */
    ItemMaximization(ItemCurves item, double[][] counts, double[] nodes) {
        this.item = item;
        this.counts = counts;
        this.nodes = nodes;
    }

    /**
     * Where an item is after its step.
     *
     * @param parameters the new ones
     * @param gain twice what the log-likelihood could gain from the old ones by a quadratic guess, g′ F⁻¹ g: how far
     *     from the top the old ones are
     */
    record Step(double[] parameters, double gain) {}

    Step from(double[] start) {
        int m = item.parameters();
        if (m == 0) {
            return new Step(start, 0);
        }
        double[] xi = start.clone();
        double height = height(xi);
        double first = 0;
        for (int i = 0; i < ITERATIONS; i++) {
            double[] gradient = new double[m];
            double[][] information = new double[m][m];
            slope(xi, gradient, information);
            RealVector step = solve(information, gradient);
            double gain = step.dotProduct(new ArrayRealVector(gradient, false));
            if (i == 0) {
                first = gain;
            }
            if (gain < ENOUGH) {
                break;
            }
            double scale = 1;
            double[] next = moved(xi, step, scale);
            double reached = item.legal(next) ? height(next) : Double.NEGATIVE_INFINITY;
            while (!(reached >= height) && scale > 1e-8) {
                scale /= 2;
                next = moved(xi, step, scale);
                reached = item.legal(next) ? height(next) : Double.NEGATIVE_INFINITY;
            }
            if (!(reached >= height)) {
                break;
            }
            xi = next;
            height = reached;
        }
        return new Step(xi, first);
    }

    private static double[] moved(double[] xi, RealVector step, double scale) {
        double[] next = xi.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] += scale * step.getEntry(i);
        }
        return next;
    }

    private static RealVector solve(double[][] information, double[] gradient) {
        for (int i = 0; i < information.length; i++) {
            information[i][i] += RIDGE * (1 + information[i][i]);
        }
        return new LUDecomposition(new Array2DRowRealMatrix(information, false))
                .getSolver()
                .solve(new ArrayRealVector(gradient, false));
    }

    private double height(double[] xi) {
        double[] p = new double[item.categories()];
        double[][] gradient = new double[p.length][item.parameters()];
        double sum = item.logPrior(xi);
        for (int q = 0; q < nodes.length; q++) {
            item.at(xi, nodes[q], p, gradient);
            for (int k = 0; k < p.length; k++) {
                if (counts[k][q] > 0) {
                    sum += counts[k][q] * Math.log(Math.max(p[k], Double.MIN_NORMAL));
                }
            }
        }
        return sum;
    }

    /** The gradient of the expected log-likelihood with priors, and the expected information. */
    void slope(double[] xi, double[] gradient, double[][] information) {
        int m = xi.length;
        double[] p = new double[item.categories()];
        double[][] dp = new double[p.length][m];
        for (int q = 0; q < nodes.length; q++) {
            double people = 0;
            for (double[] count : counts) {
                people += count[q];
            }
            if (people <= 0) {
                continue;
            }
            item.at(xi, nodes[q], p, dp);
            for (int k = 0; k < p.length; k++) {
                double floor = Math.max(p[k], Double.MIN_NORMAL);
                for (int a = 0; a < m; a++) {
                    double score = dp[k][a] / floor;
                    gradient[a] += counts[k][q] * score;
                    for (int b = 0; b < m; b++) {
                        information[a][b] += people * score * dp[k][b];
                    }
                }
            }
        }
        item.addPrior(xi, gradient, information);
    }
}
