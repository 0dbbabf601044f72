package org.thetaprep.scoring.ability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.Agreement;
import org.thetaprep.scoring.ReferenceFigures;
import org.thetaprep.scoring.model.GradedResponse;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.ResponseModel;
import org.thetaprep.scoring.model.Testlet;
import org.thetaprep.scoring.quadrature.Grid;
import tools.jackson.databind.JsonNode;

class AbilityTest {

    private static final Bounds FOUR = Bounds.symmetric(4);
    private static final AbilityPrior NORMAL = AbilityPrior.standard();
    private static final AbilityEstimator ML = new MaximumLikelihood(FOUR, InformationKind.EXPECTED);
    private static final AbilityEstimator WARM = new WarmLikelihood(FOUR, InformationKind.EXPECTED);
    private static final AbilityEstimator JEFFREYS = new JeffreysMode(FOUR, InformationKind.EXPECTED);
    private static final AbilityEstimator MAP = new MaximumAPosteriori(NORMAL, FOUR, InformationKind.EXPECTED);
    private static final AbilityEstimator EAP = new ExpectedAPosteriori(NORMAL);

    /** Three items, answered right, right, wrong: the example of the documentation. */
    private static ResponsePattern example(double c) {
        return ResponsePattern.of(
                List.of(Logistic.threePl(1, -1, c), Logistic.threePl(1.5, 0, c), Logistic.threePl(0.8, 1, c)), 1, 1, 0);
    }

    @Test
    void worked_example_without_guessing() {
        expect(ML, 0, 0.9881, 1.2853);
        expect(WARM, 0, 0.6229, 1.1550);
        assertThat(JEFFREYS.estimate(example(0)).theta())
                .isCloseTo(WARM.estimate(example(0)).theta(), within(1e-9));
        expect(MAP, 0, 0.4129, 0.7411);
        expect(EAP, 0, 0.4500, 0.7654);
    }

    @Test
    void worked_example_with_guessing_where_warm_and_jeffreys_part() {
        expect(ML, 0.2, 0.8071, 1.4179);
        expect(WARM, 0.2, 0.4448, 1.3168);
        assertThat(JEFFREYS.estimate(example(0.2)).theta()).isCloseTo(0.5109, within(5e-5));
        expect(MAP, 0.2, 0.2911, 0.7916);
        expect(EAP, 0.2, 0.2599, 0.8497);
        assertThat(new RobustLikelihood(RobustWeight.huber(1), FOUR)
                        .estimate(example(0.2))
                        .theta())
                .isCloseTo(0.6944, within(5e-5));
        assertThat(new RobustLikelihood(RobustWeight.tukey(4), FOUR)
                        .estimate(example(0.2))
                        .theta())
                .isCloseTo(0.6727, within(5e-5));
    }

    private static void expect(AbilityEstimator estimator, double c, double theta, double error) {
        AbilityEstimate estimate = estimator.estimate(example(c));
        assertThat(estimate.theta()).isCloseTo(theta, within(5e-5));
        assertThat(estimate.standardError()).isCloseTo(error, within(5e-5));
    }

    @Test
    void of_two_maxima_the_higher_is_taken_and_both_are_counted() {
        ResponsePattern inside = ResponsePattern.of(
                List.of(Logistic.threePl(3, 1.5, 0.2), Logistic.threePl(2.5, -2, 0.2), Logistic.threePl(1.5, 0.5, 0.3)),
                1,
                1,
                0);
        AbilityEstimate estimate = ML.estimate(inside);
        assertThat(estimate.modes()).isEqualTo(2);
        assertThat(estimate.theta()).isCloseTo(-0.98, within(0.02));
        assertThat(inside.logLikelihood(estimate.theta())).isGreaterThan(inside.logLikelihood(1.28));
        ResponsePattern mirrored = ResponsePattern.of(
                List.of(
                        Logistic.threePl(3, 1.5, 0.02),
                        Logistic.threePl(2.5, -2, 0.2),
                        Logistic.threePl(1.5, 0.5, 0.3)),
                1,
                1,
                0);
        AbilityEstimate upper = ML.estimate(mirrored);
        assertThat(upper.theta()).isGreaterThan(1);
        assertThat(mirrored.logLikelihood(upper.theta())).isGreaterThan(mirrored.logLikelihood(-1));
    }

    @Test
    void a_likelihood_that_is_highest_at_minus_infinity_is_flagged_there() {
        ResponsePattern pattern = ResponsePattern.of(
                List.of(Logistic.threePl(1, 1.5, 0.25), Logistic.threePl(2, 1, 0.25), Logistic.threePl(1.5, 1, 0.2)),
                0,
                1,
                0);
        AbilityEstimate estimate = ML.estimate(pattern);
        assertThat(estimate.theta()).isEqualTo(-4);
        assertThat(estimate.bound()).isEqualTo(Bound.LOW);
        assertThat(estimate.bound().flag()).isEqualTo("bound-low");
        assertThat(estimate.modes()).isEqualTo(2);
    }

    @Test
    void thousands_of_answers_do_not_underflow() {
        SplittableRandom random = new SplittableRandom(1308);
        List<Logistic> items = new ArrayList<>();
        int[] answers = new int[3000];
        for (int i = 0; i < answers.length; i++) {
            Logistic item = Logistic.threePl(
                    0.7 + random.nextDouble(), -2 + 4 * random.nextDouble(), 0.2 * random.nextDouble());
            items.add(item);
            answers[i] = random.nextDouble() < item.correct(0.7) ? 1 : 0;
        }
        ResponsePattern pattern = ResponsePattern.of(items, answers);
        assertThat(pattern.logLikelihood(0)).isLessThan(-1000);
        AbilityEstimate eap = EAP.estimate(pattern);
        AbilityEstimate map = MAP.estimate(pattern);
        assertThat(eap.theta()).isCloseTo(0.7, within(0.15)).isCloseTo(map.theta(), within(1e-3));
        assertThat(eap.standardError())
                .isCloseTo(map.standardError(), within(1e-3))
                .isLessThan(0.05);
        AbilityEstimate dense =
                new GridExpectedAPosteriori(NORMAL, Grid.between(0, 1.5, 301), GridEnds.HALF).estimate(pattern);
        assertThat(eap.theta()).isCloseTo(dense.theta(), within(1e-9));
        assertThat(eap.standardError()).isCloseTo(dense.standardError(), within(1e-9));
        int[] wrong = new int[3000];
        AbilityEstimate lowest = EAP.estimate(ResponsePattern.of(items, wrong));
        assertThat(lowest.theta()).isLessThan(-4);
        AbilityEstimate far = new GridExpectedAPosteriori(NORMAL, Grid.between(-12, 0, 601), GridEnds.HALF)
                .estimate(ResponsePattern.of(items, wrong));
        assertThat(lowest.theta()).isCloseTo(far.theta(), within(1e-9));
    }

    @Test
    void a_posterior_far_from_its_prior_is_followed() {
        List<Logistic> items = new ArrayList<>();
        int[] answers = new int[2000];
        for (int i = 0; i < answers.length; i++) {
            items.add(Logistic.twoPl(1, 3));
            answers[i] = i % 2;
        }
        AbilityEstimate estimate =
                new ExpectedAPosteriori(new AbilityPrior(0, 0.05)).estimate(ResponsePattern.of(items, answers));
        AbilityEstimate dense = new GridExpectedAPosteriori(
                        new AbilityPrior(0, 0.05), Grid.between(0, 4, 1001), GridEnds.FULL)
                .estimate(ResponsePattern.of(items, answers));
        assertThat(estimate.theta()).isCloseTo(dense.theta(), within(1e-9)).isGreaterThan(1);
        assertThat(estimate.standardError()).isCloseTo(dense.standardError(), within(1e-9));
    }

    @Test
    void a_missing_answer_says_nothing() {
        List<ResponseModel> items = List.of(
                Logistic.twoPl(1, 0), GradedResponse.of(1, -1, 1), Logistic.threePl(1, 1, 0.2), Logistic.onePl(0.3));
        ResponsePattern sparse = ResponsePattern.of(items, ResponsePattern.MISSING, 1, ResponsePattern.MISSING, 0);
        ResponsePattern short_ = ResponsePattern.of(List.of(items.get(1), items.get(3)), 1, 0);
        assertThat(sparse.answered()).isEqualTo(2);
        for (AbilityEstimator estimator : List.of(ML, WARM, JEFFREYS, MAP, EAP)) {
            assertThat(estimator.estimate(sparse)).isEqualTo(estimator.estimate(short_));
        }
        assertThat(GridExpectedAPosteriori.standard()
                        .tabulate(items)
                        .estimate(-1, 1, -1, 0)
                        .theta())
                .isCloseTo(GridExpectedAPosteriori.standard().estimate(short_).theta(), within(1e-14));
    }

    @Test
    void without_answers_the_prior_stands_and_a_likelihood_refuses() {
        ResponsePattern none = ResponsePattern.of(List.of(Logistic.onePl(0)), ResponsePattern.MISSING);
        AbilityPrior prior = new AbilityPrior(0.4, 0.7);
        AbilityEstimate eap = new ExpectedAPosteriori(prior).estimate(none);
        assertThat(eap.theta()).isCloseTo(0.4, within(1e-12));
        assertThat(eap.standardError()).isCloseTo(0.7, within(1e-12));
        AbilityEstimate map = new MaximumAPosteriori(prior, FOUR, InformationKind.OBSERVED).estimate(none);
        assertThat(map.theta()).isCloseTo(0.4, within(1e-12));
        assertThat(map.standardError()).isCloseTo(0.7, within(1e-12));
        for (AbilityEstimator estimator :
                List.of(ML, WARM, JEFFREYS, new RobustLikelihood(RobustWeight.huber(1), FOUR))) {
            assertThatThrownBy(() -> estimator.estimate(none))
                    .hasMessage("pattern must have at least one answer, but has none");
        }
    }

    @Test
    void answers_without_any_weight_are_said_to_carry_nothing() {
        AbilityEstimate estimate = new RobustLikelihood(RobustWeight.tukey(1), FOUR)
                .estimate(ResponsePattern.of(List.of(Logistic.twoPl(1, 30)), 1));
        assertThat(estimate.modes()).isZero();
        assertThat(estimate.standardError()).isInfinite();
    }

    @Test
    void warm_s_estimate_is_less_biased_than_maximum_likelihood() {
        List<Logistic> items = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            items.add(Logistic.onePl(-1.5 + i / 3.0));
        }
        SumScoreDistribution scores = SumScoreDistribution.at(items, 1);
        double warm = 0;
        double likelihood = 0;
        for (int score = 0; score <= 10; score++) {
            int[] answers = new int[10];
            java.util.Arrays.fill(answers, 0, score, 1);
            ResponsePattern pattern = ResponsePattern.of(items, answers);
            warm += scores.probability(score) * WARM.estimate(pattern).theta();
            likelihood += scores.probability(score) * ML.estimate(pattern).theta();
        }
        assertThat(Math.abs(warm - 1)).isLessThan(0.02);
        assertThat(likelihood - 1).isGreaterThan(0.08);
    }

    @Test
    void a_testlet_is_scored_as_one_item() {
        Testlet testlet = Testlet.of(List.of(Logistic.twoPl(1.2, -0.3), Logistic.twoPl(1, 0.2)), 0.8);
        ResponsePattern together = ResponsePattern.of(List.of(testlet, Logistic.onePl(0)), testlet.category(1, 1), 1);
        ResponsePattern apart = ResponsePattern.of(
                List.of(testlet.items().get(0), testlet.items().get(1), Logistic.onePl(0)), 1, 1, 1);
        assertThat(EAP.estimate(together).theta())
                .isLessThan(EAP.estimate(apart).theta());
        assertThat(EAP.estimate(together).standardError())
                .isGreaterThan(EAP.estimate(apart).standardError());
    }

    @Test
    void far_from_every_item_the_slope_of_the_likelihood_is_still_known() {
        ResponsePattern pattern = ResponsePattern.of(List.of(Logistic.twoPl(1.5, 0)), 1);
        assertThat(pattern.at(-800).score()).isCloseTo(1.5, within(1e-6));
        assertThat(pattern.at(800).score()).isEqualTo(0);
        AbilityEstimate estimate = new MaximumAPosteriori(
                        new AbilityPrior(-2000, 1), new Bounds(-2100, -1900), InformationKind.EXPECTED)
                .estimate(pattern);
        assertThat(estimate.theta()).isCloseTo(-1998.5, within(1e-5));
    }

    @Test
    void the_curvature_of_information_is_catr_s() {
        JsonNode file = ReferenceFigures.read("probabilities.json");
        double[] theta = ReferenceFigures.doubles(file.get("theta"));
        for (JsonNode item : file.get("dichotomous")) {
            ResponsePattern pattern = ResponsePattern.of(
                    List.of(new Logistic(
                            item.get("a").asDouble(),
                            item.get("b").asDouble(),
                            item.get("c").asDouble(),
                            item.get("d").asDouble())),
                    1);
            for (int i = 0; i < theta.length; i++) {
                Agreement.near(
                        "Probabilities: curvature of the information (catR)",
                        pattern.informationCurvature(theta[i]),
                        item.get("d2I").get(i).asDouble(),
                        1e-8);
            }
        }
    }

    @Test
    void wrong_use_is_refused_by_name() {
        List<Logistic> one = List.of(Logistic.onePl(0));
        assertThatThrownBy(() -> ResponsePattern.of(one, 2))
                .hasMessage("category of item 0 must be 0 to 1 or missing, but is 2");
        assertThatThrownBy(() -> ResponsePattern.of(one, 1, 1))
                .hasMessage("categories must be one for each of 1 items, but are 2");
        assertThatThrownBy(() -> new AbilityPrior(0, 0)).hasMessage("sd must be positive and finite, but is 0.0");
        assertThatThrownBy(() -> new Bounds(1, 1)).hasMessage("high must be finite and above low = 1.0, but is 1.0");
        assertThatThrownBy(() -> Bounds.symmetric(-4)).hasMessage("bound must be positive, but is -4.0");
        assertThatThrownBy(() -> RobustWeight.huber(0)).hasMessage("tuning must be positive and finite, but is 0.0");
        assertThatThrownBy(() -> new RobustLikelihood(RobustWeight.huber(1), FOUR)
                        .estimate(ResponsePattern.of(List.of(GradedResponse.of(1, 0)), 1)))
                .hasMessage("items must be logistic, but one is GradedResponse[a=1.0, thresholds=[0.0]]");
        assertThatThrownBy(
                        () -> GridExpectedAPosteriori.standard().tabulate(one).estimate(0, 0))
                .hasMessage("categories must be one for each of 1 items, but are 2");
        assertThatThrownBy(() -> AbilityDistribution.of(new double[] {0}, new double[] {-1}))
                .hasMessage("weights must not be negative, but one is -1.0");
    }
}
