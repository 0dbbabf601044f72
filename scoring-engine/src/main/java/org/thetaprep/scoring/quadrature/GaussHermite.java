package org.thetaprep.scoring.quadrature;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Gauss–Hermite quadrature for expectations under a normal distribution: E f(Z) ≈ Σ w_i f(z_i),
 * exact for polynomials of degree below twice the number of nodes.
 */
public final class GaussHermite {

    private static final int MOST_NODES = 31;

    /** The rules met so far, by their size: the same for all. */
    private static final AtomicReferenceArray<GaussHermite> KNOWN = new AtomicReferenceArray<>(MOST_NODES + 1);

    private final double[] nodes;
    private final double[] weights;

    private GaussHermite(double[] nodes, double[] weights) {
        this.nodes = nodes;
        this.weights = weights;
    }

    /**
     * The rule for the standard normal distribution.
     *
     * @param size number of nodes, 1 to 31
     */
    public static GaussHermite standard(int size) {
        if (size < 1 || size > MOST_NODES) {
            throw new IllegalArgumentException("size must be 1 to " + MOST_NODES + ", but is " + size);
        }
        GaussHermite known = KNOWN.get(size);
        if (known == null) {
            known = computed(size);
            KNOWN.set(size, known);
        }
        return known;
    }

    private static GaussHermite computed(int size) {
        GaussIntegrator rule = new GaussIntegratorFactory().hermite(size);
        double[] nodes = new double[size];
        double[] weights = new double[size];
        for (int i = 0; i < size; i++) {
            nodes[i] = Math.sqrt(2) * rule.getPoint(i);
            weights[i] = rule.getWeight(i) / Math.sqrt(Math.PI);
        }
        return new GaussHermite(nodes, weights);
    }

    /** Number of nodes. */
    public int size() {
        return nodes.length;
    }

    /** Node {@code i} of the standard normal. */
    public double node(int i) {
        return nodes[i];
    }

    /** Weight of node {@code i}; the weights sum to 1. */
    public double weight(int i) {
        return weights[i];
    }
}
