package org.thetaprep.scoring.linking;

import java.util.List;
import org.thetaprep.scoring.model.ResponseModel;
import org.thetaprep.scoring.quadrature.Grid;

/**
 * The link whose moved curves are nearest to those of the scale that stays, by Levenberg and Marquardt's method over
 * log A and B.
 */
final class CurveDistance {

    private static final int ITERATIONS = 200;
    private static final double DIFFERENCE = 1e-6;

    private final List<Anchor> anchors;
    private final Grid grid;
    private final double[] roots;
    private final boolean itemByItem;

    /**
     * A distance of curves.
     *
     * @param anchors items on both scales
     * @param grid abilities on the scale that stays
     * @param weights of the abilities, not negative
     * @param itemByItem whether items are compared one by one (Haebara) or in sum (Stocking and Lord)
     */
    CurveDistance(List<Anchor> anchors, Grid grid, double[] weights, boolean itemByItem) {
        this.anchors = anchors;
        this.grid = grid;
        this.itemByItem = itemByItem;
        this.roots = new double[weights.length];
        for (int q = 0; q < roots.length; q++) {
            roots[q] = Math.sqrt(weights[q]);
        }
    }

    /** The link with the least distance. */
    ScaleLink nearest(ScaleLink start) {
        double[] x = {Math.log(start.slope()), start.intercept()};
        double[] residuals = residuals(x);
        double height = square(residuals);
        double damping = 1e-3;
        for (int i = 0; i < ITERATIONS; i++) {
            double[][] slopes = {slopes(x, 0), slopes(x, 1)};
            double aa = product(slopes[0], slopes[0]);
            double ab = product(slopes[0], slopes[1]);
            double bb = product(slopes[1], slopes[1]);
            double ga = product(slopes[0], residuals);
            double gb = product(slopes[1], residuals);
            double determinant = aa * (1 + damping) * bb * (1 + damping) - ab * ab;
            double stepA = -(bb * (1 + damping) * ga - ab * gb) / determinant;
            double stepB = -(aa * (1 + damping) * gb - ab * ga) / determinant;
            double[] next = {x[0] + stepA, x[1] + stepB};
            double[] moved = residuals(next);
            double reached = square(moved);
            if (reached <= height) {
                x = next;
                residuals = moved;
                height = reached;
                damping /= 10;
                if (Math.abs(stepA) + Math.abs(stepB) < 1e-12) {
                    break;
                }
            } else {
                damping *= 10;
                if (damping > 1e12) {
                    break;
                }
            }
        }
        return new ScaleLink(Math.exp(x[0]), x[1]);
    }

    private double[] slopes(double[] x, int parameter) {
        double[] up = x.clone();
        up[parameter] += DIFFERENCE;
        double[] down = x.clone();
        down[parameter] -= DIFFERENCE;
        double[] high = residuals(up);
        double[] low = residuals(down);
        for (int i = 0; i < high.length; i++) {
            high[i] = (high[i] - low[i]) / (2 * DIFFERENCE);
        }
        return high;
    }

    /** Differences of probabilities, weighted: of each category above the lowest, or of expected scores in sum. */
    private double[] residuals(double[] x) {
        ScaleLink link = new ScaleLink(Math.exp(x[0]), x[1]);
        int steps = anchors.stream().mapToInt(anchor -> anchor.to().categories() - 1).sum();
        double[] residuals = new double[itemByItem ? steps * grid.size() : grid.size()];
        int place = 0;
        for (Anchor anchor : anchors) {
            ResponseModel moved = link.moved(anchor.from());
            int categories = moved.categories();
            double[] from = new double[categories];
            double[] to = new double[categories];
            for (int q = 0; q < grid.size(); q++) {
                moved.probabilities(grid.node(q), from);
                anchor.to().probabilities(grid.node(q), to);
                for (int k = 1; k < categories; k++) {
                    if (itemByItem) {
                        residuals[place++] = roots[q] * (to[k] - from[k]);
                    } else {
                        residuals[q] += roots[q] * k * (to[k] - from[k]);
                    }
                }
            }
        }
        return residuals;
    }

    private static double square(double[] values) {
        return product(values, values);
    }

    private static double product(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
