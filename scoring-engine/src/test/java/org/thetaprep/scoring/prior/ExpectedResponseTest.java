package org.thetaprep.scoring.prior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.model.Logistic;

class ExpectedResponseTest {

    /** The same expectation by brute force: midpoint sums over ±7 standard deviations. */
    private static double bruteForce(ItemPrior prior, double theta) {
        int n = 281;
        double chance = 0;
        double rising = 0;
        double total = 0;
        for (int i = 0; i < n; i++) {
            double z = -7 + 14 * (i + 0.5) / n;
            double wz = Math.exp(-z * z / 2);
            total += wz;
            chance += wz / (1 + Math.exp(-prior.logitChanceMean() - prior.logitChanceSd() * z));
            double a = Math.exp(prior.logSlopeMean() + prior.logSlopeSd() * z);
            double inner = 0;
            double innerTotal = 0;
            for (int j = 0; j < n; j++) {
                double y = -7 + 14 * (j + 0.5) / n;
                double wy = Math.exp(-y * y / 2);
                double b = prior.difficultyMean() + prior.difficultySd() * y;
                inner += wy / (1 + Math.exp(-a * (theta - b)));
                innerTotal += wy;
            }
            rising += wz * inner / innerTotal;
        }
        return chance / total + (1 - chance / total) * rising / total;
    }

    @Test
    void it_is_the_average_of_the_model_over_the_prior() {
        for (double chance : new double[] {0.25, 0.1, 1 / 120.0, 1 / 2520.0}) {
            ItemPrior prior = ItemPrior.judged(0.5, chance);
            ExpectedResponse expected = ExpectedResponse.of(prior);
            for (double theta = -4; theta <= 4; theta += 1) {
                assertThat(expected.correct(theta))
                        .as("chance %s at %s", chance, theta)
                        .isCloseTo(bruteForce(prior, theta), within(2e-7));
            }
        }
    }

    @Test
    void a_known_item_is_itself() {
        Logistic item = Logistic.threePl(1.4, -0.3, 0.22);
        ExpectedResponse expected = ExpectedResponse.of(ItemPrior.known(item));
        ExpectedResponse unguessable = ExpectedResponse.of(ItemPrior.known(Logistic.twoPl(1.4, -0.3)));
        for (double theta = -6; theta <= 6; theta += 0.5) {
            assertThat(expected.correct(theta)).isCloseTo(item.correct(theta), within(1e-14));
            assertThat(expected.information(theta)).isCloseTo(item.information(theta), within(1e-13));
            assertThat(unguessable.correct(theta))
                    .isCloseTo(Logistic.twoPl(1.4, -0.3).correct(theta), within(1e-14));
        }
    }

    @Test
    void its_derivatives_are_those_of_its_probabilities() {
        ExpectedResponse expected = ExpectedResponse.of(ItemPrior.judged(-1, 0.25));
        double[] p = new double[2];
        double[] first = new double[2];
        double[] second = new double[2];
        double h = 1e-4;
        for (double theta = -3; theta <= 3; theta += 0.75) {
            expected.derivatives(theta, p, first, second);
            double up = expected.correct(theta + h);
            double down = expected.correct(theta - h);
            assertThat(p[1]).isCloseTo(expected.correct(theta), within(1e-15));
            assertThat(first[1]).isCloseTo((up - down) / (2 * h), within(1e-8));
            assertThat(second[1]).isCloseTo((up - 2 * p[1] + down) / (h * h), within(1e-6));
        }
    }

    @Test
    void uncertainty_flattens_the_curve_and_keeps_it_within_0_and_1() {
        ItemPrior prior = ItemPrior.judged(0, 0.25);
        ExpectedResponse expected = ExpectedResponse.of(prior);
        assertThat(expected.information(0)).isLessThan(prior.plugIn().information(0));
        for (double theta : new double[] {-800, -40, 40, 800}) {
            double[] p = new double[2];
            expected.probabilities(theta, p);
            assertThat(p[1]).isBetween(0.0, 1.0);
            assertThat(p[0] + p[1]).isCloseTo(1, within(1e-15));
            assertThat(expected.information(theta)).isNotNaN();
        }
    }

    @Test
    void an_item_met_before_is_easier_and_less_sure() {
        ItemPrior again = ItemPrior.judged(0.5, 0.1).easierBy(0.8, 0.4);
        assertThat(again.difficultyMean()).isCloseTo(-0.3, within(1e-15));
        assertThat(again.difficultySd()).isCloseTo(Math.sqrt(0.36 + 0.16), within(1e-15));
    }

    @Test
    void values_out_of_range_are_refused_by_name() {
        assertThatThrownBy(() -> ItemPrior.judged(0, 1)).hasMessage("chanceLevel must be in [0, 1), but is 1.0");
        assertThatThrownBy(() -> ItemPrior.judged(Double.NaN, 0.25))
                .hasMessage("difficultyMean must be finite, but is NaN");
        assertThatThrownBy(() -> new ItemPrior(0, -1, 0, 0, 0, 0, false))
                .hasMessage("difficultySd must be finite and not negative, but is -1.0");
        assertThatThrownBy(() -> ItemPrior.known(new Logistic(1, 0, 0, 0.9))).hasMessage("d must be 1, but is 0.9");
    }

    @Test
    void a_drawn_item_is_its_prior_s_means_moved_by_three_normal_numbers() {
        ItemPrior prior = new ItemPrior(0.4, 0.6, 0.1, 0.35, -1.1, 0.5, true);
        SplittableRandom numbers = new SplittableRandom(9);
        double first = numbers.nextGaussian();
        double second = numbers.nextGaussian();
        double third = numbers.nextGaussian();
        Logistic drawn = prior.draw(new SplittableRandom(9));
        assertThat(drawn.b()).isCloseTo(0.4 + 0.6 * first, within(1e-12));
        assertThat(drawn.a()).isCloseTo(Math.exp(0.1 + 0.35 * second), within(1e-12));
        assertThat(drawn.c()).isCloseTo(1 / (1 + Math.exp(1.1 - 0.5 * third)), within(1e-12));
    }

    @Test
    void a_wrong_answer_s_curve_is_the_mirror_of_a_right_one_s() {
        ExpectedResponse item = ExpectedResponse.of(ItemPrior.judged(0.5, 0.25));
        double[] p = new double[2];
        double[] first = new double[2];
        double[] second = new double[2];
        item.derivatives(0.8, p, first, second);
        double h = 1e-4;
        double curve = (item.correct(0.8 + h) - 2 * item.correct(0.8) + item.correct(0.8 - h)) / (h * h);
        assertThat(second[1]).isCloseTo(curve, within(1e-6));
        assertThat(second[0]).isEqualTo(-second[1]);
        assertThat(first[0]).isEqualTo(-first[1]);
    }
}
