package org.thetaprep.scoring.assembly.solver;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.thetaprep.scoring.assembly.AssemblyProblem;
import org.thetaprep.scoring.assembly.FormSolver;
import org.thetaprep.scoring.assembly.SelectionProblem;
import org.thetaprep.scoring.assembly.Solution;
import org.thetaprep.scoring.assembly.SwapSolver;

/**
 * Integer programming by SCIP through OR-tools. It proves its optimum, and where there is no solution it
 * names a smallest set of clashing constraints (deletion filter; Chinneck 2008) and the smallest total
 * relaxation (elastic programming). For parallel forms it starts from the swaps of {@link SwapSolver} and
 * stops when within a tolerance of the best, or after 500 nodes of its tree, with the bound reached: the same
 * problem and random source give the same forms on a slow and on a fast machine. The time limit guards those
 * who wait; where it strikes first, that promise does not hold.
 */
public final class NativeSolver implements FormSolver {

    private static final double TOLERANCE = 0.02;

    private final long limitMillis;
    private final SwapSolver swaps;

    private NativeSolver(long limitMillis, SwapSolver swaps) {
        this.limitMillis = limitMillis;
        this.swaps = swaps;
    }

    /**
     * The native solver, where its library loads.
     *
     * @param limitMillis longest time for one problem, in milliseconds, positive
     */
    public static Optional<FormSolver> load(long limitMillis) {
        return load(limitMillis, new SwapSolver());
    }

    /**
     * The native solver, where its library loads.
     *
     * @param limitMillis longest time for one problem, in milliseconds, positive
     * @param swaps what the search for parallel forms starts from
     */
    public static Optional<FormSolver> load(long limitMillis, SwapSolver swaps) {
        if (limitMillis < 1) {
            throw new IllegalArgumentException("limitMillis must be positive, but is " + limitMillis);
        }
        try {
            Loader.loadNativeLibraries();
            MPSolver probe = MPSolver.createSolver("SCIP");
            if (probe == null) {
                return Optional.empty();
            }
            probe.delete();
            return Optional.of(new NativeSolver(limitMillis, swaps));
        } catch (RuntimeException | LinkageError e) {
            return Optional.empty();
        }
    }

    /**
     * The native solver where its library loads, else the one in plain Java.
     *
     * @param limitMillis longest time for one problem, in milliseconds, positive
     */
    public static FormSolver loadOrSwaps(long limitMillis) {
        return load(limitMillis).orElseGet(SwapSolver::new);
    }

    @Override
    public Solution select(SelectionProblem problem) {
        Program program = new Program(problem.values().length, 1, limitMillis, 0);
        try {
            Formulation formulation = Formulation.of(problem);
            program.fix(problem);
            formulation.rows().forEach(row -> program.require(row, 0));
            MPObjective objective = program.solver.objective();
            for (int i = 0; i < problem.values().length; i++) {
                objective.setCoefficient(program.chosen[0][i], problem.values()[i]);
            }
            objective.setMaximization();
            MPSolver.ResultStatus status = program.solver.solve();
            if (status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.FEASIBLE) {
                List<List<Integer>> forms = program.forms();
                double value = forms.get(0).stream()
                        .mapToDouble(i -> problem.values()[i])
                        .sum();
                double bound = status == MPSolver.ResultStatus.OPTIMAL ? value : objective.bestBound();
                return new Solution.Found(forms, value, bound, "SCIP");
            }
            return status == MPSolver.ResultStatus.INFEASIBLE
                    ? formulation.diagnose(problem, limitMillis)
                    : swaps.select(problem);
        } finally {
            program.solver.delete();
        }
    }

    @Override
    public Solution assemble(AssemblyProblem problem, RandomGenerator random) {
        Solution start = swaps.assemble(problem, random);
        double tolerance = TOLERANCE * largest(problem);
        if (start instanceof Solution.Found found && found.objective() <= tolerance) {
            return start;
        }
        Program program = new Program(problem.items(), problem.forms(), limitMillis, tolerance);
        try {
            Formulation formulation = Formulation.of(problem);
            program.limitUses(problem.mostUses());
            program.keepWhole(problem.whole());
            for (int f = 0; f < problem.forms(); f++) {
                int form = f;
                formulation.rows().forEach(row -> program.require(row, form));
            }
            MPVariable distance = program.bindDistance(problem);
            program.solver.objective().setCoefficient(distance, 1);
            program.solver.objective().setMinimization();
            start.match(
                    found -> {
                        program.hint(found.forms());
                        return true;
                    },
                    infeasible -> false);
            MPSolver.ResultStatus status = program.solver.solve();
            if (status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.FEASIBLE) {
                List<List<Integer>> forms = program.forms();
                double reached = problem.distance(forms);
                double bound =
                        Math.max(0, Math.min(reached, program.solver.objective().bestBound()));
                Solution.Found better = new Solution.Found(forms, reached, bound, "SCIP");
                return start.match(
                        found -> found.objective() < reached
                                ? new Solution.Found(found.forms(), found.objective(), bound, found.method())
                                : better,
                        infeasible -> better);
            }
            return status == MPSolver.ResultStatus.INFEASIBLE ? formulation.diagnose(problem, limitMillis) : start;
        } finally {
            program.solver.delete();
        }
    }

    private static double largest(AssemblyProblem problem) {
        return Arrays.stream(problem.targets()).map(Math::abs).max().orElse(0);
    }
}
