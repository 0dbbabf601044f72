package org.thetaprep.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.Agreement;
import org.thetaprep.scoring.ReferenceFigures;
import tools.jackson.databind.JsonNode;

class PolytomousModelsTest {

    private static final List<ResponseModel> EXAMPLES = List.of(
            GradedResponse.of(1.4, -1.2, 0.1, 0.9),
            GeneralizedPartialCredit.of(0.8, 0.6, -0.4, 1.1),
            GeneralizedPartialCredit.partialCredit(-0.5, 0.5),
            Nominal.of(new double[] {-0.7, 0.2, 1.1, -0.1}, new double[] {0.3, 0.4, -0.2, 0}));

    @Test
    void every_graded_figure_of_catr_is_matched_to_1e_10() {
        int compared = compare("grm", (a, b) -> GradedResponse.of(a, b));
        assertThat(compared).isEqualTo(5 * 21);
    }

    @Test
    void every_partial_credit_figure_of_catr_is_matched_to_1e_10() {
        int compared = compare("gpcm", (a, b) -> GeneralizedPartialCredit.of(a, b));
        assertThat(compared).isEqualTo(5 * 21);
    }

    private interface Make {
        ResponseModel model(double a, double[] b);
    }

    private static int compare(String group, Make make) {
        JsonNode file = ReferenceFigures.read("probabilities.json");
        double[] theta = ReferenceFigures.doubles(file.get("theta"));
        int compared = 0;
        for (JsonNode item : file.get(group)) {
            ResponseModel model = make.model(item.get("a").asDouble(), ReferenceFigures.doubles(item.get("b")));
            int n = model.categories();
            assertThat(n).isEqualTo(item.get("categories").asInt());
            double a = model instanceof GradedResponse graded
                    ? graded.a()
                    : model instanceof GeneralizedPartialCredit credit
                            ? credit.a()
                            : item.get("a").asDouble();
            assertThat(a).isEqualTo(item.get("a").asDouble());
            double[] p = new double[n];
            double[] plain = new double[n];
            double[] first = new double[n];
            double[] second = new double[n];
            for (int i = 0; i < theta.length; i++) {
                model.derivatives(theta[i], p, first, second);
                model.probabilities(theta[i], plain);
                for (int k = 0; k < n; k++) {
                    matches(item.get("P").get(i).get(k), p[k]);
                    matches(item.get("P").get(i).get(k), plain[k]);
                    matches(item.get("P").get(i).get(k), Math.exp(model.logProbability(k, theta[i])));
                    matches(item.get("dP").get(i).get(k), first[k]);
                    matches(item.get("d2P").get(i).get(k), second[k]);
                    observed(
                            item.get("observedI_by_category").get(i).get(k),
                            p[k],
                            model.observedInformation(k, theta[i]));
                }
                matches(item.get("I").get(i), model.information(theta[i]));
                compared++;
            }
        }
        return compared;
    }

    private static void matches(JsonNode expected, double actual) {
        Agreement.near(
                "Probabilities, graded and partial credit: P, dP, d2P, I (catR)",
                actual,
                expected.asDouble(),
                Math.max(1e-12, 1e-10 * Math.abs(expected.asDouble())));
    }

    /** catR subtracts neighbouring curves, so its quotient by P_k is only known to 1e-15 / P_k. */
    private static void observed(JsonNode expected, double p, double actual) {
        double tolerance = Math.max(Math.max(1e-12, 1e-10 * Math.abs(expected.asDouble())), 4e-15 / p);
        assertThat(actual).isCloseTo(expected.asDouble(), within(tolerance));
    }

    @Test
    void derivatives_are_those_of_the_probabilities() {
        for (ResponseModel model : EXAMPLES) {
            int n = model.categories();
            double h = 1e-4;
            for (double theta = -3; theta <= 3; theta += 0.75) {
                double[] p = new double[n];
                double[] first = new double[n];
                double[] second = new double[n];
                double[] up = new double[n];
                double[] down = new double[n];
                model.derivatives(theta, p, first, second);
                model.probabilities(theta + h, up);
                model.probabilities(theta - h, down);
                double slope = (model.information(theta + h) - model.information(theta - h)) / (2 * h);
                assertThat(model.informationSlope(theta)).isCloseTo(slope, within(1e-7));
                double warm = 0;
                for (int k = 0; k < n; k++) {
                    assertThat(first[k]).isCloseTo((up[k] - down[k]) / (2 * h), within(1e-7));
                    assertThat(second[k]).isCloseTo((up[k] - 2 * p[k] + down[k]) / (h * h), within(1e-6));
                    double logCurve = (model.logProbability(k, theta + h)
                                    - 2 * model.logProbability(k, theta)
                                    + model.logProbability(k, theta - h))
                            / (h * h);
                    assertThat(model.observedInformation(k, theta)).isCloseTo(-logCurve, within(1e-5));
                    warm += first[k] * second[k] / p[k];
                }
                assertThat(model.warmTerm(theta)).isCloseTo(warm, within(1e-13));
            }
        }
    }

    @Test
    void at_800_logits_nothing_is_nan_and_the_logarithm_goes_on() {
        for (ResponseModel model : EXAMPLES) {
            int n = model.categories();
            for (double theta : new double[] {-800, 800}) {
                double[] p = new double[n];
                double[] first = new double[n];
                double[] second = new double[n];
                model.derivatives(theta, p, first, second);
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += p[k];
                    assertThat(p[k]).isBetween(0.0, 1.0);
                    assertThat(first[k]).isNotNaN();
                    assertThat(second[k]).isNotNaN();
                    assertThat(model.logProbability(k, theta)).isFinite();
                    assertThat(model.observedInformation(k, theta)).isNotNaN();
                }
                assertThat(sum).isCloseTo(1, within(1e-15));
                assertThat(model.information(theta)).isNotNaN();
                assertThat(model.informationSlope(theta)).isNotNaN();
                assertThat(model.warmTerm(theta)).isNotNaN();
            }
        }
        assertThat(GradedResponse.of(1, -1, 0).logProbability(2, -800)).isEqualTo(-800);
        assertThat(GeneralizedPartialCredit.partialCredit(0, 0).logProbability(0, 800))
                .isEqualTo(-1600);
    }

    @Test
    void one_step_or_threshold_is_the_two_parameter_model() {
        Logistic logistic = Logistic.twoPl(1.3, 0.4);
        List<ResponseModel> same = List.of(
                GradedResponse.of(1.3, 0.4),
                GeneralizedPartialCredit.of(1.3, 0.4),
                Nominal.of(new double[] {0, 1.3}, new double[] {0, -1.3 * 0.4}));
        for (ResponseModel model : same) {
            for (double theta = -5; theta <= 5; theta += 0.5) {
                for (int k = 0; k < 2; k++) {
                    assertThat(model.logProbability(k, theta))
                            .isCloseTo(logistic.logProbability(k, theta), within(1e-13));
                }
                assertThat(model.information(theta)).isCloseTo(logistic.information(theta), within(1e-13));
                assertThat(model.warmTerm(theta)).isCloseTo(logistic.warmTerm(theta), within(1e-13));
            }
        }
    }

    @Test
    void a_nominal_item_with_evenly_rising_slopes_is_partial_credit() {
        GeneralizedPartialCredit credit = GeneralizedPartialCredit.of(0.8, 0.6, -0.4, 1.1);
        Nominal nominal = Nominal.of(new double[] {5, 5.8, 6.6, 7.4}, new double[] {1, 1 - 0.48, 1 - 0.16, 1 - 1.04});
        for (double theta = -4; theta <= 4; theta += 0.5) {
            for (int k = 0; k < 4; k++) {
                assertThat(nominal.logProbability(k, theta)).isCloseTo(credit.logProbability(k, theta), within(1e-13));
            }
        }
    }

    @Test
    void worked_example_of_a_graded_item() {
        double[] p = new double[4];
        GradedResponse.of(1.2, -1, 0, 1.5).probabilities(0.5, p);
        assertThat(p[0]).isCloseTo(0.1419, within(5e-5));
        assertThat(p[1]).isCloseTo(0.2125, within(5e-5));
        assertThat(p[2]).isCloseTo(0.4142, within(5e-5));
        assertThat(p[3]).isCloseTo(0.2315, within(5e-5));
    }

    @Test
    void worked_example_of_a_partial_credit_item() {
        double[] p = new double[3];
        GeneralizedPartialCredit.of(1, 0, 1).probabilities(1, p);
        double e = Math.E;
        assertThat(p[0]).isCloseTo(1 / (1 + 2 * e), within(1e-15));
        assertThat(p[1]).isCloseTo(e / (1 + 2 * e), within(1e-15));
        assertThat(p[0]).isCloseTo(0.1554, within(5e-5));
        assertThat(p[1]).isCloseTo(0.4223, within(5e-5));
        assertThat(GeneralizedPartialCredit.of(1, 0, 1).information(1)).isCloseTo(0.5064, within(5e-5));
    }

    @Test
    void worked_example_of_a_nominal_item() {
        Nominal item = Nominal.of(new double[] {0, 0.5, 1.2}, new double[] {0, 0.3, -0.4});
        double[] p = new double[3];
        item.probabilities(1, p);
        assertThat(p[0]).isCloseTo(0.1834, within(5e-5));
        assertThat(p[1]).isCloseTo(0.4083, within(5e-5));
        assertThat(p[2]).isCloseTo(p[1], within(1e-15));
        assertThat(item.information(1)).isCloseTo(0.2083, within(5e-5));
    }

    @Test
    void worked_example_of_a_three_parameter_item() {
        Logistic item = Logistic.threePl(1.2, -0.5, 0.2);
        assertThat(item.correct(0.3)).isCloseTo(0.7785, within(5e-5));
        assertThat(item.information(0.3)).isCloseTo(0.2142, within(5e-5));
    }

    @Test
    void equal_parameters_make_equal_models() {
        assertThat(GradedResponse.of(1, 0, 1))
                .isEqualTo(GradedResponse.of(1, 0, 1))
                .hasSameHashCodeAs(GradedResponse.of(1, 0, 1))
                .isNotEqualTo(GradedResponse.of(1, 0, 2));
        assertThat(GeneralizedPartialCredit.of(1, 0))
                .isEqualTo(GeneralizedPartialCredit.partialCredit(0))
                .isNotEqualTo(GeneralizedPartialCredit.of(2, 0));
        assertThat(EXAMPLES.get(3)).isNotEqualTo(Nominal.of(new double[] {0, 1}, new double[2]));
        double[] thresholds = {0, 1};
        GradedResponse graded = GradedResponse.of(1, thresholds);
        thresholds[0] = 5;
        graded.thresholds()[1] = 7;
        assertThat(graded.thresholds()).containsExactly(0, 1);
    }

    @Test
    void parameters_out_of_range_are_refused_by_name() {
        assertThatThrownBy(() -> GradedResponse.of(-1, 0)).hasMessage("a must be positive and finite, but is -1.0");
        assertThatThrownBy(() -> GradedResponse.of(1)).hasMessage("b must have at least one value, but is empty");
        assertThatThrownBy(() -> GradedResponse.of(1, 0.5, 0.5))
                .hasMessage("thresholds must increase, but b2 = 0.5 follows b1 = 0.5");
        assertThatThrownBy(() -> GeneralizedPartialCredit.of(1, 0, Double.NaN))
                .hasMessage("b2 must be finite, but is NaN");
        assertThatThrownBy(() -> Nominal.of(new double[] {1}, new double[] {1}))
                .hasMessage("slopes must be at least 2, but are 1");
        assertThatThrownBy(() -> Nominal.of(new double[] {1, 2}, new double[] {1}))
                .hasMessage("intercepts must be as many as the 2 slopes, but are 1");
        assertThatThrownBy(() -> GradedResponse.of(1, 0).logProbability(2, 0))
                .hasMessage("category must be 0 to 1, but is 2");
    }

    @Test
    void random_models_have_probabilities_that_sum_to_one_and_scores_that_average_to_zero() {
        SplittableRandom random = new SplittableRandom(41);
        for (int run = 0; run < 300; run++) {
            int n = 1 + random.nextInt(6);
            double a = 0.2 + 3 * random.nextDouble();
            double[] b = random.doubles(n, -3, 3).sorted().toArray();
            double theta = -10 + 20 * random.nextDouble();
            for (ResponseModel model : List.of(GradedResponse.of(a, b), GeneralizedPartialCredit.of(a, b))) {
                double[] p = new double[n + 1];
                double[] first = new double[n + 1];
                double[] second = new double[n + 1];
                model.derivatives(theta, p, first, second);
                double[] sums = new double[3];
                double average = 0;
                for (int k = 0; k <= n; k++) {
                    sums[0] += p[k];
                    sums[1] += first[k];
                    sums[2] += second[k];
                    average += p[k] * model.observedInformation(k, theta);
                }
                assertThat(sums[0]).as("seed 41, run %d", run).isCloseTo(1, within(1e-14));
                assertThat(sums[1]).as("seed 41, run %d", run).isCloseTo(0, within(1e-13));
                assertThat(sums[2]).as("seed 41, run %d", run).isCloseTo(0, within(1e-12));
                assertThat(average).as("seed 41, run %d", run).isCloseTo(model.information(theta), within(1e-12));
            }
        }
    }
}
