package org.thetaprep.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.quadrature.GaussHermite;

class TestletTest {

    private static final List<ResponseModel> CASE =
            List.of(Logistic.threePl(1.2, -0.3, 0.2), GradedResponse.of(1, -0.5, 0.8), Logistic.twoPl(0.9, 0.5));

    @Test
    void without_an_effect_the_items_are_independent() {
        Testlet testlet = Testlet.of(CASE, 0);
        for (double theta = -3; theta <= 3; theta += 0.5) {
            double information = 0;
            for (ResponseModel item : CASE) {
                information += item.information(theta);
            }
            assertThat(testlet.information(theta)).isCloseTo(information, within(1e-13));
            assertThat(testlet.logProbability(testlet.category(1, 2, 0), theta))
                    .isCloseTo(
                            CASE.get(0).logProbability(1, theta)
                                    + CASE.get(1).logProbability(2, theta)
                                    + CASE.get(2).logProbability(0, theta),
                            within(1e-13));
        }
    }

    @Test
    void the_integral_agrees_with_gauss_hermite() {
        Testlet testlet = Testlet.of(CASE, 0.6);
        GaussHermite rule = GaussHermite.standard(31);
        double[] p = new double[12];
        for (double theta : new double[] {-2, 0, 1.3}) {
            testlet.probabilities(theta, p);
            double sum = 0;
            for (int x0 = 0; x0 < 2; x0++) {
                for (int x1 = 0; x1 < 3; x1++) {
                    for (int x2 = 0; x2 < 2; x2++) {
                        double expected = 0;
                        for (int i = 0; i < rule.size(); i++) {
                            double at = theta + 0.6 * rule.node(i);
                            expected += rule.weight(i)
                                    * Math.exp(CASE.get(0).logProbability(x0, at)
                                            + CASE.get(1).logProbability(x1, at)
                                            + CASE.get(2).logProbability(x2, at));
                        }
                        int category = testlet.category(x0, x1, x2);
                        assertThat(p[category]).isCloseTo(expected, within(1e-9));
                        assertThat(Math.exp(testlet.logProbability(category, theta)))
                                .isCloseTo(p[category], within(1e-14));
                        sum += p[category];
                    }
                }
            }
            assertThat(sum).isCloseTo(1, within(1e-14));
        }
    }

    @Test
    void derivatives_are_those_of_the_probabilities() {
        Testlet testlet = Testlet.of(CASE, 0.8);
        double h = 1e-4;
        double[] p = new double[12];
        double[] first = new double[12];
        double[] second = new double[12];
        double[] up = new double[12];
        double[] down = new double[12];
        for (double theta = -2; theta <= 2; theta += 0.5) {
            testlet.derivatives(theta, p, first, second);
            testlet.probabilities(theta + h, up);
            testlet.probabilities(theta - h, down);
            for (int k = 0; k < 12; k++) {
                assertThat(first[k]).isCloseTo((up[k] - down[k]) / (2 * h), within(1e-8));
                assertThat(second[k]).isCloseTo((up[k] - 2 * p[k] + down[k]) / (h * h), within(1e-7));
            }
        }
    }

    @Test
    void dependence_within_a_set_makes_its_answers_worth_less() {
        List<ResponseModel> four = List.of(Logistic.onePl(0), Logistic.onePl(0), Logistic.onePl(0), Logistic.onePl(0));
        assertThat(Testlet.of(four, 0).information(0)).isCloseTo(1, within(1e-13));
        assertThat(Testlet.of(four, 0.5).information(0)).isCloseTo(0.763595, within(5e-6));
        assertThat(Testlet.of(four, 1).information(0)).isCloseTo(0.449297, within(5e-6));
    }

    @Test
    void at_800_logits_nothing_is_nan() {
        Testlet testlet = Testlet.of(CASE, 1);
        for (double theta : new double[] {-800, 800}) {
            for (int k = 0; k < testlet.categories(); k++) {
                assertThat(testlet.logProbability(k, theta)).isFinite();
                assertThat(testlet.observedInformation(k, theta)).isNotNaN();
            }
            assertThat(testlet.information(theta)).isNotNaN();
            assertThat(testlet.warmTerm(theta)).isNotNaN();
            assertThat(testlet.informationSlope(theta)).isNotNaN();
        }
    }

    @Test
    void wrong_use_is_refused_by_name() {
        assertThatThrownBy(() -> Testlet.of(List.of(), 1)).hasMessage("items must be at least one, but are none");
        assertThatThrownBy(() -> Testlet.of(CASE, -1))
                .hasMessage("effectSd must be finite and not negative, but is -1.0");
        assertThatThrownBy(() -> Testlet.of(CASE, 1).category(1, 1)).hasMessage("responses must be 3, but are 2");
        assertThatThrownBy(() -> Testlet.of(CASE, 1).category(1, 3, 0)).hasMessage("category must be 0 to 2, but is 3");
        assertThatThrownBy(() -> Testlet.of(java.util.Collections.nCopies(13, Logistic.onePl(0)), 1))
                .hasMessage("items must have at most 4096 patterns of answers together");
    }
}
