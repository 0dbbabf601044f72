package org.thetaprep.scoring.assembly;

import java.util.random.RandomGenerator;

/**
 * The solver in plain Java: swaps, with a bound from relaxation for a single form. Where it finds no
 * form it cannot prove that there is none; it then tells the least violated form that it has seen.
 */
public final class SwapSolver implements FormSolver {

    private static final int STEPS = 400_000;
    private static final int ATTEMPTS = 3;

    @Override
    public Solution select(SelectionProblem problem) {
        return new SwapSelection(problem).solve();
    }

    @Override
    public Solution assemble(AssemblyProblem problem, RandomGenerator random) {
        Solution solution = new SwapAssembly(problem, random).solve(STEPS);
        for (int attempt = 1; attempt < ATTEMPTS && unproven(solution); attempt++) {
            solution = new SwapAssembly(problem, random).solve(STEPS * (attempt + 1));
        }
        return solution;
    }

    private static boolean unproven(Solution solution) {
        return solution.match(found -> false, infeasible -> !infeasible.proven());
    }
}
