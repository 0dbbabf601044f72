package org.thetaprep.scoring.adaptive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.assembly.CountRange;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.profile.ProfileModel;
import org.thetaprep.scoring.profile.Profiles;
import org.thetaprep.scoring.quadrature.Grid;

class AdaptiveTestTest {

    private static Bank bank(int size) {
        SplittableRandom random = new SplittableRandom(size);
        List<BankItem> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            items.add(BankItem.known(
                    "i" + i,
                    i % 4,
                    Logistic.threePl(Math.exp(0.35 * random.nextGaussian()), random.nextGaussian(), 0.2)));
        }
        return new Bank(items);
    }

    private static AbilityEstimation eap(Bank bank) {
        return AbilityEstimation.posteriorMean(bank, Grid.between(-6, 6, 61), 0, 1);
    }

    private static <B extends Belief> TestState<B> run(
            AdaptiveTest<B> test, BitSet barred, double[] profile, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TestState<B> state = test.start(barred);
        while (test.next(state, random.split()) instanceof NextStep.Present present) {
            Logistic model = (Logistic) test.bank().item(present.item()).model();
            double theta = profile[test.bank().item(present.item()).domain()];
            state = test.after(state, present.item(), random.nextDouble() < model.correct(theta) ? 1 : 0);
        }
        return state;
    }

    @Test
    void the_first_item_is_the_most_informative_at_the_prior_mean_and_ties_go_to_the_earlier() {
        Logistic twin = Logistic.twoPl(1.5, 0);
        Bank bank = new Bank(List.of(
                BankItem.known("dull", 0, Logistic.twoPl(0.5, 0)),
                BankItem.known("first", 0, twin),
                BankItem.known("second", 0, twin)));
        AdaptiveTest<AbilityBelief> test = new AdaptiveTest<>(
                bank, eap(bank), AbilitySelection.information(), Constraint.none(), Pick.best(), Stopping.length(2));
        assertThat(test.next(test.start(), new SplittableRandom(1))).isEqualTo(new NextStep.Present(1));
    }

    @Test
    void barred_items_and_second_items_of_a_group_are_never_given() {
        List<BankItem> items = new ArrayList<>();
        bank(60).items().forEach(item -> items.add(item.inGroups(List.of("g" + items.size() / 3))));
        Bank bank = new Bank(items);
        AdaptiveTest<AbilityBelief> test = new AdaptiveTest<>(
                bank,
                eap(bank),
                AbilitySelection.information(),
                Constraint.oneOfEachGroup(bank),
                Pick.randomesque(4),
                Stopping.length(60));
        BitSet barred = new BitSet();
        barred.set(0, 9);
        TestState<AbilityBelief> state = run(test, barred, new double[4], 3);
        assertThat(state.administered()).hasSize(17).doesNotHaveDuplicates().allMatch(item -> item >= 9);
        assertThat(state.administered().stream()
                        .map(item -> item / 3)
                        .distinct()
                        .count())
                .isEqualTo(17);
        assertThat(test.next(state, new SplittableRandom(1))).isEqualTo(new NextStep.Stop(StopReason.NO_ITEM_LEFT));
    }

    @Test
    void strata_give_dull_items_first_and_sharp_ones_last() {
        Bank bank = bank(100);
        AdaptiveTest<AbilityBelief> test = new AdaptiveTest<>(
                bank,
                eap(bank),
                AbilitySelection.nearestDifficulty(),
                new SlopeStrata(bank, 4, 20),
                Pick.best(),
                Stopping.length(20));
        List<Integer> given = run(test, new BitSet(), new double[4], 5).administered();
        double early = given.subList(0, 5).stream()
                .mapToDouble(i -> bank.item(i).slope())
                .max()
                .orElseThrow();
        double late = given.subList(15, 20).stream()
                .mapToDouble(i -> bank.item(i).slope())
                .min()
                .orElseThrow();
        assertThat(late).isGreaterThan(early);
    }

    @Test
    void randomesque_takes_each_of_the_best_few_and_progressive_starts_at_random() {
        double[] values = {1, 5, 3, 4, 2};
        BitSet all = new BitSet();
        all.set(0, 5);
        SplittableRandom random = new SplittableRandom(1);
        int[] counts = new int[5];
        int[] progressive = new int[5];
        for (int i = 0; i < 3000; i++) {
            counts[Pick.randomesque(3).pick(values, all, 0, random)]++;
            progressive[Pick.progressive(10).pick(values, all, 0, random)]++;
            assertThat(Pick.progressive(10).pick(values, all, 10, random)).isEqualTo(1);
        }
        assertThat(counts[0] + counts[4]).isZero();
        assertThat(counts[1]).isBetween(890, 1110);
        assertThat(counts[2]).isBetween(890, 1110);
        assertThat(Arrays.stream(progressive)).allMatch(count -> count > 40);
    }

    @Test
    void a_test_stops_when_it_is_precise_enough_or_certain_enough() {
        Bank bank = bank(300);
        List<Stopping<AbilityBelief>> rules =
                List.of(Stopping.<AbilityBelief>precision(0.35).notBefore(5), Stopping.length(60));
        AdaptiveTest<AbilityBelief> precise = new AdaptiveTest<>(
                bank, eap(bank), AbilitySelection.information(), Constraint.none(), Pick.best(), Stopping.anyOf(rules));
        TestState<AbilityBelief> state = run(precise, new BitSet(), new double[4], 7);
        assertThat(state.belief().standardError()).isLessThanOrEqualTo(0.35);
        assertThat(state.administered().size()).isBetween(6, 40);

        AdaptiveTest<AbilityBelief> odds = new AdaptiveTest<>(
                bank,
                eap(bank),
                AbilitySelection.information(),
                Constraint.none(),
                Pick.best(),
                Stopping.posteriorOdds(0.3, 19, 20, 60));
        double[] strong = {1.8, 1.8, 1.8, 1.8};
        TestState<AbilityBelief> above = run(odds, new BitSet(), strong, 8);
        assertThat(odds.next(above, new SplittableRandom(1))).isEqualTo(new NextStep.Stop(StopReason.ABOVE));
        assertThat(above.administered()).hasSizeGreaterThanOrEqualTo(20);
        double[] weak = {-1.5, -1.5, -1.5, -1.5};
        assertThat(odds.next(run(odds, new BitSet(), weak, 8), new SplittableRandom(1)))
                .isEqualTo(new NextStep.Stop(StopReason.BELOW));
    }

    private record Stated(int answers, double probability) implements Belief {

        @Override
        public double theta() {
            return 0;
        }

        @Override
        public double standardError() {
            return 1;
        }

        @Override
        public double probabilityAbove(double cut) {
            return probability;
        }
    }

    @Test
    void odds_of_19_to_1_are_a_probability_of_95_percent() {
        Stopping<Stated> rule = Stopping.posteriorOdds(0, 19, 20, 60);
        assertThat(rule.check(new Stated(20, 0.9501), new BitSet())).contains(StopReason.ABOVE);
        assertThat(rule.check(new Stated(20, 0.9499), new BitSet())).isEmpty();
        assertThat(rule.check(new Stated(20, 0.0499), new BitSet())).contains(StopReason.BELOW);
        assertThat(rule.check(new Stated(59, 0.0501), new BitSet())).isEmpty();
        assertThat(rule.check(new Stated(60, 0.0501), new BitSet())).contains(StopReason.TOO_CLOSE_TO_TELL);
        assertThat(rule.check(new Stated(19, 0.99), new BitSet())).isEmpty();
    }

    @Test
    void the_probability_ratio_stops_at_wald_s_bounds() {
        Bank bank = new Bank(
                List.of(BankItem.known("a", 0, Logistic.twoPl(2, 0)), BankItem.known("b", 0, Logistic.twoPl(2, 0))));
        AbilityEstimation eap = eap(bank);
        // One right answer changes the log ratio of θ = 0.5 to −0.5 by log(σ(1)/σ(−1)) = 1.
        AbilityBelief one = eap.after(eap.start(), 0, 1);
        double error = 1 / (1 + Math.exp(0.999));
        assertThat(Stopping.sequentialRatio(0, 0.5, error).check(one, new BitSet()))
                .contains(StopReason.ABOVE);
        double stricter = 1 / (1 + Math.exp(1.001));
        assertThat(Stopping.sequentialRatio(0, 0.5, stricter).check(one, new BitSet()))
                .isEmpty();
        assertThat(Stopping.sequentialRatio(0, 0.5, error).check(eap.after(eap.start(), 0, 0), new BitSet()))
                .contains(StopReason.BELOW);
    }

    @Test
    void a_test_stops_when_no_item_would_teach_enough() {
        Bank bank = new Bank(List.of(
                BankItem.known("near", 0, Logistic.twoPl(1.5, 0)), BankItem.known("far", 0, Logistic.twoPl(1.5, 6))));
        AbilityEstimation eap = eap(bank);
        BitSet near = new BitSet();
        near.set(0);
        BitSet far = new BitSet();
        far.set(1);
        Stopping<AbilityBelief> rule = Stopping.predictedReduction(0.02);
        assertThat(rule.check(eap.start(), near)).isEmpty();
        assertThat(rule.check(eap.start(), far)).contains(StopReason.NOTHING_MORE_TO_LEARN);
    }

    @Test
    void a_profile_test_asks_where_the_profile_is_known_worst() {
        Bank bank = bank(120);
        ProfileEstimation estimation = new ProfileEstimation(bank, ProfileModel.of(Profiles.fourDomains()));
        AdaptiveTest<ProfileBelief> worst = new AdaptiveTest<>(
                bank,
                estimation,
                ProfileSelection.worstDomain(),
                Constraint.none(),
                Pick.best(),
                Stopping.domainPrecision(0.45));
        TestState<ProfileBelief> state = run(worst, new BitSet(), new double[] {0.3, 0, -0.2, 0.5}, 2);
        assertThat(state.belief().meanDomainError()).isLessThanOrEqualTo(0.45);
        long[] byDomain = new long[4];
        state.administered().forEach(item -> byDomain[bank.item(item).domain()]++);
        assertThat(Arrays.stream(byDomain).boxed()).allMatch(count -> count >= 3);
        assertThat(state.belief().largestDomainError()).isBetween(state.belief().meanDomainError(), 0.5);
    }

    /** The predicted fall of the variance against the average over both answers: exact in the own domain. */
    @Test
    void the_value_of_an_item_for_a_profile_is_near_the_true_decrease_of_variance() {
        Bank bank = bank(40);
        ProfileEstimation estimation = new ProfileEstimation(bank, ProfileModel.of(Profiles.fourDomains()));
        ProfileBelief belief = estimation.start();
        for (int i = 0; i < 20; i++) {
            belief = estimation.after(belief, i, i % 2);
        }
        BitSet candidates = new BitSet();
        candidates.set(20, 40);
        double[] composite = new double[40];
        double[] worst = new double[40];
        ProfileSelection.composite().value(belief, candidates, composite);
        ProfileSelection.variance(new double[] {1, 0, 0, 0}).value(belief, candidates, worst);
        for (int i = 20; i < 40; i++) {
            int domain = bank.item(i).domain();
            Logistic model = (Logistic) bank.item(i).model();
            double right = 0;
            double[] weights = belief.posterior().domain(domain).weights();
            Grid grid = belief.posterior().model().thetaGrid();
            for (int q = 0; q < weights.length; q++) {
                right += weights[q] * model.correct(grid.node(q));
            }
            ProfileBelief up = estimation.after(belief, i, 1);
            ProfileBelief down = estimation.after(belief, i, 0);
            double after = right * square(up.standardError()) + (1 - right) * square(down.standardError());
            double ownAfter = right * square(up.posterior().sd(0))
                    + (1 - right) * square(down.posterior().sd(0));
            double decrease = square(belief.standardError()) - after;
            double ownDecrease = square(belief.posterior().sd(0)) - ownAfter;
            assertThat(composite[i]).as("item %d", i).isCloseTo(decrease, within(0.03 * decrease));
            assertThat(worst[i])
                    .as("item %d", i)
                    .isCloseTo(ownDecrease, within(domain == 0 ? 1e-10 : 0.05 * ownDecrease));
        }
    }

    private static double square(double x) {
        return x * x;
    }

    @Test
    void eligibility_keeps_every_item_near_its_target() {
        Bank bank = bank(100);
        AdaptiveTest<AbilityBelief> test = new AdaptiveTest<>(
                bank, eap(bank), AbilitySelection.information(), Constraint.none(), Pick.best(), Stopping.length(10));
        SplittableRandom random = new SplittableRandom(11);
        Eligibility control = Eligibility.of(bank.size(), 0.25, 0.999, 10);
        int[] used = new int[bank.size()];
        int tests = 2500;
        int burnIn = 500;
        for (int t = 0; t < tests; t++) {
            BitSet barred = control.drawBarred(random);
            double theta = random.nextGaussian();
            TestState<AbilityBelief> state = run(test, barred, new double[] {theta, theta, theta, theta}, t);
            control = control.after(barred, state.administered());
            if (t >= burnIn) {
                state.administered().forEach(item -> used[item]++);
            }
        }
        // Binomial error of one item at 2,000 tests is 0.01; the largest of some 30 at the target.
        double most = Arrays.stream(used).max().orElseThrow() / (double) (tests - burnIn);
        assertThat(most).isBetween(0.22, 0.285);
    }

    /** Cuts halfway between nodes, where the sum over nodes is exact; elsewhere a cell is shared out evenly. */
    @Test
    void the_probability_above_a_cut_is_the_posterior_s_share_beyond_it() {
        AbilityEstimation eap = AbilityEstimation.posteriorMean(bank(5), Grid.between(-6, 6, 61), 0, 1);
        double[] weights = new double[61];
        double total = 0;
        for (int q = 0; q < 61; q++) {
            double node = -6 + 0.2 * q;
            weights[q] = (q == 0 || q == 60 ? 0.5 : 1) * Math.exp(-node * node / 2);
            total += weights[q];
        }
        for (int place : new int[] {20, 30, 31, 45}) {
            double beyond = 0;
            for (int q = place + 1; q < 61; q++) {
                beyond += weights[q] / total;
            }
            double cut = -6 + 0.2 * (place + 0.5);
            assertThat(eap.start().probabilityAbove(cut)).isCloseTo(beyond, within(1e-12));
            double quarter = cut + 0.05;
            double shared = beyond - 0.25 * weights[place + 1] / total;
            assertThat(eap.start().probabilityAbove(quarter)).isCloseTo(shared, within(1e-12));
        }
        assertThat(eap.start().probabilityAbove(0.3)).isCloseTo(0.38209, within(1e-3));
        assertThat(eap.start().probabilityAbove(-7)).isCloseTo(1, within(1e-12));
        assertThat(eap.start().probabilityAbove(7)).isZero();
        AbilityBelief belief = eap.after(eap.start(), 0, 1);
        assertThat(belief.posteriorSd()).isEqualTo(belief.standardError());
    }

    @Test
    void expected_information_weighs_each_answer_by_its_probability_at_the_estimate() {
        Bank bank = bank(12);
        AbilityEstimation eap = eap(bank);
        AbilityBelief belief = eap.after(eap.after(eap.start(), 0, 1), 1, 0);
        BitSet candidates = new BitSet();
        candidates.set(2, 12);
        for (boolean observed : new boolean[] {true, false}) {
            double[] values = new double[12];
            AbilitySelection.expectedInformation(observed).value(belief, candidates, values);
            for (int i = 2; i < 12; i++) {
                Logistic model = (Logistic) bank.item(i).model();
                double right = model.correct(belief.theta());
                double up = eap.after(belief, i, 1).theta();
                double down = eap.after(belief, i, 0).theta();
                double expected = observed
                        ? right * model.observedInformation(1, up) + (1 - right) * model.observedInformation(0, down)
                        : right * model.information(up) + (1 - right) * model.information(down);
                assertThat(values[i]).as("item %d", i).isCloseTo(expected, within(1e-12));
            }
        }
    }

    /** Shares of 0.7 and 0.3 differ by 0.4; the counts given differ by a little more or less than that. */
    @Test
    void the_balance_takes_the_domain_that_lags_its_own_share_most() {
        List<BankItem> items = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            items.add(BankItem.known("i" + i, i % 2, Logistic.twoPl(1, 0)));
        }
        ContentBalance balance = new ContentBalance(new Bank(items), new double[] {7, 3});
        BitSet candidates = new BitSet();
        candidates.set(100, 120);
        int[][] given = {{40, 17, 1}, {37, 16, 0}};
        for (int[] counts : given) {
            List<Integer> administered = new ArrayList<>();
            for (int i = 0; i < counts[0]; i++) {
                administered.add(2 * i);
            }
            for (int i = 0; i < counts[1]; i++) {
                administered.add(2 * i + 1);
            }
            BitSet admissible = balance.admissible(administered, candidates, new double[120]);
            assertThat(admissible.stream().map(i -> i % 2).distinct().toArray()).containsExactly(counts[2]);
        }
    }

    @Test
    void an_item_is_eligible_with_the_target_times_its_ratio_of_eligible_to_used() {
        BitSet barred = new BitSet();
        Eligibility control = Eligibility.of(8, 0.25, 0.9, 2);
        for (int t = 0; t < 5; t++) {
            barred.set(1, t % 2 == 0);
            control = control.after(barred, t == 3 ? List.of(0, 1) : List.of(0));
        }
        double kept = 1 + 0.9 + 0.81 + 0.729 + 0.6561;
        assertThat(control.probability(0)).isCloseTo(0.25 * kept / kept, within(1e-12));
        assertThat(control.probability(1)).isCloseTo(0.25 * (0.9 + 0.729) / 0.9, within(1e-12));
        assertThat(control.probability(2)).isEqualTo(1);
        SplittableRandom random = new SplittableRandom(5);
        int drawn = 0;
        for (int t = 0; t < 4000; t++) {
            drawn += control.drawBarred(random).get(0) ? 0 : 1;
        }
        assertThat(drawn / 4000.0).isCloseTo(0.25, within(0.03));
        assertThat(control.drawBarred(random, items -> false).isEmpty()).isTrue();
    }

    @Test
    void what_cannot_be_is_refused_by_name() {
        Bank bank = bank(10);
        AdaptiveTest<AbilityBelief> test = new AdaptiveTest<>(
                bank, eap(bank), AbilitySelection.information(), Constraint.none(), Pick.best(), Stopping.length(5));
        TestState<AbilityBelief> state = test.after(test.start(), 3, 1);
        assertThatThrownBy(() -> test.after(state, 3, 1)).hasMessage("item i3 has been given before");
        assertThatThrownBy(() -> test.after(state, 4, 2)).hasMessage("category of item i4 must be 0 to 1, but is 2");
        assertThatThrownBy(() -> test.after(state, 10, 1)).hasMessage("item must be 0 to 9, but is 10");
        assertThatThrownBy(() -> Eligibility.of(100, 0.25, 1, 30))
                .hasMessage("expectedLength must be at most target x items = 25.0, but is 30.0");
        BankItem item = bank.item(0);
        assertThatThrownBy(() -> new Bank(List.of(item, item))).hasMessage("items 0 and 1 have the same id i0");
        assertThatThrownBy(() -> new ContentBalance(bank, new double[] {1}))
                .hasMessage("targets must have 4 values, one for each domain, but has 1");
    }

    /** Σ_k P_k(θ̂) ∫ w(θ) log(P_k(θ̂) / P_k(θ)) dθ by hand, with a likelihood of two answers as the weight. */
    @Test
    void the_divergence_is_weighted_by_the_likelihood_at_every_node() {
        Bank bank = bank(6);
        AbilityEstimation eap = eap(bank);
        AbilityBelief belief = eap.after(eap.after(eap.start(), 0, 1), 1, 0);
        Grid grid = eap.grid();
        BitSet candidates = new BitSet();
        candidates.set(2, 6);
        double[] values = new double[6];
        AbilitySelection.divergence().value(belief, candidates, values);
        for (int i = 2; i < 6; i++) {
            Logistic item = (Logistic) bank.item(i).model();
            double sum = 0;
            for (int q = 0; q < grid.size(); q++) {
                double theta = grid.node(q);
                double weight = grid.step()
                        * (q == 0 || q == grid.size() - 1 ? 0.5 : 1)
                        * Math.exp(belief.logLikelihood(theta));
                for (int k = 0; k < 2; k++) {
                    double at = item.logProbability(k, belief.theta());
                    sum += weight * Math.exp(at) * (at - item.logProbability(k, theta));
                }
            }
            assertThat(values[i]).as("item %d", i).isCloseTo(sum, within(1e-10));
        }
    }

    @Test
    void a_progressive_pick_weighs_chance_against_value_by_the_share_of_the_test_given() {
        double[] values = {1, 5, 3, 4, 2};
        BitSet all = new BitSet();
        all.set(0, 5);
        int differs = 0;
        for (int seed = 0; seed < 400; seed++) {
            SplittableRandom numbers = new SplittableRandom(seed);
            int expected = -1;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < 5; i++) {
                double mixed = 0.7 * 5 * numbers.nextDouble() + 0.3 * values[i];
                if (mixed > most) {
                    most = mixed;
                    expected = i;
                }
            }
            assertThat(Pick.progressive(10).pick(values, all, 3, new SplittableRandom(seed)))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
            differs += expected == 1 ? 0 : 1;
        }
        assertThat(differs).isPositive();
    }

    @Test
    void any_item_is_as_likely_in_a_random_pick() {
        BitSet some = new BitSet();
        some.set(2);
        some.set(5);
        some.set(9);
        int[] counts = new int[10];
        SplittableRandom random = new SplittableRandom(4);
        for (int t = 0; t < 3000; t++) {
            counts[Pick.random().pick(new double[10], some, 0, random)]++;
        }
        assertThat(counts[2] + counts[5] + counts[9]).isEqualTo(3000);
        assertThat(counts[5]).isBetween(890, 1110);
    }

    @Test
    void a_profile_belief_says_what_its_posterior_says() {
        Bank bank = bank(40);
        ProfileEstimation estimation = new ProfileEstimation(bank, ProfileModel.of(Profiles.fourDomains()));
        ProfileBelief belief = estimation.start();
        for (int i = 0; i < 12; i++) {
            belief = estimation.after(belief, i, i % 2);
        }
        var posterior = belief.posterior();
        assertThat(belief.answers()).isEqualTo(12);
        assertThat(belief.theta()).isEqualTo(posterior.compositeMean());
        assertThat(belief.standardError()).isEqualTo(posterior.compositeSd());
        assertThat(belief.probabilityAbove(0.3))
                .isEqualTo(1 - posterior.composite().distribution(0.3));
        double[] errors = {posterior.sd(0), posterior.sd(1), posterior.sd(2), posterior.sd(3)};
        assertThat(belief.largestDomainError())
                .isEqualTo(Arrays.stream(errors).max().orElseThrow());
        assertThat(belief.meanDomainError())
                .isCloseTo(Arrays.stream(errors).average().orElseThrow(), within(1e-12));
    }

    @Test
    void the_predicted_fall_of_the_error_is_compared_with_the_least_one() {
        Bank bank = bank(10);
        AbilityEstimation eap = eap(bank);
        AbilityBelief belief = eap.after(eap.start(), 0, 1);
        BitSet left = new BitSet();
        left.set(1, 10);
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < 10; i++) {
            smallest = Math.min(smallest, belief.expectedVariance(i));
        }
        double fall = belief.posteriorSd() - Math.sqrt(smallest);
        assertThat(Stopping.predictedReduction(fall - 1e-9).check(belief, left)).isEmpty();
        assertThat(Stopping.predictedReduction(fall + 1e-9).check(belief, left))
                .contains(StopReason.NOTHING_MORE_TO_LEARN);
    }

    /**
     * Ten items are left, to be drawn from twenty: of seven items 3.5 are expected where four are owed (0.5 short);
     * of nine 4.5 where six are owed (1.5 short) and five are the most (one more would be 0.5 over). Either kind
     * lessens the deviation by 0.5.
     */
    @Test
    void deviations_are_those_expected_of_the_finished_test() {
        Set<Integer> seven = IntStream.range(0, 7).boxed().collect(Collectors.toSet());
        Set<Integer> nine = IntStream.range(7, 16).boxed().collect(Collectors.toSet());
        WeightedDeviations rule = new WeightedDeviations(
                11,
                List.of(
                        new CountRange("seven", seven, 4, 20),
                        new CountRange("nine", nine, 6, 20),
                        CountRange.atMost("nine at most", nine, 5)));
        BitSet candidates = new BitSet();
        candidates.set(0, 20);
        assertThat(rule.admissible(List.of(), candidates, new double[20]).cardinality())
                .isEqualTo(16);
        assertThat(rule.admissible(List.of(), candidates, new double[20]).nextSetBit(16))
                .isEqualTo(-1);
    }
}
