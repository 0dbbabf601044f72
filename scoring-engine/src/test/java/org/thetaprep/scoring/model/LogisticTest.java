package org.thetaprep.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.Agreement;
import org.thetaprep.scoring.ReferenceFigures;
import tools.jackson.databind.JsonNode;

class LogisticTest {

    @Test
    void every_figure_of_catr_is_matched_to_1e_10() {
        JsonNode file = ReferenceFigures.read("probabilities.json");
        double[] theta = ReferenceFigures.doubles(file.get("theta"));
        int compared = 0;
        for (JsonNode item : file.get("dichotomous")) {
            Logistic model = new Logistic(
                    item.get("a").asDouble(),
                    item.get("b").asDouble(),
                    item.get("c").asDouble(),
                    item.get("d").asDouble());
            double[] p = new double[2];
            double[] first = new double[2];
            double[] second = new double[2];
            for (int i = 0; i < theta.length; i++) {
                model.derivatives(theta[i], p, first, second);
                matches(item, "P", i, p[1]);
                matches(item, "dP", i, first[1]);
                matches(item, "d2P", i, second[1]);
                matches(item, "I", i, model.information(theta[i]));
                matches(item, "dI", i, model.informationSlope(theta[i]));
                matches(item, "J", i, model.warmTerm(theta[i]));
                matches(item, "P", i, model.correct(theta[i]));
                Agreement.near("Probabilities, 1PL to 4PL: P, dP, d2P, I, dI, J (catR)", p[0] + p[1], 1, 1e-15);
                compared++;
            }
        }
        assertThat(compared).isEqualTo(14 * 21);
    }

    private static void matches(JsonNode item, String name, int i, double actual) {
        double expected = item.get(name).get(i).asDouble();
        Agreement.near(
                "Probabilities, 1PL to 4PL: P, dP, d2P, I, dI, J (catR)",
                actual,
                expected,
                Math.max(1e-12, 1e-10 * Math.abs(expected)));
    }

    @Test
    void at_800_logits_nothing_is_lost_and_nothing_is_nan() {
        Logistic guessed = new Logistic(2, 0, 0.25, 0.98);
        Logistic plain = Logistic.twoPl(1, 0);
        for (double theta : new double[] {-800, 800}) {
            for (Logistic model : new Logistic[] {guessed, plain}) {
                double[] p = new double[2];
                double[] first = new double[2];
                double[] second = new double[2];
                model.derivatives(theta, p, first, second);
                assertThat(p[1]).isBetween(0.0, 1.0);
                assertThat(first).doesNotContain(Double.NaN);
                assertThat(second).doesNotContain(Double.NaN);
                assertThat(model.information(theta)).isNotNaN();
                assertThat(model.informationSlope(theta)).isNotNaN();
                assertThat(model.warmTerm(theta)).isNotNaN();
                assertThat(model.observedInformation(0, theta)).isNotNaN();
            }
        }
        assertThat(plain.logProbability(1, -800)).isEqualTo(-800);
        assertThat(plain.logProbability(0, 800)).isEqualTo(-800);
        assertThat(guessed.logProbability(1, -800)).isCloseTo(Math.log(0.25), within(1e-15));
        assertThat(guessed.logProbability(0, 800)).isCloseTo(Math.log(0.02), within(1e-13));
    }

    @Test
    void observed_information_averages_to_the_expected_one() {
        Logistic model = Logistic.threePl(1.3, 0.4, 0.2);
        for (double theta = -3; theta <= 3; theta += 0.5) {
            double p = model.correct(theta);
            double average = p * model.observedInformation(1, theta) + (1 - p) * model.observedInformation(0, theta);
            assertThat(average).isCloseTo(model.information(theta), within(1e-13));
        }
    }

    @Test
    void parameters_out_of_range_are_refused_by_name() {
        assertThatThrownBy(() -> Logistic.twoPl(0, 0)).hasMessage("a must be positive and finite, but is 0.0");
        assertThatThrownBy(() -> Logistic.twoPl(1, Double.NaN)).hasMessage("b must be finite, but is NaN");
        assertThatThrownBy(() -> Logistic.threePl(1, 0, 1)).hasMessage("c must be in [0, 1), but is 1.0");
        assertThatThrownBy(() -> new Logistic(1, 0, 0.3, 0.2))
                .hasMessage("d must be above c = 0.3 and at most 1, but is 0.2");
    }

    @Test
    void the_logarithm_of_a_wrong_answer_to_four_parameters_is_that_of_its_probability() {
        Logistic item = new Logistic(1.4, 0.3, 0.2, 0.95);
        for (double theta : new double[] {-3, -0.4, 0.3, 0.9, 4}) {
            assertThat(item.logProbability(0, theta)).isCloseTo(Math.log(1 - item.correct(theta)), within(1e-12));
        }
    }
}
