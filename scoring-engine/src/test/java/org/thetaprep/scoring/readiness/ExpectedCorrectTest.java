package org.thetaprep.scoring.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thetaprep.scoring.prior.ExpectedResponse;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.quadrature.Grid;
import org.thetaprep.scoring.quadrature.GridDensity;

/** The chance of a right answer of someone of whom the ability is known as far as a posterior tells. */
class ExpectedCorrectTest {

    private static final ReadinessModel MODEL = ReadinessModelTest.model(0.25);

    private static GridDensity normal(double mean, double sd) {
        Grid grid = MODEL.profile().thetaGrid();
        double[] weights = Arrays.stream(grid.nodes())
                .map(node -> Math.exp(-(node - mean) * (node - mean) / (2 * sd * sd)))
                .toArray();
        return GridDensity.of(grid, weights);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-2, -0.5, 0, 1.25, 2})
    void where_the_ability_is_known_exactly_the_expected_share_is_the_expected_response(double theta) {
        ItemPrior item = ItemPrior.judged(0.5, 0.25);
        assertThat(MODEL.correct(item, normal(theta, 0.01)))
                .isCloseTo(ExpectedResponse.of(item).correct(theta), within(1e-3));
    }

    @Test
    void the_expected_share_rises_with_ability_and_stays_between_the_chance_level_and_1() {
        ItemPrior item = ItemPrior.judged(0.5, 0.25);
        double before = ExpectedResponse.of(item).chance();
        for (double mean = -4; mean <= 4; mean += 0.5) {
            double mark = MODEL.correct(item, normal(mean, 0.8));
            assertThat(mark).isGreaterThan(before).isLessThan(1);
            before = mark;
        }
    }

    @Test
    void the_spread_of_the_posterior_draws_the_expected_share_towards_the_middle() {
        ItemPrior item = ItemPrior.judged(-2, 0.25);
        assertThat(MODEL.correct(item, normal(2, 1.2))).isLessThan(MODEL.correct(item, normal(2, 0.2)));
    }

    @Test
    void an_ability_on_another_grid_is_refused() {
        Grid grid = Grid.between(-8, 8, 321);
        double[] flat = new double[321];
        Arrays.fill(flat, 1);
        assertThatThrownBy(() -> MODEL.correct(ItemPrior.judged(0, 0.25), GridDensity.of(grid, flat)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ability");
    }
}
