package org.thetaprep.scoring.assembly;

import java.util.random.RandomGenerator;

/**
 * The solver in plain Java: swaps, with a bound from relaxation for a single form. Where it finds no
 * form it cannot prove that there is none; it then tells the least violated form that it has seen.
 */
public final class SwapSolver implements FormSolver {

    private static final int USUAL_STEPS = 400_000;
    private static final int ATTEMPTS = 3;

    private final int steps;

    /** The solver for work that may take a second or two. */
    public SwapSolver() {
        this(USUAL_STEPS);
    }

    /**
     * The solver with a number of swaps to try.
     *
     * @param steps for parallel forms, positive; a fourth of the usual ones suffices for one form while someone waits
     */
    public SwapSolver(int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("steps must be positive, but are " + steps);
        }
        this.steps = steps;
    }

    @Override
    public Solution select(SelectionProblem problem) {
        return new SwapSelection(problem).solve();
    }

    @Override
    public Solution assemble(AssemblyProblem problem, RandomGenerator random) {
        Solution solution = new SwapAssembly(problem, random).solve(steps);
        for (int attempt = 1; attempt < ATTEMPTS && unproven(solution); attempt++) {
            solution = new SwapAssembly(problem, random).solve(steps * (attempt + 1));
        }
        return solution;
    }

    private static boolean unproven(Solution solution) {
        return solution.match(found -> false, infeasible -> !infeasible.proven());
    }
}
