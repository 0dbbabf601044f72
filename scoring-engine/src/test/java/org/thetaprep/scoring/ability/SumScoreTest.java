package org.thetaprep.scoring.ability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.Agreement;
import org.thetaprep.scoring.ReferenceFigures;
import org.thetaprep.scoring.model.GeneralizedPartialCredit;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.ResponseModel;
import org.thetaprep.scoring.quadrature.Grid;
import tools.jackson.databind.JsonNode;

class SumScoreTest {

    @Test
    void distributions_of_the_sum_score_are_the_reference_s() {
        JsonNode expected = ReferenceFigures.read("classification.json").get("LordWingersky");
        double[] theta = ReferenceFigures.doubles(expected.get("theta"));
        for (int i = 0; i < theta.length; i++) {
            SumScoreDistribution actual = SumScoreDistribution.at(AbilityFigures.bank(), theta[i]);
            double mean = 0;
            double squares = 0;
            for (int score = 0; score <= 65; score++) {
                double p = expected.get("distribution").get(i).get(score).asDouble();
                Agreement.near("Sum scores, Lord-Wingersky distribution (cacIRT)", actual.probability(score), p, 1e-12);
                mean += p * score;
                squares += p * score * score;
            }
            Agreement.near("Sum scores, Lord-Wingersky distribution (cacIRT)", actual.mean(), mean, 1e-9);
            Agreement.near(
                    "Sum scores, Lord-Wingersky distribution (cacIRT)",
                    actual.sd(),
                    Math.sqrt(squares - mean * mean),
                    1e-9);
        }
    }

    @Test
    void worked_example_of_two_items() {
        List<ResponseModel> items = List.of(Logistic.onePl(0), GeneralizedPartialCredit.of(1, 0, 1));
        SumScoreDistribution scores = SumScoreDistribution.at(items, 0);
        double e = Math.exp(-1);
        assertThat(scores.probability(0)).isCloseTo(0.5 / (2 + e), within(1e-15));
        assertThat(scores.probability(1)).isCloseTo(1 / (2 + e), within(1e-15));
        assertThat(scores.probability(3)).isCloseTo(0.5 * e / (2 + e), within(1e-15));
        assertThat(scores.probability(1)).isCloseTo(0.4223, within(5e-5));
        assertThat(scores.atLeast(2)).isCloseTo(1 - 1.5 / (2 + e), within(1e-15));
        assertThat(scores.atLeast(-3)).isEqualTo(1);
        assertThat(scores.atLeast(4)).isZero();
    }

    @Test
    void the_end_nodes_of_a_normal_distribution_weigh_half_or_whole() {
        double end = Math.exp(-0.5);
        AbilityDistribution half =
                AbilityDistribution.normal(AbilityPrior.standard(), Grid.between(-1, 1, 3), GridEnds.HALF);
        AbilityDistribution full =
                AbilityDistribution.normal(AbilityPrior.standard(), Grid.between(-1, 1, 3), GridEnds.FULL);
        for (int node : new int[] {0, 2}) {
            assertThat(half.weight(node)).isCloseTo(end / 2 / (1 + end), within(1e-12));
            assertThat(full.weight(node)).isCloseTo(end / (1 + 2 * end), within(1e-12));
        }
        assertThat(half.weight(1)).isCloseTo(1 / (1 + end), within(1e-12));
    }

    @Test
    void the_scores_of_a_long_easy_test_do_not_underflow() {
        List<Logistic> items = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            items.add(Logistic.twoPl(1, -8 + i / 400.0));
        }
        SumScoreTable table = SumScoreTable.of(
                items, AbilityDistribution.normal(AbilityPrior.standard(), Grid.between(-6, 6, 61), GridEnds.HALF));
        double previous = Double.NEGATIVE_INFINITY;
        for (SumScoreTable.Row row : table.rows()) {
            assertThat(row.theta()).isFinite().isGreaterThanOrEqualTo(previous - 1e-12);
            assertThat(row.standardError()).isNotNaN();
            previous = row.theta();
        }
        assertThat(SumScoreDistribution.at(items, 6).logProbability(0))
                .isLessThan(-5000)
                .isFinite();
    }
}
