package org.thetaprep.scoring.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.assembly.solver.NativeSolver;
import org.thetaprep.scoring.model.Logistic;

class SolversTest {

    private static final FormSolver SWAPS = new SwapSolver();
    private static final FormSolver NATIVE = NativeSolver.load(20_000).orElseThrow();

    /** A bank with four domains, twenty topics, five types and enemy pairs, as a certification exam has. */
    private record Specification(Logistic[] items, List<CountRange> ranges) {

        static Specification of(int size, int length, long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            Logistic[] items = new Logistic[size];
            List<Set<Integer>> domains = sets(4);
            List<Set<Integer>> topics = sets(20);
            List<Set<Integer>> types = sets(5);
            List<Set<Integer>> keys = sets(4);
            for (int i = 0; i < size; i++) {
                items[i] = Logistic.threePl(Math.exp(0.35 * random.nextGaussian()), random.nextGaussian(), 0.2);
                int domain = i % 100 < 28 ? 0 : i % 100 < 54 ? 1 : i % 100 < 76 ? 2 : 3;
                domains.get(domain).add(i);
                topics.get(domain * 5 + random.nextInt(5)).add(i);
                types.get(Math.max(0, random.nextInt(14) - 9)).add(i);
                keys.get(random.nextInt(4)).add(i);
            }
            List<CountRange> ranges = new ArrayList<>();
            double[] shares = {0.28, 0.26, 0.22, 0.24};
            int left = length;
            for (int d = 0; d < 4; d++) {
                int count = d < 3 ? (int) Math.round(length * shares[d]) : left;
                left -= count;
                ranges.add(CountRange.exactly("domain " + d, domains.get(d), count));
            }
            for (int t = 0; t < 20; t++) {
                ranges.add(new CountRange("topic " + t, topics.get(t), length / 50, length / 10 + 1));
            }
            ranges.add(new CountRange("choice", types.get(0), length * 6 / 10, length * 8 / 10));
            for (int k = 0; k < 4; k++) {
                ranges.add(new CountRange("key " + k, keys.get(k), length / 5, length * 3 / 10 + 1));
            }
            for (int e = 0; e < size / 10; e++) {
                ranges.add(CountRange.atMost("enemies " + e, Set.of(random.nextInt(size / 2), size / 2 + e), 1));
            }
            return new Specification(items, ranges);
        }

        private static List<Set<Integer>> sets(int count) {
            List<Set<Integer>> sets = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                sets.add(new HashSet<>());
            }
            return sets;
        }

        double[] information(double theta) {
            double[] values = new double[items.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = items[i].information(theta);
            }
            return values;
        }

        void metBy(List<Integer> form) {
            assertThat(form).doesNotHaveDuplicates();
            for (CountRange range : ranges) {
                long count = form.stream().filter(range.items()::contains).count();
                assertThat(count).as(range.name()).isBetween((long) range.least(), (long) range.most());
            }
        }
    }

    private static Solution.Found found(Solution solution) {
        return solution.match(found -> found, infeasible -> {
            throw new AssertionError("infeasible: " + infeasible);
        });
    }

    @Test
    void swaps_come_within_half_a_percent_of_the_proven_best_form_and_bound_it() {
        for (int size : new int[] {300, 1000}) {
            for (double theta : new double[] {-1, 0.3, 1.5}) {
                Specification specification = Specification.of(size, 65, size);
                SelectionProblem problem =
                        SelectionProblem.of(specification.information(theta), 65, specification.ranges());
                Solution.Found exact = found(NATIVE.select(problem));
                Solution.Found swaps = found(SWAPS.select(problem));
                specification.metBy(exact.forms().get(0));
                specification.metBy(swaps.forms().get(0));
                assertThat(exact.gap()).isCloseTo(0, within(1e-9));
                assertThat(swaps.objective()).isBetween(0.995 * exact.objective(), exact.objective() + 1e-9);
                assertThat(swaps.bound()).isBetween(exact.objective() - 1e-9, 1.03 * exact.objective());
            }
        }
    }

    @Test
    void fixed_items_stay_and_excluded_ones_stay_out() {
        Specification specification = Specification.of(300, 65, 1);
        BitSet fixed = new BitSet();
        fixed.set(10);
        fixed.set(40);
        BitSet excluded = new BitSet();
        excluded.set(100, 120);
        SelectionProblem problem =
                new SelectionProblem(specification.information(0), 65, specification.ranges(), fixed, excluded);
        for (FormSolver solver : List.of(NATIVE, SWAPS)) {
            List<Integer> form = found(solver.select(problem)).forms().get(0);
            specification.metBy(form);
            assertThat(form).contains(10, 40).noneMatch(excluded::get).hasSize(65);
        }
    }

    @Test
    void eight_parallel_forms_are_nearly_alike_at_the_cut_and_around_it() {
        Specification specification = Specification.of(520, 50, 7);
        double[] thetas = {-0.2, 0.3, 0.8};
        double[][] information = new double[3][];
        double[] targets = new double[3];
        for (int k = 0; k < 3; k++) {
            information[k] = specification.information(thetas[k]);
            for (double value : information[k]) {
                targets[k] += value * 50 / 520;
            }
        }
        AssemblyProblem problem = new AssemblyProblem(520, 8, 50, specification.ranges(), information, targets, 1);
        for (FormSolver solver : List.of(NATIVE, SWAPS)) {
            Solution.Found forms = found(solver.assemble(problem, new SplittableRandom(3)));
            Set<Integer> all = new HashSet<>();
            for (List<Integer> form : forms.forms()) {
                specification.metBy(form);
                assertThat(form).hasSize(50);
                all.addAll(form);
            }
            assertThat(all).hasSize(400);
            assertThat(forms.objective()).isLessThan(0.02 * targets[1]);
            assertThat(problem.distance(forms.forms())).isCloseTo(forms.objective(), within(1e-9));
            assertThat(forms.bound()).isLessThanOrEqualTo(forms.objective());
        }
        assertThat(SWAPS.assemble(problem, new SplittableRandom(3)))
                .isEqualTo(SWAPS.assemble(problem, new SplittableRandom(3)));
    }

    /** Someone who has seen most of the bank wants another form: few repeats and much information cannot both be had. */
    @Test
    void where_no_form_is_near_the_target_the_search_ends_within_the_tolerance_of_the_best() {
        Specification specification = Specification.of(300, 65, 4);
        double[] information = specification.information(0.3);
        double[] seen = new double[300];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = i % 4 == 0 ? 0 : 0.25;
        }
        double most = Arrays.stream(information).sorted().skip(235).sum();
        AssemblyProblem problem = new AssemblyProblem(
                300,
                1,
                65,
                specification.ranges(),
                new double[][] {information, seen},
                new double[] {most, 0},
                1,
                List.of());
        Solution.Found swaps = found(SWAPS.assemble(problem, new SplittableRandom(1)));
        Solution.Found exact = found(NATIVE.assemble(problem, new SplittableRandom(1)));
        assertThat(exact.method()).isEqualTo("SCIP");
        assertThat(exact.objective()).isLessThanOrEqualTo(swaps.objective()).isGreaterThan(0.1 * most);
        assertThat(exact.objective() - exact.bound()).as("not proven, but near enough")
                .isBetween(1e-6, 0.02 * most);
        specification.metBy(exact.forms().get(0));
    }

    @Test
    void pretest_places_take_the_items_that_teach_most_and_appear_once() {
        Specification specification = Specification.of(520, 50, 9);
        double[][] information = {specification.information(0.3)};
        double mean = Arrays.stream(information[0]).sum() * 50 / 520;
        AssemblyProblem problem =
                new AssemblyProblem(520, 2, 50, specification.ranges(), information, new double[] {mean}, 1);
        double[] teaches = new double[520];
        for (int i = 0; i < 520; i++) {
            teaches[i] = i % 7;
        }
        List<CountRange> enemies = specification.ranges().stream()
                .filter(range -> range.name().startsWith("enemies"))
                .toList();
        FormAssembler.Assembly assembly = new FormAssembler(SWAPS)
                .assemble(problem, new PretestSlots(15, teaches, enemies), new SplittableRandom(1));
        assertThat(assembly.forms()).hasSize(2);
        Set<Integer> all = new HashSet<>();
        for (FormAssembler.Form form : assembly.forms()) {
            assertThat(form.pretest()).hasSize(15).allMatch(i -> i % 7 == 6);
            all.addAll(form.scored());
            all.addAll(form.pretest());
        }
        assertThat(all).hasSize(130);
    }

    @Test
    void what_clashes_is_named_with_the_smallest_relaxation() {
        double[] values = new double[20];
        Set<Integer> first = Set.of(0, 1, 2, 3, 4, 5);
        Set<Integer> hard = Set.of(0, 1, 2, 10, 11);
        List<CountRange> ranges = List.of(
                CountRange.exactly("domain 1", first, 5),
                CountRange.atMost("hard items", hard, 1),
                CountRange.atMost("seen before", Set.of(18, 19), 1));
        SelectionProblem problem = SelectionProblem.of(values, 10, ranges);
        Solution.Infeasible exact = (Solution.Infeasible) NATIVE.select(problem);
        assertThat(exact.proven()).isTrue();
        assertThat(exact.clash()).containsExactly("domain 1", "hard items");
        assertThat(exact.relaxation()).hasSize(1);
        assertThat(exact.relaxation().get(0))
                .isIn(new Relaxation("domain 1", 0, -1), new Relaxation("hard items", 0, 1));
        Solution.Infeasible swaps = (Solution.Infeasible) SWAPS.select(problem);
        assertThat(swaps.proven()).isFalse();
        assertThat(swaps.relaxation()).hasSize(1);
        assertThat(Math.abs(swaps.relaxation().get(0).amount())).isEqualTo(1);
    }

    @Test
    void a_bank_too_small_for_its_forms_is_told() {
        AssemblyProblem problem = new AssemblyProblem(90, 2, 50, List.of(), new double[1][90], new double[] {5}, 1);
        for (FormSolver solver : List.of(NATIVE, SWAPS)) {
            Solution.Infeasible told = (Solution.Infeasible) solver.assemble(problem, new SplittableRandom(1));
            assertThat(told.clash()).contains("form length");
            assertThat(told.relaxation()).allMatch(change -> change.amount() < 0);
            assertThat(told.proven()).isTrue();
        }
    }

    @Test
    void clashing_ranges_of_parallel_forms_are_named_too() {
        Set<Integer> rare = Set.of(1, 2, 3);
        AssemblyProblem problem = new AssemblyProblem(
                60, 2, 20, List.of(new CountRange("ordering", rare, 2, 3)), new double[1][60], new double[] {0}, 1);
        Solution.Infeasible told = (Solution.Infeasible) NATIVE.assemble(problem, new SplittableRandom(1));
        assertThat(told.clash()).containsExactly("ordering");
        assertThat(told.relaxation()).hasSize(1);
        assertThat(told.relaxation().get(0).amount()).isEqualTo(-1);
    }

    @Test
    void what_cannot_be_is_refused_by_name() {
        assertThatThrownBy(() -> new CountRange("topic", Set.of(), 3, 2))
                .hasMessage("range of topic must be 0 <= least <= most, but is 3 to 2");
        assertThatThrownBy(() -> SelectionProblem.of(new double[5], 6, List.of()))
                .hasMessage("length must be 1 to the number of items 5, but is 6");
        assertThatThrownBy(() -> SelectionProblem.of(new double[5], 2, List.of(CountRange.atMost("x", Set.of(7), 1))))
                .hasMessage("items of x must be 0 to 4, but one is 7");
        assertThatThrownBy(() -> NativeSolver.load(0)).hasMessage("limitMillis must be positive, but is 0");
    }
}
