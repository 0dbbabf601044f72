package org.thetaprep.scoring.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.Agreement;
import org.thetaprep.scoring.ReferenceFigures;
import org.thetaprep.scoring.ability.AbilityDistribution;
import org.thetaprep.scoring.ability.AbilityFigures;
import org.thetaprep.scoring.model.GradedResponse;
import org.thetaprep.scoring.model.Logistic;
import tools.jackson.databind.JsonNode;

class ClassificationTest {

    private final JsonNode file = ReferenceFigures.read("classification.json");
    private final List<Logistic> bank = AbilityFigures.bank();
    private final AbilityDistribution abilities = AbilityDistribution.of(
            ReferenceFigures.doubles(file.get("quadrature").get("points")),
            ReferenceFigures.doubles(file.get("quadrature").get("weights")));

    @Test
    void rudner_s_figures_are_those_of_cac_irt() {
        DecisionQuality one =
                RudnerClassification.of(bank, abilities, file.get("cutTheta").asDouble());
        Agreement.near(
                "Classification, Rudner and Lee (cacIRT)",
                one.accuracy(),
                file.get("Rudner_marginal").get("Accuracy").asDouble(),
                1e-10);
        Agreement.near(
                "Classification, Rudner and Lee (cacIRT)",
                one.consistency(),
                file.get("Rudner_marginal").get("Consistency").asDouble(),
                1e-10);
        conditional(file.get("Rudner_conditional"), one);
        double[] cuts = ReferenceFigures.doubles(file.get("cutsTheta3"));
        for (int k = 0; k < 3; k++) {
            marginal(file.get("Rudner_3cuts").get(k), RudnerClassification.of(bank, abilities, cuts[k]));
        }
        marginal(file.get("Rudner_3cuts").get(3), RudnerClassification.of(bank, abilities, cuts));
    }

    @Test
    void rudner_s_figures_of_a_sample_are_those_of_cac_irt() {
        JsonNode sample = file.get("Rudner_P");
        DecisionQuality quality = RudnerClassification.of(
                AbilityDistribution.sample(ReferenceFigures.doubles(sample.get("theta"))),
                ReferenceFigures.doubles(sample.get("se")),
                file.get("cutTheta").asDouble());
        Agreement.near(
                "Classification, Rudner and Lee (cacIRT)",
                quality.accuracy(),
                sample.get("accuracy").asDouble(),
                1e-10);
        Agreement.near(
                "Classification, Rudner and Lee (cacIRT)",
                quality.consistency(),
                sample.get("consistency").asDouble(),
                1e-10);
    }

    @Test
    void lee_s_figures_are_those_of_cac_irt() {
        DecisionQuality quality =
                LeeClassification.of(bank, abilities, file.get("rawCut").asInt());
        marginal(file.get("Lee_marginal"), quality);
        conditional(file.get("Lee_conditional"), quality);
        JsonNode own = file.get("own_Lee");
        Agreement.near(
                "Classification, Rudner and Lee (cacIRT)",
                quality.tooHigh(),
                own.get("falsePositive").asDouble(),
                1e-10);
        Agreement.near(
                "Classification, Rudner and Lee (cacIRT)",
                quality.tooLow(),
                own.get("falseNegative").asDouble(),
                1e-10);
        Agreement.near(
                "Classification, Rudner and Lee (cacIRT)",
                quality.kappa(),
                own.get("kappa").asDouble(),
                1e-10);
        Agreement.near(
                "Classification, Rudner and Lee (cacIRT)",
                quality.accuracy() + quality.tooHigh() + quality.tooLow(),
                1,
                1e-12);
    }

    private static void marginal(JsonNode expected, DecisionQuality actual) {
        Agreement.near(
                "Classification, Rudner and Lee (cacIRT)",
                actual.accuracy(),
                expected.get("Accuracy").asDouble(),
                1e-10);
        Agreement.near(
                "Classification, Rudner and Lee (cacIRT)",
                actual.consistency(),
                expected.get("Consistency").asDouble(),
                1e-10);
    }

    private static void conditional(JsonNode expected, DecisionQuality actual) {
        for (int i = 0; i < actual.conditional().size(); i++) {
            Agreement.near(
                    "Classification, Rudner and Lee (cacIRT)",
                    actual.conditional().get(i).accuracy(),
                    expected.get("accuracy").get(i).asDouble(),
                    1e-10);
            Agreement.near(
                    "Classification, Rudner and Lee (cacIRT)",
                    actual.conditional().get(i).consistency(),
                    expected.get("consistency").get(i).asDouble(),
                    1e-10);
        }
    }

    @Test
    void worked_example_of_one_ability() {
        DecisionQuality rudner = RudnerClassification.of(AbilityDistribution.sample(0.5), new double[] {0.35}, 0.3);
        assertThat(rudner.accuracy()).isCloseTo(0.7161, within(5e-5));
        assertThat(rudner.consistency()).isCloseTo(0.5934, within(5e-5));
        DecisionQuality lee = LeeClassification.of(
                List.of(Logistic.onePl(0), Logistic.onePl(0), Logistic.onePl(0)), AbilityDistribution.sample(0.5), 1);
        double wrong = 1 / (1 + Math.exp(0.5));
        assertThat(lee.accuracy()).isCloseTo(1 - wrong * wrong * wrong, within(1e-15));
    }

    @Test
    void the_right_class_changes_where_the_expected_score_passes_the_cut() {
        List<Logistic> items = List.of(Logistic.onePl(0), Logistic.onePl(0), Logistic.onePl(0));
        for (double p : new double[] {0.664, 0.667}) {
            double pass = 3 * p * p * (1 - p) + p * p * p;
            DecisionQuality quality = LeeClassification.of(items, AbilityDistribution.sample(Math.log(p / (1 - p))), 2);
            assertThat(quality.accuracy()).isCloseTo(3 * p > 2 ? pass : 1 - pass, within(1e-12));
        }
    }

    @Test
    void a_certain_test_never_errs_and_items_of_any_format_can_be_summed() {
        DecisionQuality sure = RudnerClassification.of(AbilityDistribution.sample(-1, 1), new double[] {0.01, 0.01}, 0);
        assertThat(sure.accuracy()).isEqualTo(1);
        assertThat(sure.kappa()).isEqualTo(1);
        DecisionQuality graded = LeeClassification.of(
                List.of(GradedResponse.of(2, -1, 0, 1), GradedResponse.of(2, -1, 0, 1)),
                AbilityDistribution.sample(-2, 0.5, 2),
                3,
                5);
        assertThat(graded.conditional()).hasSize(3);
        assertThat(graded.accuracy()).isBetween(0.6, 0.99);
    }

    @Test
    void wrong_use_is_refused_by_name() {
        AbilityDistribution one = AbilityDistribution.sample(0);
        double[] error = {1};
        assertThatThrownBy(() -> RudnerClassification.of(one, error))
                .hasMessage("cuts must be at least one, but are none");
        assertThatThrownBy(() -> RudnerClassification.of(one, error, 1, 1))
                .hasMessage("cuts must be finite and rising, but one is 1.0");
        assertThatThrownBy(() -> RudnerClassification.of(one, new double[] {0}, 1))
                .hasMessage("standardErrors must be positive, but one is 0.0");
        assertThatThrownBy(() -> LeeClassification.of(bank, one, 66))
                .hasMessage("cuts must rise from 1 to 65, but one is 66");
    }
}
