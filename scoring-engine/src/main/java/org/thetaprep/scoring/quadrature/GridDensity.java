package org.thetaprep.scoring.quadrature;

/**
 * A smooth distribution known by its density at the nodes of a grid.
 *
 * <p>The distribution function at a node is the trapezoid sum with two Euler–Maclaurin
 * corrections, their derivatives by central differences; between nodes a cubic with the density as its slope is used. For a density of spread
 * σ ≥ 2 steps quantiles are then right to 2·10⁻³ σ from 1 % to 99 %.
 */
public final class GridDensity {

    private final Grid grid;
    private final double[] density;
    private final double[] distribution;

    private GridDensity(Grid grid, double[] density, double[] distribution) {
        this.grid = grid;
        this.density = density;
        this.distribution = distribution;
    }

    /**
     * A distribution from values proportional to its density.
     *
     * @param grid the nodes
     * @param weights values at the nodes, not negative, with a positive sum; the array is copied
     */
    public static GridDensity of(Grid grid, double[] weights) {
        int n = grid.size();
        if (weights.length != n) {
            throw new IllegalArgumentException(
                    "weights must have " + n + " values, one for each node, but has " + weights.length);
        }
        double sum = 0;
        for (double weight : weights) {
            if (!(weight >= 0)) {
                throw new IllegalArgumentException("weights must not be negative, but one is " + weight);
            }
            sum += weight;
        }
        if (!(sum > 0) || Double.isInfinite(sum)) {
            throw new IllegalArgumentException("weights must have a positive finite sum, but it is " + sum);
        }
        double h = grid.step();
        double[] f = new double[n];
        for (int i = 0; i < n; i++) {
            f[i] = weights[i] / (sum * h);
        }
        double[] cdf = new double[n];
        double below = 0;
        for (int i = 0; i < n; i++) {
            double near = at(f, i + 1) - at(f, i - 1);
            double wide = at(f, i + 2) - at(f, i - 2);
            double exact = h * (below + f[i] / 2) - h * (82 * near - 11 * wide) / 1440;
            double previous = i > 0 ? cdf[i - 1] : 0;
            cdf[i] = Math.min(1, Math.max(previous, exact));
            below += f[i];
        }
        return new GridDensity(grid, f, cdf);
    }

    private static double at(double[] values, int index) {
        return index >= 0 && index < values.length ? values[index] : 0;
    }

    /** The nodes. */
    public Grid grid() {
        return grid;
    }

    /** Expected value. */
    public double mean() {
        double sum = 0;
        for (int i = 0; i < density.length; i++) {
            sum += density[i] * grid.node(i);
        }
        return sum * grid.step();
    }

    /** Standard deviation. */
    public double sd() {
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < density.length; i++) {
            double distance = grid.node(i) - mean;
            sum += density[i] * distance * distance;
        }
        return Math.sqrt(sum * grid.step());
    }

    /** The probabilities of the nodes, which sum to 1, in a new array. */
    public double[] weights() {
        double[] weights = new double[density.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = density[i] * grid.step();
        }
        return weights;
    }

    /** Density at node {@code index}. */
    public double density(int index) {
        return density[index];
    }

    /**
     * Probability of a value at most {@code x}.
     *
     * @param x any number
     */
    public double distribution(double x) {
        double at = (x - grid.from()) / grid.step();
        if (at <= 0) {
            return distribution[0] * Math.max(0, 1 + at);
        }
        int last = grid.size() - 1;
        if (at >= last) {
            return 1 - (1 - distribution[last]) * Math.max(0, 1 - (at - last));
        }
        int cell = (int) at;
        return between(cell, at - cell);
    }

    /**
     * The value that a given share of the distribution does not exceed.
     *
     * @param probability between 0 and 1, both excluded
     */
    public double quantile(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("probability must be between 0 and 1, but is " + probability);
        }
        int last = grid.size() - 1;
        if (probability <= distribution[0]) {
            return grid.node(0) - grid.step() * (1 - probability / distribution[0]);
        }
        if (probability >= distribution[last]) {
            return grid.to() + grid.step() * (1 - (1 - probability) / (1 - distribution[last]));
        }
        int low = 0;
        int high = last;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (distribution[middle] < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double left = 0;
        double right = 1;
        for (int i = 0; i < 50; i++) {
            double middle = (left + right) / 2;
            if (between(low, middle) < probability) {
                left = middle;
            } else {
                right = middle;
            }
        }
        return grid.node(low) + grid.step() * (left + right) / 2;
    }

    private double between(int cell, double t) {
        double h = grid.step();
        double rise = distribution[cell + 1] - distribution[cell];
        double startSlope = Math.min(h * density[cell], 3 * rise);
        double endSlope = Math.min(h * density[cell + 1], 3 * rise);
        double t2 = t * t;
        double t3 = t2 * t;
        return distribution[cell] + rise * (3 * t2 - 2 * t3) + startSlope * (t3 - 2 * t2 + t) + endSlope * (t3 - t2);
    }
}
