package org.thetaprep.scoring.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.prior.ExpectedResponse;
import org.thetaprep.scoring.prior.ItemPrior;

class ExpectedScoreTest {

    private static final double CUT = 0.3;

    private final FutureForm form = FutureForm.ofMix(List.of(14, 13, 11, 12), ReadinessModelTest.mix());
    private final ExpectedScore expected = ExpectedScore.of(form, CUT, ExpectedResponse::of);

    private double sum(double theta) {
        return form.items().stream()
                .flatMap(List::stream)
                .map(ExpectedResponse::of)
                .mapToDouble(item -> item.correct(theta))
                .sum();
    }

    /** The table holds the sum itself at its nodes; between them a straight line is off by h²/8 times the curvature. */
    @Test
    void it_is_the_sum_of_the_chances_of_all_items() {
        for (int i = -90; i <= 60; i++) {
            double node = CUT + 0.0625 * i;
            assertThat(expected.at(node)).isCloseTo(sum(node), within(1e-9));
            assertThat(expected.at(node + 0.03)).isCloseTo(sum(node + 0.03), within(2e-3));
        }
    }

    @Test
    void its_inverse_leads_back() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 500; i++) {
            double theta = CUT - 5.9 + 9.8 * random.nextDouble();
            assertThat(expected.inverse(expected.at(theta))).isCloseTo(theta, within(1e-9));
        }
    }

    @Test
    void a_number_below_chance_or_above_all_items_has_no_ability() {
        assertThat(expected.inverse(0.5)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(expected.inverse(49.9)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void a_form_of_equal_items_expects_its_length_times_the_chance_of_one() {
        ItemPrior one = ItemPrior.judged(0.4, 0.2);
        ExpectedScore twenty =
                ExpectedScore.of(FutureForm.ofMix(List.of(20), List.of(new PriorShare(one, 1))), CUT, ExpectedResponse::of);
        assertThat(twenty.at(CUT)).isCloseTo(20 * ExpectedResponse.of(one).correct(CUT), within(1e-9));
    }
}
