package org.thetaprep.scoring.adaptive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.assembly.CountRange;
import org.thetaprep.scoring.assembly.FormSolver;
import org.thetaprep.scoring.assembly.SwapSolver;
import org.thetaprep.scoring.assembly.solver.NativeSolver;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.quadrature.Grid;

class ShadowTestTest {

    private static final int LENGTH = 30;

    private final Bank bank = bank();
    private final List<CountRange> ranges = ranges();

    private static Bank bank() {
        SplittableRandom random = new SplittableRandom(4);
        List<BankItem> items = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            items.add(BankItem.known(
                    "i" + i,
                    i % 4,
                    Logistic.threePl(Math.exp(0.35 * random.nextGaussian()), random.nextGaussian(), 0.2)));
        }
        return new Bank(items);
    }

    private List<CountRange> ranges() {
        List<CountRange> list = new ArrayList<>();
        int[] quota = {8, 8, 7, 7};
        for (int d = 0; d < 4; d++) {
            Set<Integer> items = new HashSet<>();
            for (int i = d; i < 200; i += 4) {
                items.add(i);
            }
            list.add(CountRange.exactly("domain " + d, items, quota[d]));
        }
        for (int t = 0; t < 10; t++) {
            Set<Integer> items = new HashSet<>();
            for (int i = t * 20; i < t * 20 + 20; i++) {
                items.add(i);
            }
            list.add(new CountRange("topic " + t, items, 2, 5));
        }
        for (int e = 0; e < 30; e++) {
            list.add(CountRange.atMost("enemies " + e, Set.of(e, 199 - e), 1));
        }
        return list;
    }

    private int violations(List<Integer> given) {
        int broken = 0;
        for (CountRange range : ranges) {
            long count = given.stream().filter(range.items()::contains).count();
            broken += count < range.least() || count > range.most() ? 1 : 0;
        }
        return broken;
    }

    private TestState<AbilityBelief> run(Constraint constraint, BitSet barred, long seed) {
        AdaptiveTest<AbilityBelief> test = new AdaptiveTest<>(
                bank,
                AbilityEstimation.posteriorMean(bank, Grid.between(-6, 6, 61), 0, 1),
                AbilitySelection.information(),
                constraint,
                Pick.best(),
                Stopping.length(LENGTH));
        SplittableRandom random = new SplittableRandom(seed);
        double theta = random.nextGaussian();
        TestState<AbilityBelief> state = test.start(barred);
        while (test.next(state, random) instanceof NextStep.Present present) {
            Logistic model = (Logistic) bank.item(present.item()).model();
            state = test.after(state, present.item(), random.nextDouble() < model.correct(theta) ? 1 : 0);
        }
        return state;
    }

    @Test
    void every_finished_test_meets_the_specification_with_either_solver() {
        FormSolver exact = NativeSolver.load(5_000).orElseThrow();
        for (FormSolver solver : List.of(exact, new SwapSolver())) {
            Constraint shadow = new ShadowTest(LENGTH, ranges, solver, new WeightedDeviations(LENGTH, ranges));
            for (long seed = 1; seed <= (solver == exact ? 2 : 12); seed++) {
                List<Integer> given = run(shadow, new BitSet(), seed).administered();
                assertThat(given).as("seed %d", seed).hasSize(LENGTH);
                assertThat(violations(given)).as("seed %d", seed).isZero();
            }
        }
    }

    @Test
    void both_solvers_lead_to_tests_of_about_the_same_precision() {
        double exact = 0;
        double swaps = 0;
        for (long seed = 1; seed <= 3; seed++) {
            exact += run(
                            new ShadowTest(
                                    LENGTH, ranges, NativeSolver.load(5_000).orElseThrow(), Constraint.none()),
                            new BitSet(),
                            seed)
                    .belief()
                    .standardError();
            swaps += run(new ShadowTest(LENGTH, ranges, new SwapSolver(), Constraint.none()), new BitSet(), seed)
                    .belief()
                    .standardError();
        }
        assertThat(swaps).isBetween(0.97 * exact, 1.03 * exact);
    }

    @Test
    void where_no_shadow_test_can_be_assembled_deviations_are_kept_small() {
        BitSet barred = new BitSet();
        for (int i = 0; i < 200; i += 4) {
            barred.set(i);
        }
        barred.clear(0, 24);
        Constraint shadow = new ShadowTest(LENGTH, ranges, new SwapSolver(), new WeightedDeviations(LENGTH, ranges));
        List<Integer> given = run(shadow, barred, 3).administered();
        assertThat(given).hasSize(LENGTH).noneMatch(barred::get);
        assertThat(violations(given)).isLessThanOrEqualTo(3);
    }

    @Test
    void weighted_deviations_alone_come_near_the_specification() {
        for (long seed = 1; seed <= 10; seed++) {
            List<Integer> given = run(new WeightedDeviations(LENGTH, ranges), new BitSet(), seed)
                    .administered();
            assertThat(given).hasSize(LENGTH);
            assertThat(violations(given)).as("seed %d", seed).isLessThanOrEqualTo(2);
        }
    }
}
