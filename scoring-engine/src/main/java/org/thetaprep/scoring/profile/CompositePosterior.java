package org.thetaprep.scoring.profile;

import org.thetaprep.scoring.quadrature.Grid;
import org.thetaprep.scoring.quadrature.GridDensity;

/**
 * The posterior of the weighted composite of the domains. Within a component it is a sum of independent terms, taken as
 * normal with those terms' mean and variance and their third cumulant by one Gram–Charlier term (Kendall &amp; Stuart
 * 1977, section 6.17), which is right to about 0.001 in any quantile.
 */
final class CompositePosterior {

    private final ProfileComponents components;
    private final ProfileStructure structure;

    CompositePosterior(ProfileComponents components) {
        this.components = components;
        this.structure = components.model.structure();
    }

    /** The standard deviation in logits, of a posterior with this mean. */
    double sd(double mean) {
        double[] weights = components.weights;
        double sum = 0;
        for (int c = 0; c < weights.length; c++) {
            double distance = mean(c) - mean;
            sum += weights[c] * (distance * distance + variance(c));
        }
        return Math.sqrt(sum);
    }

    private double mean(int component) {
        double sum = 0;
        for (int d = 0; d < structure.domains(); d++) {
            sum += structure.weight(d) * components.means[d][component];
        }
        return sum;
    }

    private double variance(int component) {
        double sum = 0;
        for (int d = 0; d < structure.domains(); d++) {
            double w = structure.weight(d);
            sum += w * w * components.variances[d][component];
        }
        return sum;
    }

    private double third(int component) {
        double sum = 0;
        for (int d = 0; d < structure.domains(); d++) {
            double w = structure.weight(d);
            sum += w * w * w * components.thirds[d][component];
        }
        return sum;
    }

    /**
     * The density on 141 nodes within seven standard deviations of this mean. From node to node a normal density changes by
     * a ratio that itself changes by a constant one, which spares an exponential at each.
     */
    GridDensity density(double mean) {
        double sd = sd(mean);
        Grid grid = Grid.between(mean - 7 * sd, mean + 7 * sd, 141);
        double[] density = new double[grid.size()];
        double[] weights = components.weights;
        for (int c = 0; c < weights.length; c++) {
            if (weights[c] < ProfileComponents.NEGLIGIBLE) {
                continue;
            }
            double centre = mean(c);
            double spread = Math.sqrt(variance(c));
            double skew = third(c) / (6 * spread * spread * spread);
            int from = (int) Math.max(0, Math.ceil((centre - 7 * spread - grid.from()) / grid.step()));
            int to = (int) Math.min(grid.size() - 1, (centre + 7 * spread - grid.from()) / grid.step());
            double start = (grid.node(from) - centre) / spread;
            double step = grid.step() / spread;
            double normal = weights[c] / spread * Math.exp(-start * start / 2);
            double ratio = Math.exp(-step * (start + step / 2));
            double ratioOfRatios = Math.exp(-step * step);
            for (int i = from; i <= to; i++) {
                double z = start + (i - from) * step;
                density[i] += normal * (1 + skew * z * (z * z - 3));
                normal *= ratio;
                ratio *= ratioOfRatios;
            }
        }
        for (int i = 0; i < density.length; i++) {
            density[i] = Math.max(0, density[i]);
        }
        return GridDensity.of(grid, density);
    }
}
