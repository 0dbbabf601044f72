package org.thetaprep.runner.assembly;

import java.util.random.RandomGenerator;
import org.thetaprep.scoring.assembly.AssemblyProblem;
import org.thetaprep.scoring.assembly.FormSolver;
import org.thetaprep.scoring.assembly.SelectionProblem;
import org.thetaprep.scoring.assembly.Solution;
import org.thetaprep.scoring.assembly.SwapSolver;
import org.thetaprep.scoring.assembly.solver.NativeSolver;

/**
 * The solver of a server: in plain Java until the native library, which takes a while to load, was loaded in the
 * background; then by integer programming, within a time that a learner does not notice.
 */
public final class WarmSolver implements FormSolver {

    private static final long LIMIT_MILLIS = 400;

    private static final int STEPS = 100_000;

    private volatile FormSolver solver = new SwapSolver(STEPS);

    /** Loads the native library, where this machine has it. */
    public void warmUp() {
        NativeSolver.load(LIMIT_MILLIS, new SwapSolver(STEPS)).ifPresent(loaded -> solver = loaded);
    }

    @Override
    public Solution select(SelectionProblem problem) {
        return solver.select(problem);
    }

    @Override
    public Solution assemble(AssemblyProblem problem, RandomGenerator random) {
        return solver.assemble(problem, random);
    }
}
