package org.thetaprep.scoring.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.prior.ExpectedResponse;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.profile.ProfilePosterior;
import org.thetaprep.scoring.profile.ProfileStructure;
import org.thetaprep.scoring.quadrature.Grid;
import org.thetaprep.scoring.quadrature.GridDensity;

class FormPredictionTest {

    private static final Logistic ITEM = Logistic.twoPl(1, 0);

    @Test
    void intervals_are_the_quantiles_that_they_are_said_to_be() {
        ReadinessModel model = ReadinessModelTest.model(0.25);
        List<ScoredResponse> responses = ReadinessModelTest.mock(2, 0.4);
        GridDensity posterior = model.posterior(responses).composite();
        ScoreEstimate overall = model.assess(responses).overall();
        assertThat(overall.ninety().low()).isCloseTo(model.scale().of(posterior.quantile(0.05)), within(1e-9));
        assertThat(overall.ninety().high()).isCloseTo(model.scale().of(posterior.quantile(0.95)), within(1e-9));
        assertThat(overall.half().low()).isCloseTo(model.scale().of(posterior.quantile(0.25)), within(1e-9));
        assertThat(overall.half().high()).isCloseTo(model.scale().of(posterior.quantile(0.75)), within(1e-9));
    }

    /**
     * A learner of the population on ten equal items: x is a mixture of binomials, spread by ±½, and the
     * score of x is that of the ability with P(θ) = x / 10, which is log(x / (10 − x)).
     */
    @Test
    void the_fifty_scores_are_the_quantiles_of_the_predicted_score() {
        ItemPrior prior = ItemPrior.known(ITEM);
        ReadinessModel model = new ReadinessModel(
                ProfileStructure.of(new double[] {0}, new double[] {1}),
                ScaledScore.from100To1000(0.2),
                new FutureForm(List.of(List.of(prior, prior, prior, prior, prior, prior, prior, prior, prior, prior))),
                0,
                1);
        double[] p = new double[11];
        double total = 0;
        for (double theta = -8; theta <= 8; theta += 0.01) {
            double weight = Math.exp(-theta * theta / 2);
            double c = ITEM.correct(theta);
            double binomial = weight * Math.pow(1 - c, 10);
            for (int x = 0; x <= 10; x++) {
                p[x] += binomial;
                binomial *= c / (1 - c) * (10 - x) / (x + 1);
            }
            total += weight;
        }
        List<Double> scores = model.assess(List.of()).nextForm().scores();
        for (int i : new int[] {8, 15, 25, 33, 38}) {
            double left = (i + 0.5) / 50 * total;
            int x = 0;
            while (left > p[x]) {
                left -= p[x++];
            }
            double number = x - 0.5 + left / p[x];
            double score = 720 + 140 * (Math.log(number / (10 - number)) - 0.2);
            assertThat(scores.get(i)).as("score %d", i).isCloseTo(score, within(0.5));
        }
    }

    /** The ends of the range are the chances with every label moved by the 5 % and 95 % points of the shift. */
    @Test
    void the_range_is_that_of_labels_moved_together() {
        List<ScoredResponse> responses = ReadinessModelTest.mock(5, 0.6);
        ReadinessModel integrated = ReadinessModelTest.model(0.25);
        ProfilePosterior posterior = integrated.posterior(responses);
        double[] weights = new double[posterior.shifts()];
        for (int s = 0; s < weights.length; s++) {
            weights[s] = posterior.shiftWeight(s);
        }
        Grid grid = Grid.between(posterior.shift(0), posterior.shift(weights.length - 1), weights.length);
        GridDensity shift = GridDensity.of(grid, weights);
        Interval range = integrated.assess(responses).passProbabilityRange();
        assertThat(range.low()).isCloseTo(moved(responses, shift.quantile(0.05)), within(0.0015));
        assertThat(range.high()).isCloseTo(moved(responses, shift.quantile(0.95)), within(0.0015));
    }

    private static double moved(List<ScoredResponse> responses, double shift) {
        List<ScoredResponse> harder = responses.stream()
                .map(one -> new ScoredResponse(
                        one.itemId(), one.domain(), one.prior().easierBy(-shift, 0), one.correct()))
                .toList();
        return ReadinessModelTest.model(0).assess(harder).passProbability();
    }

    @Test
    void the_probability_alone_is_that_of_the_whole_prediction() {
        for (double shift : new double[] {0, 0.25}) {
            ReadinessModel model = ReadinessModelTest.model(shift);
            ProfilePosterior posterior = model.posterior(ReadinessModelTest.mock(4, 0.5));
            double whole = model.predictor().outlook(posterior).prediction().passProbability();
            assertThat(whole).isBetween(0.2, 0.9);
            assertThat(model.predictor().outlook(posterior).passProbability()).isCloseTo(whole, within(1e-9));
            assertThat(model.predictor().outlook(posterior).passProbabilityAfterRise(2, 0))
                    .isCloseTo(whole, within(1e-9));
        }
    }

    /** Between nodes the chances are those of the nodes on either side, mixed by nearness. */
    @Test
    void a_rise_by_part_of_a_step_is_between_rises_by_whole_steps() {
        ProfileStructure structure = ProfileStructure.of(new double[] {0.8, 0.7}, new double[] {1, 1});
        ScaledScore scale = ScaledScore.from100To1000(0.2);
        List<ItemPrior> plain = Collections.nCopies(6, ItemPrior.known(ITEM));
        FutureForm form = new FutureForm(List.of(plain, plain));
        ReadinessModel model = new ReadinessModel(structure, scale, form, 0, 1);
        FormOutlook outlook = model.predictor().outlook(model.posterior(List.of()));
        double step = model.profile().thetaGrid().step();
        for (double rise : new double[] {step, 2.4 * step}) {
            double low = outlook.passProbabilityAfterRise(1, Math.floor(rise / step) * step);
            double high = outlook.passProbabilityAfterRise(1, Math.ceil(rise / step) * step);
            double part = rise / step - Math.floor(rise / step);
            assertThat(outlook.passProbabilityAfterRise(1, rise))
                    .isCloseTo(low + part * (high - low), within(1e-9));
            assertThat(high).isGreaterThan(outlook.passProbability());
        }
    }

    @Test
    void a_blind_guesser_expects_the_chance_levels_of_all_items() {
        ReadinessModel model = ReadinessModelTest.model(0);
        double sum = FutureForm.ofMix(List.of(14, 13, 11, 12), ReadinessModelTest.mix()).items().stream()
                .flatMap(List::stream)
                .mapToDouble(prior -> ExpectedResponse.of(prior).chance())
                .sum();
        assertThat(model.assess(List.of()).nextForm().guesserCorrect()).isCloseTo(sum, within(1e-9));
    }
}
