package org.thetaprep.scoring.ability;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Finds the highest maximum of a function known by its slope: the slope is taken at nodes 0.05 apart
 * (wider apart only beyond 40,001 nodes), every change from rising to falling is polished by Brent's
 * method to 10⁻¹², and of several maxima the one with the greatest integral of the slope wins.
 */
final class ModeSearch {

    private static final double STEP = 0.05;
    private static final int MOST_CELLS = 40_000;
    private static final int MOST_EVALUATIONS = 500;

    private final DoubleUnaryOperator slope;
    private final double[] nodes;
    private final double[] slopes;

    private ModeSearch(DoubleUnaryOperator slope, Bounds bounds) {
        this.slope = slope;
        double width = bounds.high() - bounds.low();
        int cells = (int) Math.min(MOST_CELLS, Math.max(2, Math.ceil(width / STEP - 1e-9)));
        this.nodes = new double[cells + 1];
        this.slopes = new double[cells + 1];
        for (int i = 0; i <= cells; i++) {
            nodes[i] = i == cells ? bounds.high() : bounds.low() + width * i / cells;
            slopes[i] = slope.applyAsDouble(nodes[i]);
        }
    }

    /**
     * The highest maximum.
     *
     * @param theta where it is; the middle of the interval if the function is flat
     * @param bound whether that is an end of the interval
     * @param modes how many maxima there are, ends included
     */
    record Found(double theta, Bound bound, int modes) {}

    /** A maximum after node {@code cell} or, at an end of the interval, on it. */
    private record Maximum(int cell, double theta, Bound bound) {}

    static Found search(DoubleUnaryOperator slope, Bounds bounds) {
        ModeSearch search = new ModeSearch(slope, bounds);
        List<Maximum> maxima = search.maxima();
        if (maxima.isEmpty()) {
            return new Found((bounds.low() + bounds.high()) / 2, Bound.NONE, 0);
        }
        Maximum highest = maxima.size() == 1 ? maxima.get(0) : search.highest(maxima);
        return new Found(highest.theta(), highest.bound(), maxima.size());
    }

    private List<Maximum> maxima() {
        int last = nodes.length - 1;
        List<Maximum> maxima = new ArrayList<>();
        int sloping = -1;
        for (int i = 0; i <= last; i++) {
            if (slopes[i] == 0) {
                continue;
            }
            if (slopes[i] < 0 && sloping < 0) {
                maxima.add(new Maximum(0, nodes[0], Bound.LOW));
            } else if (slopes[i] < 0 && slopes[sloping] > 0) {
                double root = new BrentSolver(1e-14, 1e-12)
                        .solve(MOST_EVALUATIONS, slope::applyAsDouble, nodes[sloping], nodes[i]);
                maxima.add(new Maximum(sloping, root, Bound.NONE));
            }
            sloping = i;
        }
        if (sloping >= 0 && slopes[sloping] > 0) {
            maxima.add(new Maximum(last, nodes[last], Bound.HIGH));
        }
        return maxima;
    }

    private Maximum highest(List<Maximum> maxima) {
        Maximum highest = maxima.get(0);
        double best = Double.NEGATIVE_INFINITY;
        double height = 0;
        int cell = 0;
        for (Maximum maximum : maxima) {
            for (; cell < maximum.cell(); cell++) {
                height += rise(nodes[cell], nodes[cell + 1]);
            }
            double at = height + rise(nodes[cell], maximum.theta());
            if (at > best) {
                best = at;
                highest = maximum;
            }
        }
        return highest;
    }

    /** Simpson's rule. */
    private double rise(double from, double to) {
        double middle = slope.applyAsDouble((from + to) / 2);
        return (to - from) / 6 * (slope.applyAsDouble(from) + 4 * middle + slope.applyAsDouble(to));
    }
}
