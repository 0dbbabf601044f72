package org.thetaprep.scoring.quadrature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class GridDensityTest {

    private static GridDensity normal(double mean, double sd) {
        Grid grid = Grid.between(-5, 5, 81);
        double[] weights = new double[grid.size()];
        for (int i = 0; i < weights.length; i++) {
            double z = (grid.node(i) - mean) / sd;
            weights[i] = Math.exp(-z * z / 2);
        }
        return GridDensity.of(grid, weights);
    }

    @Test
    void quantiles_of_a_normal_are_right_to_2e_3_of_its_spread() {
        for (double sd : new double[] {0.25, 0.4, 0.6, 0.9}) {
            GridDensity density = normal(0.137, sd);
            NormalDistribution exact = new NormalDistribution(0.137, sd);
            for (double p : new double[] {0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99}) {
                assertThat(density.quantile(p))
                        .as("quantile %s at sd %s", p, sd)
                        .isCloseTo(exact.inverseCumulativeProbability(p), within(2e-3 * sd));
                assertThat(density.distribution(density.quantile(p))).isCloseTo(p, within(1e-9));
            }
            assertThat(density.mean()).isCloseTo(0.137, within(1e-6));
            assertThat(density.sd()).isCloseTo(sd, within(1e-5));
        }
    }

    @Test
    void values_that_are_no_density_are_refused() {
        Grid grid = Grid.between(0, 1, 3);
        assertThatThrownBy(() -> GridDensity.of(grid, new double[] {1, 1}))
                .hasMessage("weights must have 3 values, one for each node, but has 2");
        assertThatThrownBy(() -> GridDensity.of(grid, new double[] {1, -1, 1}))
                .hasMessage("weights must not be negative, but one is -1.0");
        assertThatThrownBy(() -> GridDensity.of(grid, new double[3]))
                .hasMessage("weights must have a positive finite sum, but it is 0.0");
    }

    @Test
    void gauss_hermite_gives_the_moments_of_the_normal() {
        GaussHermite rule = GaussHermite.standard(9);
        double[] moments = new double[7];
        for (int i = 0; i < rule.size(); i++) {
            for (int k = 0; k < moments.length; k++) {
                moments[k] += rule.weight(i) * Math.pow(rule.node(i), k);
            }
        }
        assertThat(moments).containsExactly(new double[] {1, 0, 1, 0, 3, 0, 15}, within(1e-12));
    }

    /** Φ at nodes 0.2 apart, where the two corrections leave an error of 3·10⁻⁷. */
    @Test
    void the_distribution_at_a_node_is_that_of_the_normal_to_six_digits() {
        Grid grid = Grid.between(-8, 8, 81);
        double[] weights = new double[grid.size()];
        for (int q = 0; q < weights.length; q++) {
            weights[q] = 3 * Math.exp(-grid.node(q) * grid.node(q) / 2);
        }
        GridDensity normal = GridDensity.of(grid, weights);
        assertThat(normal.distribution(1)).isCloseTo(0.8413447460685429, within(5e-7));
        assertThat(normal.distribution(2)).isCloseTo(0.9772498680518208, within(5e-7));
        assertThat(normal.distribution(-1.4)).isCloseTo(0.0807566592337711, within(5e-7));
        assertThat(normal.density(40)).isCloseTo(1 / Math.sqrt(2 * Math.PI), within(1e-12));
        assertThat(normal.weights()[40]).isCloseTo(0.2 / Math.sqrt(2 * Math.PI), within(1e-12));
        assertThat(grid.to()).isCloseTo(8, within(1e-12));
        double t = 0.25;
        double from = normal.distribution(0);
        double rise = normal.distribution(0.2) - from;
        double between = from
                + rise * (3 * t * t - 2 * t * t * t)
                + 0.2 * normal.density(40) * (t * t * t - 2 * t * t + t)
                + 0.2 * normal.density(41) * (t * t * t - t * t);
        assertThat(normal.distribution(0.05)).isCloseTo(between, within(1e-12));
        GridDensity cut = GridDensity.of(Grid.between(0, 2, 3), new double[] {1, 1, 1});
        assertThat(cut.distribution(-0.5)).isCloseTo(cut.distribution(0) / 2, within(1e-12));
        assertThat(cut.distribution(2.5)).isCloseTo(1 - (1 - cut.distribution(2)) / 2, within(1e-12));
        assertThat(cut.distribution(0)).isBetween(0.05, 0.3);
    }
}
