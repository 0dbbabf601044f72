package org.thetaprep.scoring.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.prior.ExpectedResponse;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.profile.ProfilePosterior;
import org.thetaprep.scoring.profile.Profiles;

class ReadinessModelTest {

    private static final double CUT = 0.3;

    static List<PriorShare> mix() {
        List<PriorShare> mix = new ArrayList<>();
        for (double difficulty : new double[] {-1, 0, 1}) {
            for (double chance : new double[] {0.25, 0.10, 0.02}) {
                double share = (difficulty == 0 ? 0.5 : 0.25) * (chance == 0.25 ? 0.7 : 0.15);
                mix.add(new PriorShare(ItemPrior.judged(difficulty, chance), share));
            }
        }
        return mix;
    }

    static ReadinessModel model(double labelShiftSd) {
        return new ReadinessModel(
                Profiles.fourDomains(),
                ScaledScore.from100To1000(CUT),
                FutureForm.ofMix(List.of(14, 13, 11, 12), mix()),
                labelShiftSd,
                5);
    }

    static List<ScoredResponse> mock(long seed, double ability) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ScoredResponse> responses = new ArrayList<>();
        int[] counts = {14, 13, 11, 12};
        for (int d = 0; d < 4; d++) {
            for (int i = 0; i < counts[d]; i++) {
                ItemPrior prior = mix().get(random.nextInt(9)).prior();
                boolean correct =
                        random.nextDouble() < ExpectedResponse.of(prior).correct(ability);
                responses.add(new ScoredResponse(d + "-" + i, d, prior, correct));
            }
        }
        return responses;
    }

    @Test
    void better_answers_give_a_higher_score_and_a_better_chance() {
        ReadinessModel model = model(0.25);
        Readiness weak = model.assess(mock(1, -1.5));
        Readiness strong = model.assess(mock(1, 2));
        assertThat(strong.overall().score()).isGreaterThan(weak.overall().score() + 200);
        assertThat(weak.passProbability()).isLessThan(0.05);
        assertThat(strong.passProbability()).isGreaterThan(0.85);
        assertThat(strong.domains()).extracting(DomainReadiness::responses).containsExactly(14, 13, 11, 12);
    }

    @Test
    void dots_at_or_above_the_cut_are_as_many_as_the_probability_says() {
        ReadinessModel model = model(0.25);
        for (long seed = 1; seed <= 60; seed++) {
            FormPrediction next = model.assess(mock(seed, -1.5 + 0.05 * seed)).nextForm();
            long passing = next.scores().stream().filter(score -> score >= 720).count();
            assertThat(next.scores()).as("seed %d", seed).hasSize(50).isSorted();
            assertThat(passing).as("seed %d", seed).isEqualTo(Math.round(50 * next.passProbability()));
            Interval range = next.passProbabilityRange();
            assertThat(next.passProbability()).as("seed %d", seed).isBetween(range.low(), range.high());
            assertThat(next.scores().get(0)).isGreaterThanOrEqualTo(100);
            assertThat(next.scores().get(49)).isLessThanOrEqualTo(1000);
        }
    }

    /**
     * The probability of passing again by simulation, from plausible draws and answers to the form: with
     * 20,000 draws its error is at most 0.0035, and four of these are allowed.
     */
    @Test
    void the_chance_of_passing_is_what_plausible_draws_give() {
        ReadinessModel model = model(0.25);
        FutureForm form = FutureForm.ofMix(List.of(14, 13, 11, 12), mix());
        List<ScoredResponse> responses = mock(5, 0.5);
        Readiness readiness = model.assess(responses);
        ProfilePosterior posterior = model.posterior(responses);
        SplittableRandom random = new SplittableRandom(9);
        int n = 20_000;
        int passed = 0;
        double correct = 0;
        double[][] theta = new double[n][];
        for (int i = 0; i < n; i++) {
            theta[i] = posterior.draw(random);
        }
        List<List<ExpectedResponse>> items = form.items().stream()
                .map(domain -> domain.stream().map(ExpectedResponse::of).toList())
                .toList();
        double expected = 0;
        for (List<ExpectedResponse> domain : items) {
            expected += domain.stream().mapToDouble(item -> item.correct(CUT)).sum();
        }
        for (int i = 0; i < n; i++) {
            int right = 0;
            for (int d = 0; d < 4; d++) {
                for (ExpectedResponse item : items.get(d)) {
                    right += random.nextDouble() < item.correct(theta[i][d]) ? 1 : 0;
                }
            }
            correct += right;
            passed += right + random.nextDouble() - 0.5 >= expected ? 1 : 0;
        }
        assertThat(readiness.nextForm().passMark()).isCloseTo(expected, within(0.01));
        assertThat(readiness.passProbability()).isCloseTo(passed / (double) n, within(0.014));
        assertThat(readiness.nextForm().expectedCorrect()).isCloseTo(correct / n, within(0.15));
    }

    @Test
    void without_answers_nothing_is_claimed() {
        Readiness nothing = model(0.25).assess(List.of());
        assertThat(nothing.domains()).extracting(DomainReadiness::state).containsOnly(DomainState.NOT_ENOUGH_EVIDENCE);
        assertThat(nothing.overall().theta()).isCloseTo(0, within(1e-9));
        assertThat(nothing.overall().standardError()).isCloseTo(0.91, within(0.005));
        assertThat(nothing.passProbability()).isBetween(0.36, 0.40);
        assertThat(nothing.passProbabilityRange().width()).isZero();
    }

    @Test
    void a_domain_is_called_by_its_90_percent_interval() {
        Interval above = new Interval(721, 800);
        Interval spans = new Interval(700, 800);
        Interval below = new Interval(500, 719);
        assertThat(DomainState.of(5, 5, above, 720)).isEqualTo(DomainState.ABOVE);
        assertThat(DomainState.of(5, 5, spans, 720)).isEqualTo(DomainState.NOT_SETTLED);
        assertThat(DomainState.of(5, 5, below, 720)).isEqualTo(DomainState.BELOW);
        assertThat(DomainState.of(4, 5, below, 720)).isEqualTo(DomainState.NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void what_the_labels_share_widens_intervals_and_is_told_as_a_range_of_the_chance() {
        List<ScoredResponse> responses = mock(8, 0.6);
        Readiness with = model(0.25).assess(responses);
        Readiness without = model(0).assess(responses);
        assertThat(with.overall().ninety().width())
                .isGreaterThan(1.05 * without.overall().ninety().width());
        assertThat(with.passProbabilityRange().width()).isBetween(0.1, 0.5);
        assertThat(without.passProbabilityRange().width()).isZero();
    }

    @Test
    void a_blind_guesser_gets_what_the_items_give_away() {
        FormPrediction next = model(0.25).assess(List.of()).nextForm();
        assertThat(next.guesserCorrect()).isBetween(50 * (0.7 * 0.25 + 0.15 * 0.12), 11.5);
        assertThat(next.guesserScore()).isBetween(100.0, 400.0);
    }

    @Test
    void the_same_answers_give_the_same_bits() {
        List<ScoredResponse> responses = mock(3, 0.2);
        assertThat(model(0.25).assess(responses)).isEqualTo(model(0.25).assess(responses));
    }

    @Test
    void known_items_can_be_mixed_with_judged_ones() {
        List<ScoredResponse> responses = new ArrayList<>(mock(3, 0.2));
        responses.add(new ScoredResponse("k", 0, ItemPrior.known(Logistic.threePl(1.2, 0, 0.2)), true));
        Readiness readiness = model(0.25).assess(responses);
        assertThat(readiness.responses()).isEqualTo(51);
        assertThat(readiness.overall().theta())
                .isGreaterThan(model(0.25).assess(mock(3, 0.2)).overall().theta());
    }

    @Test
    void what_does_not_fit_is_refused_by_name() {
        ScoredResponse stray = new ScoredResponse("x", 4, ItemPrior.judged(0, 0.25), true);
        assertThatThrownBy(() -> model(0.25).assess(List.of(stray)))
                .hasMessage("domain of item x must be below 4, but is 4");
        assertThatThrownBy(() -> new ScoredResponse(" ", 0, ItemPrior.judged(0, 0.25), true))
                .hasMessage("itemId must not be blank");
        assertThatThrownBy(() -> new ReadinessModel(
                        Profiles.fourDomains(),
                        ScaledScore.from100To1000(CUT),
                        FutureForm.ofMix(List.of(10, 10), mix())))
                .hasMessage("nextForm must have 4 domains as the structure has, but has 2");
    }

    @Test
    void a_form_follows_the_mix() {
        FutureForm form = FutureForm.ofMix(List.of(14, 13, 11, 12), mix());
        assertThat(form.size()).isEqualTo(50);
        assertThat(form.items()).extracting(List::size).containsExactly(14, 13, 11, 12);
        long choices = form.items().stream()
                .flatMap(List::stream)
                .filter(prior -> Math.abs(prior.logitChanceMean() + Math.log(3)) < 1e-9)
                .count();
        assertThat(choices).isBetween(34L, 36L);
    }

    @Test
    void number_correct_follows_lord_and_wingersky() {
        assertThat(NumberCorrect.distribution(new double[] {0.5, 0.2}))
                .containsExactly(new double[] {0.4, 0.5, 0.1}, within(1e-15));
    }

    @Test
    void a_score_below_the_cut_is_never_shown_as_the_cut() {
        ScaledScore scale = ScaledScore.from100To1000(0.3);
        assertThat(scale.of(0.3)).isEqualTo(720);
        assertThat(scale.of(1.3)).isEqualTo(860);
        assertThat(scale.of(9)).isEqualTo(1000);
        assertThat(scale.of(Double.NEGATIVE_INFINITY)).isEqualTo(100);
        assertThat(scale.theta(860)).isCloseTo(1.3, within(1e-12));
        assertThat(scale.shown(719.8)).isEqualTo(719);
        assertThat(scale.shown(720.4)).isEqualTo(720);
    }

    /** Processor time, so that what else the machine does is not counted. */
    @Test
    void a_mock_is_assessed_in_less_than_20_milliseconds() {
        ReadinessModel model = model(0.25);
        List<ScoredResponse> responses = mock(3, 0.2);
        for (int i = 0; i < 30; i++) {
            model.assess(responses);
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long from = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < 20; i++) {
            model.assess(responses);
        }
        double milliseconds = (threads.getCurrentThreadCpuTime() - from) / 20e6;
        assertThat(milliseconds).isLessThan(20);
    }
}
