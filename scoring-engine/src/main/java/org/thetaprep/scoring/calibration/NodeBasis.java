package org.thetaprep.scoring.calibration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A few functions on the nodes of which many others are near combinations: orthonormal under weights of the nodes, found by
 * Gram and Schmidt's way, the function of which most is left coming next. The constant one comes first, or is left out of all.
 */
final class NodeBasis {

    private final double[] weights;
    private final double[] constant;
    private final List<double[]> functions = new ArrayList<>();

    /**
     * No functions yet but perhaps the constant one.
     *
     * @param weights of the nodes, none negative; a node without weight does not matter
     * @param constants whether constants matter
     */
    NodeBasis(double[] weights, boolean constants) {
        this.weights = weights;
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        this.constant = new double[weights.length];
        for (int q = 0; q < weights.length; q++) {
            constant[q] = weights[q] > 0 ? 1 / Math.sqrt(total) : 0;
        }
        if (constants) {
            functions.add(constant);
        }
    }

    /**
     * Takes in functions, after those that are there.
     *
     * @param wanted for each function its value at each node
     * @param rest the share of a function's length that may be left out
     */
    void span(Collection<double[]> wanted, double rest) {
        List<double[]> left = new ArrayList<>();
        for (double[] function : wanted) {
            double length = length(function);
            if (length > 0) {
                double[] start = scaled(function, 1 / length);
                subtract(start, constant);
                functions.forEach(unit -> subtract(start, unit));
                left.add(start);
            }
        }
        while (functions.size() < weights.length) {
            double[] longest = null;
            double most = rest;
            for (double[] function : left) {
                double length = length(function);
                if (length > most) {
                    most = length;
                    longest = function;
                }
            }
            if (longest == null) {
                return;
            }
            double[] next = scaled(longest, 1 / most);
            subtract(next, constant);
            functions.forEach(unit -> subtract(next, unit));
            double[] unit = scaled(next, 1 / length(next));
            functions.add(unit);
            left.forEach(function -> subtract(function, unit));
        }
    }

    /** Number of functions. */
    int size() {
        return functions.size();
    }

    /** The value of a function at each node. */
    double[] function(int place) {
        return functions.get(place);
    }

    /** How much of each of the first functions is in another one. */
    double[] shares(double[] function, int first) {
        double[] shares = new double[first];
        for (int t = 0; t < first; t++) {
            shares[t] = product(function, functions.get(t));
        }
        return shares;
    }

    private double product(double[] one, double[] other) {
        double sum = 0;
        for (int q = 0; q < weights.length; q++) {
            sum += weights[q] * one[q] * other[q];
        }
        return sum;
    }

    private double length(double[] function) {
        return Math.sqrt(product(function, function));
    }

    private void subtract(double[] function, double[] unit) {
        double share = product(function, unit);
        for (int q = 0; q < function.length; q++) {
            function[q] -= share * unit[q];
        }
    }

    private double[] scaled(double[] function, double factor) {
        double[] scaled = new double[function.length];
        for (int q = 0; q < scaled.length; q++) {
            scaled[q] = weights[q] > 0 ? factor * function[q] : 0;
        }
        return scaled;
    }
}
