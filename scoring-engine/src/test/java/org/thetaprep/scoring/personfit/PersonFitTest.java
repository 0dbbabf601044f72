package org.thetaprep.scoring.personfit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.Agreement;
import org.thetaprep.scoring.ReferenceFigures;
import org.thetaprep.scoring.ability.AbilityEstimate;
import org.thetaprep.scoring.ability.AbilityFigures;
import org.thetaprep.scoring.ability.AbilityPrior;
import org.thetaprep.scoring.ability.Bound;
import org.thetaprep.scoring.ability.Bounds;
import org.thetaprep.scoring.ability.InformationKind;
import org.thetaprep.scoring.ability.LikelihoodEstimator;
import org.thetaprep.scoring.ability.MaximumAPosteriori;
import org.thetaprep.scoring.ability.MaximumLikelihood;
import org.thetaprep.scoring.ability.ResponsePattern;
import org.thetaprep.scoring.ability.WarmLikelihood;
import org.thetaprep.scoring.model.GeneralizedPartialCredit;
import org.thetaprep.scoring.model.GradedResponse;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.ResponseModel;
import tools.jackson.databind.JsonNode;

class PersonFitTest {

    private static final Bounds FOUR = Bounds.symmetric(4);
    private static final LikelihoodEstimator ML = new MaximumLikelihood(FOUR, InformationKind.EXPECTED);
    private static final LikelihoodEstimator WARM = new WarmLikelihood(FOUR, InformationKind.EXPECTED);
    private static final LikelihoodEstimator MAP =
            new MaximumAPosteriori(AbilityPrior.standard(), FOUR, InformationKind.EXPECTED);

    private final List<Logistic> bank = AbilityFigures.bank();

    @Test
    void lz_and_lz_star_are_per_fit_s() {
        assertThat(compare("ML", ML)).isEqualTo(110);
        assertThat(compare("WL", WARM)).isEqualTo(118);
        assertThat(compare("BM", MAP)).isEqualTo(118);
    }

    private int compare(String name, LikelihoodEstimator estimator) {
        int compared = 0;
        for (JsonNode pattern : ReferenceFigures.read("ability.json").get("patterns")) {
            JsonNode expected = pattern.get("personFit").get(name);
            if (expected.isNull() || expected.get("lzstar").isNull()) {
                continue;
            }
            ResponsePattern answers = ResponsePattern.of(bank, AbilityFigures.answers(pattern));
            PersonFit fit = PersonFit.at(
                    answers, pattern.get("catR").get(name).get("theta").asDouble());
            Agreement.near(
                    "Person fit lz and lz* (PerFit)",
                    fit.lz().orElseThrow(),
                    expected.get("lz").asDouble(),
                    1e-9);
            OptionalDouble star = fit.lzStar(estimator);
            if (answers.answered() > 1) {
                Agreement.near(
                        "Person fit lz and lz* (PerFit)",
                        star.orElseThrow(),
                        expected.get("lzstar").asDouble(),
                        1e-9);
                compared++;
            } else {
                assertThat(star).isEmpty();
            }
        }
        return compared;
    }

    /** mirt raises variances to √10⁻⁵ at least, which shows in pattern 4 alone: there the figure is numpy's. */
    @Test
    void infit_and_outfit_are_mirt_s() {
        for (JsonNode pattern : ReferenceFigures.read("ability.json").get("patterns")) {
            ResponsePattern answers = ResponsePattern.of(bank, AbilityFigures.answers(pattern));
            JsonNode expected = pattern.get("personFit");
            double map = pattern.get("mirt").get("MAP").get("theta").asDouble();
            PersonFit fit = PersonFit.at(answers, map);
            double infit = expected.get("mirt_infit_at_MAP").asDouble();
            double outfit = pattern.get("id").asInt() == 4
                    ? 10.204067944336154
                    : expected.get("mirt_outfit_at_MAP").asDouble();
            Agreement.near("Person fit infit, outfit and Zh (mirt)", fit.infit(), infit, 1e-3 * Math.max(1, infit));
            Agreement.near("Person fit infit, outfit and Zh (mirt)", fit.outfit(), outfit, 1e-3 * Math.max(1, outfit));
            Agreement.near(
                    "Person fit infit, outfit and Zh (mirt)",
                    fit.lz().orElseThrow(),
                    expected.get("mirt_Zh_at_MAP").asDouble(),
                    1e-9);
        }
    }

    @Test
    void worked_example_of_likely_and_unlikely_answers() {
        List<Logistic> items = List.of(Logistic.twoPl(1, -1), Logistic.twoPl(1.5, 0), Logistic.twoPl(0.8, 1));
        PersonFit likely = PersonFit.at(ResponsePattern.of(items, 1, 1, 0), 0);
        assertThat(likely.lz().orElseThrow()).isCloseTo(0.8952, within(5e-5));
        assertThat(likely.outfit()).isCloseTo(0.6057, within(5e-5));
        assertThat(likely.infit()).isCloseTo(0.6335, within(5e-5));
        PersonFit unlikely = PersonFit.at(ResponsePattern.of(items, 0, 0, 1), 0);
        assertThat(unlikely.lz().orElseThrow()).isCloseTo(-2.2217, within(5e-5));
        assertThat(unlikely.outfit()).isCloseTo(1.9813, within(5e-5));
        assertThat(unlikely.infit()).isCloseTo(1.9084, within(5e-5));
    }

    /**
     * 4,000 people, ability N(0, 1), 65 items: the share below the 5 % point of the normal has a
     * standard error of 0.0034, so that [0.04, 0.06] is passed by a true 0.05 in 99.7 % of seeds.
     */
    @Test
    void lz_star_keeps_its_alarm_rate_and_lz_does_not() {
        Random random = new Random(65);
        int alarms = 0;
        int uncorrected = 0;
        int people = 0;
        while (people < 4000) {
            double theta = random.nextGaussian();
            int[] answers = new int[65];
            for (int i = 0; i < 65; i++) {
                answers[i] = random.nextDouble() < bank.get(i).correct(theta) ? 1 : 0;
            }
            ResponsePattern pattern = ResponsePattern.of(bank, answers);
            AbilityEstimate estimate = WARM.estimate(pattern);
            if (estimate.bound() == Bound.NONE) {
                people++;
                PersonFit fit = PersonFit.at(pattern, estimate.theta());
                alarms += fit.lzStar(WARM).orElseThrow() < -1.6449 ? 1 : 0;
                uncorrected += fit.lz().orElseThrow() < -1.6449 ? 1 : 0;
            }
        }
        assertThat(alarms / 4000.0).as("seed 65").isBetween(0.04, 0.06);
        assertThat(uncorrected / 4000.0).as("seed 65").isLessThan(0.04);
    }

    @Test
    void graded_answers_fit_as_the_same_items_in_two_categories_do() {
        List<ResponseModel> graded =
                List.of(GradedResponse.of(1, -1), GeneralizedPartialCredit.of(1.5, 0), GradedResponse.of(0.8, 1));
        List<Logistic> plain = List.of(Logistic.twoPl(1, -1), Logistic.twoPl(1.5, 0), Logistic.twoPl(0.8, 1));
        PersonFit one = PersonFit.at(ResponsePattern.of(graded, 0, 1, 1), 0.4);
        PersonFit other = PersonFit.at(ResponsePattern.of(plain, 0, 1, 1), 0.4);
        assertThat(one.lz().orElseThrow()).isCloseTo(other.lz().orElseThrow(), within(1e-12));
        assertThat(one.lzStar(WARM).orElseThrow()).isCloseTo(other.lzStar(WARM).orElseThrow(), within(1e-12));
        assertThat(one.outfit()).isCloseTo(other.outfit(), within(1e-12));
    }

    @Test
    void in_many_categories_the_statistics_have_their_stated_moments() {
        GradedResponse item = GradedResponse.of(1.3, -0.8, 0.2, 1.1);
        double theta = 0.3;
        double[] p = new double[4];
        item.probabilities(theta, p);
        double[] moments = new double[4];
        for (int k = 0; k < 4; k++) {
            PersonFit fit = PersonFit.at(ResponsePattern.of(List.of(item), k), theta);
            double lz = fit.lz().orElseThrow();
            moments[0] += p[k] * lz;
            moments[1] += p[k] * lz * lz;
            moments[2] += p[k] * fit.outfit();
            moments[3] += p[k] * fit.infit();
        }
        assertThat(moments[0]).isCloseTo(0, within(1e-13));
        assertThat(moments[1]).isCloseTo(1, within(1e-13));
        assertThat(moments[2]).isCloseTo(1, within(1e-13));
        assertThat(moments[3]).isCloseTo(1, within(1e-13));
        List<ResponseModel> two = List.of(item, GeneralizedPartialCredit.of(0.7, 1, -0.5));
        double mean = 0;
        double squares = 0;
        double[] q = new double[3];
        two.get(1).probabilities(theta, q);
        for (int k = 0; k < 4; k++) {
            for (int j = 0; j < 3; j++) {
                double star = PersonFit.at(ResponsePattern.of(two, k, j), theta)
                        .lzStar(ML)
                        .orElseThrow();
                mean += p[k] * q[j] * star;
                squares += p[k] * q[j] * star * star;
            }
        }
        assertThat(mean).isCloseTo(0, within(1e-13));
        assertThat(squares).isLessThan(1.5).isGreaterThan(1);
    }

    @Test
    void wrong_use_is_refused_by_name() {
        assertThatThrownBy(() -> PersonFit.at(ResponsePattern.of(List.of()), 0))
                .hasMessage("pattern must have at least one answer, but has none");
        assertThatThrownBy(() -> PersonFit.at(ResponsePattern.of(bank.subList(0, 1), 1), Double.NaN))
                .hasMessage("theta must be finite, but is NaN");
    }
}
