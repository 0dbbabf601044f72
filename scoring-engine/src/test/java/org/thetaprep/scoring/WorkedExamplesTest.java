package org.thetaprep.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.adaptive.AbilityBelief;
import org.thetaprep.scoring.adaptive.AbilityEstimation;
import org.thetaprep.scoring.adaptive.AbilitySelection;
import org.thetaprep.scoring.adaptive.Bank;
import org.thetaprep.scoring.adaptive.BankItem;
import org.thetaprep.scoring.adaptive.Eligibility;
import org.thetaprep.scoring.adaptive.Selection;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.ResponseCurves;
import org.thetaprep.scoring.prior.ExpectedResponse;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.profile.ProfileModel;
import org.thetaprep.scoring.profile.ProfilePosterior;
import org.thetaprep.scoring.profile.ProfileStructure;
import org.thetaprep.scoring.quadrature.Grid;
import org.thetaprep.scoring.readiness.FutureForm;
import org.thetaprep.scoring.readiness.Readiness;
import org.thetaprep.scoring.readiness.ReadinessModel;
import org.thetaprep.scoring.readiness.Recalibration;
import org.thetaprep.scoring.readiness.ScaledScore;
import org.thetaprep.scoring.readiness.ScoredResponse;
import org.thetaprep.scoring.readiness.Session;
import org.thetaprep.scoring.simulation.Estimate;
import org.thetaprep.scoring.simulation.EstimateAccuracy;

/** The worked examples of docs/measurement, to the last digit given there. */
class WorkedExamplesTest {

    private static final Offset<Double> DIGITS = within(0.6e-4);

    @Test
    void an_item_known_by_its_label() {
        ItemPrior prior = ItemPrior.judged(0, 0.25);
        ExpectedResponse expected = ExpectedResponse.of(prior);
        assertThat(expected.chance()).isCloseTo(0.2609, DIGITS);
        assertThat(expected.correct(-2)).isCloseTo(0.3632, DIGITS);
        assertThat(expected.correct(0)).isCloseTo(0.6304, DIGITS);
        assertThat(expected.correct(2)).isCloseTo(0.8977, DIGITS);
        assertThat(prior.plugIn().correct(2)).isCloseTo(0.9212, DIGITS);
        assertThat(expected.information(1)).isCloseTo(0.1148, DIGITS);
        assertThat(prior.plugIn().information(1)).isCloseTo(0.1462, DIGITS);
    }

    @Test
    void a_profile_of_two_domains() {
        ProfileStructure structure = ProfileStructure.of(new double[] {0.9, 0.8}, new double[] {60, 40});
        ProfileModel model = ProfileModel.of(structure);
        ResponseCurves item = ResponseCurves.of(Logistic.twoPl(1.5, 0), model.responseGrid());
        ProfilePosterior posterior = model.posterior(model.noEvidence().plus(0, item, 1, false));
        assertThat(posterior.mean(0)).isCloseTo(0.5302, DIGITS);
        assertThat(posterior.sd(0)).isCloseTo(0.8479, DIGITS);
        assertThat(posterior.mean(1)).isCloseTo(0.3817, DIGITS);
        assertThat(posterior.sd(1)).isCloseTo(0.9243, DIGITS);
        assertThat(posterior.covariance(0, 1)).isCloseTo(0.5176, DIGITS);
        assertThat(posterior.compositeMean()).isCloseTo(0.4708, DIGITS);
        assertThat(posterior.compositeSd()).isCloseTo(0.8025, DIGITS);
    }

    private static ReadinessModel threeItems() {
        ItemPrior easy = ItemPrior.known(Logistic.twoPl(1, 0));
        ItemPrior hard = ItemPrior.known(Logistic.twoPl(1, 1));
        return new ReadinessModel(
                ProfileStructure.of(new double[] {0}, new double[] {1}),
                ScaledScore.from100To1000(0),
                new FutureForm(List.of(List.of(easy, easy, hard))),
                0,
                1);
    }

    @Test
    void the_chance_of_passing_a_form_of_three() {
        ScoredResponse right = new ScoredResponse("x", 0, ItemPrior.known(Logistic.twoPl(2, 0)), true);
        Readiness readiness = threeItems().assess(List.of(right));
        assertThat(readiness.overall().theta()).isCloseTo(0.6057, DIGITS);
        assertThat(readiness.overall().standardError()).isCloseTo(0.7957, DIGITS);
        assertThat(Math.round(readiness.overall().score())).isEqualTo(805);
        assertThat(readiness.nextForm().passMark()).isCloseTo(1.2689, DIGITS);
        assertThat(readiness.nextForm().expectedCorrect()).isCloseTo(1.672, within(6e-4));
        assertThat(readiness.passProbability()).isCloseTo(0.6502, DIGITS);
        assertThat(readiness.nextForm().guesserCorrect()).isZero();
        Readiness later = threeItems().assessSessions(List.of(new Session(List.of(right), 1)));
        assertThat(later.overall().theta()).isCloseTo(0.4800, DIGITS);
        assertThat(later.overall().standardError()).isCloseTo(0.8773, DIGITS);
        assertThat(ScaledScore.from100To1000(0.3).of(0.8)).isCloseTo(790, within(1e-9));
    }

    @Test
    void a_recalibrated_probability() {
        assertThat(new Recalibration(-0.4, 0.9, 0.1, 0.1, 500).apply(0.70)).isCloseTo(0.5897, DIGITS);
    }

    @Test
    void criteria_that_disagree_about_the_next_item() {
        Bank bank = new Bank(List.of(
                BankItem.known("a", 0, Logistic.twoPl(1, 0)),
                BankItem.known("b", 0, Logistic.twoPl(1.5, 1)),
                BankItem.known("c", 0, Logistic.threePl(2, 0.5, 0.25))));
        AbilityEstimation eap = AbilityEstimation.posteriorMean(bank, Grid.between(-6, 6, 61), 0, 1);
        AbilityBelief belief = eap.after(eap.start(), 0, 1);
        assertThat(belief.theta()).isCloseTo(0.4132, DIGITS);
        assertThat(belief.standardError()).isCloseTo(0.9106, DIGITS);
        assertValues(AbilitySelection.information(), belief, 0.4662, 0.5738);
        assertValues(AbilitySelection.posteriorWeighted(), belief, 0.1896, 0.1765);
        assertValues(AbilitySelection.expectedVariance(), belief, -0.6350, -0.6633);
    }

    private static void assertValues(
            Selection<AbilityBelief> selection, AbilityBelief belief, double second, double third) {
        BitSet candidates = new BitSet();
        candidates.set(1, 3);
        double[] values = new double[3];
        selection.value(belief, candidates, values);
        assertThat(values[1]).isCloseTo(second, DIGITS);
        assertThat(values[2]).isCloseTo(third, DIGITS);
    }

    @Test
    void an_item_used_too_often_is_held_back() {
        Eligibility control = Eligibility.of(10, 0.25, 1, 2);
        for (int test = 0; test < 100; test++) {
            BitSet barred = new BitSet();
            barred.set(0, test >= 80);
            control = control.after(barred, test < 30 ? List.of(0) : List.of(1));
        }
        assertThat(control.probability(0)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(control.probability(5)).isEqualTo(1);
    }

    @Test
    void learners_moved_to_a_composite_move_by_the_regression_on_it() {
        ProfileStructure structure = new ProfileStructure(List.of(0.9, 0.8), List.of(0.6, 0.4));
        assertThat(structure.compositeVariance()).isCloseTo(0.8656, DIGITS);
        double[] moved = structure.movedTo(1, new double[] {0, 0});
        assertThat(moved[0]).isCloseTo(1.0259, DIGITS);
        assertThat(moved[1]).isCloseTo(0.9612, DIGITS);
        assertThat(structure.composite(moved)).isCloseTo(1, within(1e-12));
    }

    @Test
    void truth_is_regressed_on_the_estimate_and_intervals_are_counted() {
        List<Estimate> estimates = List.of(
                new Estimate(OptionalDouble.of(1), 0.5, 0.4, true),
                new Estimate(OptionalDouble.of(-1), -0.5, 0.4, false),
                new Estimate(OptionalDouble.of(0), 0.3, 0.7, true));
        EstimateAccuracy accuracy = EstimateAccuracy.of(estimates);
        assertThat(accuracy.meanError()).isCloseTo(0.1, within(1e-12));
        assertThat(accuracy.slope()).isCloseTo(1 / (0.59 - 0.03), within(1e-12));
        assertThat(accuracy.rmse()).isCloseTo(Math.sqrt(0.59 / 3), within(1e-12));
        assertThat(accuracy.meanStandardError()).isCloseTo(0.5, within(1e-12));
        assertThat(accuracy.coverage()).isCloseTo(2 / 3.0, within(1e-12));
    }
}
