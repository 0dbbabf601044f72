package org.thetaprep.scoring.ability;

import java.util.Arrays;
import org.thetaprep.scoring.quadrature.Grid;

/** A distribution of ability over people as nodes with weights that sum to 1. */
public final class AbilityDistribution {

    private final double[] nodes;
    private final double[] weights;

    private AbilityDistribution(double[] nodes, double[] weights) {
        this.nodes = nodes;
        this.weights = weights;
    }

    /**
     * A distribution from nodes and values proportional to its weights.
     *
     * @param nodes abilities in logits, finite
     * @param weights one for each node, not negative, with a positive finite sum
     */
    public static AbilityDistribution of(double[] nodes, double[] weights) {
        if (nodes.length != weights.length || nodes.length == 0) {
            throw new IllegalArgumentException("weights must be one for each of " + nodes.length
                    + " nodes and at least one, but are " + weights.length);
        }
        double total = 0;
        for (int i = 0; i < nodes.length; i++) {
            if (!Double.isFinite(nodes[i])) {
                throw new IllegalArgumentException("nodes must be finite, but one is " + nodes[i]);
            }
            if (!(weights[i] >= 0)) {
                throw new IllegalArgumentException("weights must not be negative, but one is " + weights[i]);
            }
            total += weights[i];
        }
        if (!(total > 0) || Double.isInfinite(total)) {
            throw new IllegalArgumentException("weights must have a positive finite sum, but it is " + total);
        }
        double[] shares = weights.clone();
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= total;
        }
        return new AbilityDistribution(nodes.clone(), shares);
    }

    /**
     * A normal distribution on a grid.
     *
     * @param normal mean and spread
     * @param grid nodes in logits
     * @param ends weight of the two end nodes
     */
    public static AbilityDistribution normal(AbilityPrior normal, Grid grid, GridEnds ends) {
        double[] weights = new double[grid.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(normal.logDensity(grid.node(i)));
        }
        weights[0] *= ends.weight();
        weights[weights.length - 1] *= ends.weight();
        return of(grid.nodes(), weights);
    }

    /**
     * The people of a sample, each with the same weight.
     *
     * @param abilities in logits, at least one
     */
    public static AbilityDistribution sample(double... abilities) {
        double[] weights = new double[abilities.length];
        Arrays.fill(weights, 1);
        return of(abilities, weights);
    }

    /** Number of nodes. */
    public int size() {
        return nodes.length;
    }

    /** The ability at a node, in logits. */
    public double node(int index) {
        return nodes[index];
    }

    /** The share of people at a node. */
    public double weight(int index) {
        return weights[index];
    }
}
