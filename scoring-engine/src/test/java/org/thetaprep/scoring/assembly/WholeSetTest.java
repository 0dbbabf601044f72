package org.thetaprep.scoring.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.assembly.solver.NativeSolver;

class WholeSetTest {

    private static AssemblyProblem problem(double target) {
        double[] information = new double[20];
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < information.length; i++) {
            information[i] = random.nextDouble();
        }
        List<WholeSet> whole = new ArrayList<>();
        for (int s = 0; s < 6; s++) {
            whole.add(new WholeSet("case " + s, Set.of(3 * s, 3 * s + 1, 3 * s + 2)));
        }
        return new AssemblyProblem(20, 2, 7, List.of(), new double[][] {information}, new double[] {target}, 1, whole);
    }

    @Test
    void both_solvers_keep_sets_whole() {
        for (FormSolver solver : List.of(new SwapSolver(), NativeSolver.loadOrSwaps(2000))) {
            Solution.Found found = (Solution.Found) solver.assemble(problem(9), new SplittableRandom(1));
            assertThat(found.forms()).hasSize(2).allSatisfy(form -> {
                assertThat(form).hasSize(7);
                problem(9).whole().forEach(set -> assertThat(
                                set.items().stream().filter(form::contains).count())
                        .isIn(0L, 3L));
            });
        }
    }

    @Test
    void what_only_a_broken_set_could_fill_is_infeasible() {
        AssemblyProblem full = new AssemblyProblem(
                6,
                1,
                4,
                List.of(),
                new double[0][],
                new double[0],
                1,
                List.of(new WholeSet("case 0", Set.of(0, 1, 2)), new WholeSet("case 1", Set.of(3, 4, 5))));
        assertThat(new SwapSolver().assemble(full, new SplittableRandom(1))).isInstanceOf(Solution.Infeasible.class);
        assertThat(NativeSolver.loadOrSwaps(2000).assemble(full, new SplittableRandom(1)))
                .isInstanceOf(Solution.Infeasible.class);
    }
}
