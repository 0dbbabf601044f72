package org.thetaprep.scoring.quadrature;

/**
 * Equally spaced nodes on a line, usually of ability.
 *
 * <p>For a smooth density that has died away at both ends the plain sum over such nodes is not a
 * coarse rule but the best there is: its error falls like exp(−2π² (σ/h)²) with the spread σ of the
 * density and the step h (Trefethen &amp; Weideman 2014), 3·10⁻⁹ at σ = h.
 *
 * @param from the lowest node, finite
 * @param step distance between nodes, positive
 * @param size number of nodes, at least 2
 */
public record Grid(double from, double step, int size) {

    public Grid {
        if (!Double.isFinite(from)) {
            throw new IllegalArgumentException("from must be finite, but is " + from);
        }
        if (!(step > 0) || Double.isInfinite(step)) {
            throw new IllegalArgumentException("step must be positive and finite, but is " + step);
        }
        if (size < 2) {
            throw new IllegalArgumentException("size must be at least 2, but is " + size);
        }
    }

    /**
     * Nodes from one value to another, both included.
     *
     * @param from the lowest node
     * @param to the highest node
     * @param size number of nodes, at least 2
     */
    public static Grid between(double from, double to, int size) {
        return new Grid(from, (to - from) / (size - 1), size);
    }

    /**
     * The value of a node.
     *
     * @param index from 0 to {@code size() - 1}; beyond them the line is continued
     */
    public double node(int index) {
        return from + step * index;
    }

    /** The highest node. */
    public double to() {
        return node(size - 1);
    }

    /** All nodes in a new array. */
    public double[] nodes() {
        double[] nodes = new double[size];
        for (int i = 0; i < size; i++) {
            nodes[i] = node(i);
        }
        return nodes;
    }

    /**
     * The same line with more nodes at both ends.
     *
     * @param nodes how many to add at each end, not negative
     */
    public Grid padded(int nodes) {
        if (nodes < 0) {
            throw new IllegalArgumentException("nodes must not be negative, but is " + nodes);
        }
        return new Grid(from - nodes * step, step, size + 2 * nodes);
    }
}
