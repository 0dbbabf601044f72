package org.thetaprep.scoring.ability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.Agreement;
import org.thetaprep.scoring.ReferenceFigures;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.ResponseModel;
import org.thetaprep.scoring.quadrature.Grid;
import tools.jackson.databind.JsonNode;

/** Every estimator against catR, mirt and exact sums, on right and wrong answers. */
class AbilityReferenceTest {

    private static final Bounds FOUR = Bounds.symmetric(4);
    private static final Bounds WIDE = Bounds.symmetric(10);
    private static final AbilityPrior NORMAL = AbilityPrior.standard();

    private final JsonNode patterns = ReferenceFigures.read("ability.json").get("patterns");
    private final List<Logistic> bank = AbilityFigures.bank();

    @Test
    void maximum_likelihood_is_catr_s() {
        matchesCatR(new MaximumLikelihood(FOUR, InformationKind.EXPECTED), "ML");
    }

    @Test
    void warm_s_estimate_is_catr_s() {
        matchesCatR(new WarmLikelihood(FOUR, InformationKind.EXPECTED), "WL");
    }

    @Test
    void the_mode_under_jeffreys_prior_is_catr_s() {
        matchesCatR(new JeffreysMode(FOUR, InformationKind.EXPECTED), "Jeffreys");
    }

    @Test
    void the_posterior_mode_is_catr_s() {
        matchesCatR(new MaximumAPosteriori(NORMAL, FOUR, InformationKind.EXPECTED), "BM");
    }

    @Test
    void the_posterior_mode_under_another_prior_is_catr_s() {
        matchesCatR(
                new MaximumAPosteriori(new AbilityPrior(0.5, 0.8), FOUR, InformationKind.EXPECTED), "BM_prior_0.5_0.8");
    }

    private void matchesCatR(AbilityEstimator estimator, String name) {
        for (JsonNode pattern : patterns) {
            JsonNode expected = pattern.get("catR").get(name);
            AbilityEstimate actual = estimator.estimate(pattern(pattern));
            assertThat(actual.kind()).isEqualTo(StandardErrorKind.EXPECTED_INFORMATION);
            assertThat(actual.modes()).isEqualTo(1);
            matches(name + " (catR)", pattern, expected, actual, 1e-6);
            Agreement.near(
                    "Ability " + name + " (catR as shipped, its root tolerance 1.2e-4), θ",
                    actual.theta(),
                    expected.get("catR_default_tol").asDouble(),
                    1e-4);
        }
    }

    private static void matches(
            String area, JsonNode pattern, JsonNode expected, AbilityEstimate actual, double tolerance) {
        double theta = expected.get("theta").asDouble();
        Agreement.near("Ability " + area + ", θ and standard error", actual.theta(), theta, tolerance);
        Agreement.near(
                "Ability " + area + ", θ and standard error",
                actual.standardError(),
                expected.get("se").asDouble(),
                tolerance);
        assertThat(actual.bound()).isEqualTo(theta == 4 ? Bound.HIGH : theta == -4 ? Bound.LOW : Bound.NONE);
    }

    @Test
    void robust_estimates_are_catr_s_where_it_finds_a_root() {
        AbilityEstimator huber = new RobustLikelihood(RobustWeight.huber(1), FOUR);
        AbilityEstimator tukey = new RobustLikelihood(RobustWeight.tukey(4), FOUR);
        int compared = 0;
        for (JsonNode pattern : patterns) {
            JsonNode expected = pattern.get("catR").get("ROB");
            if (!expected.isNull()) {
                matches(
                        "robust, Huber and Tukey (catR)",
                        pattern,
                        expected.get("huber"),
                        huber.estimate(pattern(pattern)),
                        1e-6);
                matches(
                        "robust, Huber and Tukey (catR)",
                        pattern,
                        expected.get("tukey"),
                        tukey.estimate(pattern(pattern)),
                        1e-6);
                compared++;
            }
        }
        assertThat(compared).isEqualTo(114);
    }

    @Test
    void posterior_means_on_fixed_nodes_are_catr_s_and_mirt_s() {
        AbilityEstimator of33 = new GridExpectedAPosteriori(NORMAL, Grid.between(-4, 4, 33), GridEnds.HALF);
        AbilityEstimator of61 = GridExpectedAPosteriori.standard();
        AbilityEstimator mirt = new GridExpectedAPosteriori(NORMAL, Grid.between(-6, 6, 61), GridEnds.FULL);
        for (JsonNode pattern : patterns) {
            ResponsePattern answers = pattern(pattern);
            agrees("EAP, same nodes (catR)", pattern.get("catR").get("EAP33"), "se", of33.estimate(answers), 1e-10);
            agrees("EAP, same nodes (catR)", pattern.get("catR").get("EAP61"), "se", of61.estimate(answers), 1e-10);
            agrees("EAP, same nodes (mirt)", pattern.get("mirt").get("EAP"), "se", mirt.estimate(answers), 1e-8);
        }
    }

    @Test
    void posterior_means_on_moving_nodes_are_exact() {
        AbilityEstimator exact = new ExpectedAPosteriori(NORMAL);
        for (JsonNode pattern : patterns) {
            JsonNode expected = pattern.get("exact");
            AbilityEstimate actual = exact.estimate(pattern(pattern));
            Agreement.near(
                    "Ability EAP (exact integral), θ and standard error",
                    actual.theta(),
                    expected.get("EAP").asDouble(),
                    1e-9);
            Agreement.near(
                    "Ability EAP (exact integral), θ and standard error",
                    actual.standardError(),
                    expected.get("EAP_sd").asDouble(),
                    1e-9);
            assertThat(actual.kind()).isEqualTo(StandardErrorKind.POSTERIOR_SD);
        }
    }

    private static void agrees(String area, JsonNode expected, String error, AbilityEstimate actual, double tolerance) {
        Agreement.near(
                "Ability " + area + ", θ and standard error",
                actual.theta(),
                expected.get("theta").asDouble(),
                tolerance);
        Agreement.near(
                "Ability " + area + ", θ and standard error",
                actual.standardError(),
                expected.get(error).asDouble(),
                tolerance);
    }

    @Test
    void observed_information_gives_mirt_s_standard_errors() {
        AbilityEstimator ml = new MaximumLikelihood(WIDE, InformationKind.OBSERVED);
        AbilityEstimator map = new MaximumAPosteriori(NORMAL, WIDE, InformationKind.OBSERVED);
        AbilityEstimator jeffreys = new JeffreysMode(WIDE, InformationKind.OBSERVED);
        int compared = 0;
        for (JsonNode pattern : patterns) {
            JsonNode mirt = pattern.get("mirt");
            ResponsePattern answers = pattern(pattern);
            agrees("MAP, observed information (mirt)", mirt.get("MAP"), "se", map.estimate(answers), 1e-4);
            Agreement.near(
                    "Ability MAP (mirt), θ",
                    map.estimate(answers).theta(),
                    mirt.get("MAP").get("theta").asDouble(),
                    1e-5);
            if (!mirt.get("ML").get("theta").isNull()) {
                agrees(
                        "ML and Jeffreys, observed information (mirt)",
                        mirt.get("ML"),
                        "se",
                        ml.estimate(answers),
                        1e-3);
                compared++;
            }
            if (Math.abs(mirt.get("WLE").get("theta").asDouble()) < 10) {
                agrees(
                        "ML and Jeffreys, observed information (mirt)",
                        mirt.get("WLE"),
                        "se",
                        jeffreys.estimate(answers),
                        1e-3);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(220);
    }

    @Test
    void tabulated_curves_give_the_same_posterior_means() {
        GridExpectedAPosteriori plain = GridExpectedAPosteriori.standard();
        TabulatedEstimator tabulated = plain.tabulate(bank);
        for (JsonNode pattern : patterns) {
            AbilityEstimate expected = plain.estimate(pattern(pattern));
            AbilityEstimate actual = tabulated.estimate(AbilityFigures.answers(pattern));
            assertThat(actual.theta()).isCloseTo(expected.theta(), within(1e-12));
            assertThat(actual.standardError()).isCloseTo(expected.standardError(), within(1e-12));
        }
    }

    @Test
    void sum_scores_give_mirt_s_posterior_means() {
        JsonNode expected = ReferenceFigures.read("ability.json").get("EAPsum").get("table");
        SumScoreTable table =
                SumScoreTable.of(bank, AbilityDistribution.normal(NORMAL, Grid.between(-6, 6, 61), GridEnds.FULL));
        matches(expected, table);
        double total = 0;
        for (SumScoreTable.Row row : table.rows()) {
            total += row.probability();
        }
        assertThat(total).isCloseTo(1, within(1e-12));
        double share = expected.get(40).get("expected").asDouble()
                / expected.get(30).get("expected").asDouble();
        assertThat(table.rows().get(40).probability() / table.rows().get(30).probability())
                .isCloseTo(share, within(1e-9));
    }

    @Test
    void sum_scores_of_mixed_formats_give_mirt_s_posterior_means() {
        JsonNode file = ReferenceFigures.read("ability_mixed.json");
        matches(
                file.get("EAPsum"),
                SumScoreTable.of(
                        AbilityFigures.mixed(file.get("items")),
                        AbilityDistribution.normal(NORMAL, Grid.between(-6, 6, 61), GridEnds.FULL)));
    }

    private static void matches(JsonNode expected, SumScoreTable table) {
        assertThat(table.rows()).hasSize(expected.size());
        for (SumScoreTable.Row row : table.rows()) {
            JsonNode mirt = expected.get(row.score());
            assertThat(mirt.get("Sum.Scores").asInt()).isEqualTo(row.score());
            Agreement.near(
                    "Sum scores EAPsum, θ and standard error (mirt)",
                    row.theta(),
                    mirt.get("F1").asDouble(),
                    1e-6);
            Agreement.near(
                    "Sum scores EAPsum, θ and standard error (mirt)",
                    row.standardError(),
                    mirt.get("SE_F1").asDouble(),
                    1e-6);
        }
    }

    @Test
    void graded_and_partial_credit_answers_give_catr_s_estimates() {
        JsonNode file = ReferenceFigures.read("ability_poly.json");
        for (String group : List.of("grm", "gpcm")) {
            List<ResponseModel> items =
                    AbilityFigures.polytomous(file.get(group).get("bank"), group.equals("grm"));
            for (JsonNode pattern : file.get(group).get("patterns")) {
                ResponsePattern answers = ResponsePattern.of(items, AbilityFigures.answers(pattern));
                matches(
                        "graded and partial credit, ML, WL, BM (catR)",
                        pattern,
                        pattern.get("ML"),
                        new MaximumLikelihood(FOUR, InformationKind.EXPECTED).estimate(answers),
                        1e-6);
                matches(
                        "graded and partial credit, ML, WL, BM (catR)",
                        pattern,
                        pattern.get("WL"),
                        new WarmLikelihood(FOUR, InformationKind.EXPECTED).estimate(answers),
                        1e-6);
                matches(
                        "graded and partial credit, ML, WL, BM (catR)",
                        pattern,
                        pattern.get("BM"),
                        new MaximumAPosteriori(NORMAL, FOUR, InformationKind.EXPECTED).estimate(answers),
                        1e-6);
                agrees(
                        "graded and partial credit, EAP (catR, exact)",
                        pattern.get("EAP33"),
                        "se",
                        new GridExpectedAPosteriori(NORMAL, Grid.between(-4, 4, 33), GridEnds.HALF).estimate(answers),
                        1e-10);
                agrees(
                        "graded and partial credit, EAP (catR, exact)",
                        pattern.get("EAP_exact"),
                        "sd",
                        new ExpectedAPosteriori(NORMAL).estimate(answers),
                        1e-9);
            }
        }
    }

    @Test
    void mixed_formats_give_mirt_s_estimates_and_information() {
        JsonNode file = ReferenceFigures.read("ability_mixed.json");
        List<ResponseModel> items = AbilityFigures.mixed(file.get("items"));
        AbilityEstimator eap = new GridExpectedAPosteriori(NORMAL, Grid.between(-6, 6, 61), GridEnds.FULL);
        for (JsonNode pattern : file.get("patterns")) {
            ResponsePattern answers = ResponsePattern.of(items, AbilityFigures.answers(pattern));
            JsonNode scores = pattern.get("scores");
            agrees("mixed formats, EAP (mirt)", scores.get("EAP"), "se", eap.estimate(answers), 1e-8);
            AbilityEstimate map = new MaximumAPosteriori(NORMAL, WIDE, InformationKind.OBSERVED).estimate(answers);
            Agreement.near(
                    "Ability mixed formats, MAP (mirt), θ",
                    map.theta(),
                    scores.get("MAP").get("theta").asDouble(),
                    1e-5);
            agrees("mixed formats, MAP, observed information (mirt)", scores.get("MAP"), "se", map, 1e-4);
            if (!scores.get("ML").get("theta").isNull()) {
                agrees(
                        "mixed formats, ML and Jeffreys, observed information (mirt)",
                        scores.get("ML"),
                        "se",
                        new MaximumLikelihood(WIDE, InformationKind.OBSERVED).estimate(answers),
                        1e-3);
            }
            agrees(
                    "mixed formats, ML and Jeffreys, observed information (mirt)",
                    scores.get("WLE"),
                    "se",
                    new JeffreysMode(WIDE, InformationKind.OBSERVED).estimate(answers),
                    1e-3);
        }
        double[] theta = ReferenceFigures.doubles(file.get("testInformation").get("theta"));
        double[] information =
                ReferenceFigures.doubles(file.get("testInformation").get("I"));
        int[] zeros = new int[items.size()];
        ResponsePattern all = ResponsePattern.of(items, zeros);
        for (int i = 0; i < theta.length; i++) {
            Agreement.near("Information of a mixed test (mirt)", all.information(theta[i]), information[i], 1e-6);
        }
    }

    private ResponsePattern pattern(JsonNode pattern) {
        return ResponsePattern.of(bank, AbilityFigures.answers(pattern));
    }
}
