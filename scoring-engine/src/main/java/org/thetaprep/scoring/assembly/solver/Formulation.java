package org.thetaprep.scoring.assembly.solver;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.thetaprep.scoring.assembly.AssemblyProblem;
import org.thetaprep.scoring.assembly.CountRange;
import org.thetaprep.scoring.assembly.Relaxation;
import org.thetaprep.scoring.assembly.SelectionProblem;
import org.thetaprep.scoring.assembly.Solution;

/** Says of an infeasible problem which constraints clash and what would help. */
record Formulation(List<CountRange> rows) {

    static Formulation of(SelectionProblem problem) {
        return of(problem.values().length, problem.length(), problem.ranges());
    }

    static Formulation of(AssemblyProblem problem) {
        return of(problem.items(), problem.length(), problem.ranges());
    }

    private static Formulation of(int items, int length, List<CountRange> ranges) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            all.add(i);
        }
        List<CountRange> rows = new ArrayList<>();
        rows.add(CountRange.exactly("form length", Set.copyOf(all), length));
        rows.addAll(ranges);
        return new Formulation(rows);
    }

    Solution diagnose(SelectionProblem problem, long limitMillis) {
        return diagnose(problem.values().length, 1, limitMillis, program -> program.fix(problem));
    }

    Solution diagnose(AssemblyProblem problem, long limitMillis) {
        return diagnose(problem.items(), problem.forms(), limitMillis, program -> {
            program.limitUses(problem.mostUses());
            program.keepWhole(problem.whole());
        });
    }

    private Solution diagnose(int items, int forms, long limitMillis, Consumer<Program> basis) {
        List<CountRange> left = new ArrayList<>(rows);
        for (CountRange row : rows) {
            List<CountRange> without = new ArrayList<>(left);
            without.remove(row);
            if (infeasible(items, forms, limitMillis, basis, without)) {
                left = without;
            }
        }
        List<String> clash = left.stream().map(CountRange::name).toList();
        return new Solution.Infeasible(clash, relax(items, forms, limitMillis, basis), true);
    }

    private static boolean infeasible(
            int items, int forms, long limitMillis, Consumer<Program> basis, List<CountRange> rows) {
        Program program = new Program(items, forms, limitMillis, 0);
        try {
            basis.accept(program);
            for (int f = 0; f < forms; f++) {
                int form = f;
                rows.forEach(row -> program.require(row, form));
            }
            return program.solver.solve() == MPSolver.ResultStatus.INFEASIBLE;
        } finally {
            program.solver.delete();
        }
    }

    private List<Relaxation> relax(int items, int forms, long limitMillis, Consumer<Program> basis) {
        Program program = new Program(items, forms, limitMillis, 0);
        try {
            basis.accept(program);
            MPVariable[][] lower = new MPVariable[forms][rows.size()];
            MPVariable[][] upper = new MPVariable[forms][rows.size()];
            for (int f = 0; f < forms; f++) {
                for (int r = 0; r < rows.size(); r++) {
                    MPConstraint row = program.require(rows.get(r), f);
                    lower[f][r] = program.solver.makeNumVar(0, items, "");
                    upper[f][r] = program.solver.makeNumVar(0, items, "");
                    row.setCoefficient(lower[f][r], 1);
                    row.setCoefficient(upper[f][r], -1);
                    program.solver.objective().setCoefficient(lower[f][r], 1);
                    program.solver.objective().setCoefficient(upper[f][r], 1);
                }
            }
            program.solver.objective().setMinimization();
            program.solver.solve();
            List<Relaxation> relaxations = new ArrayList<>();
            for (int f = 0; f < forms; f++) {
                for (int r = 0; r < rows.size(); r++) {
                    long amount = Math.round(upper[f][r].solutionValue() - lower[f][r].solutionValue());
                    if (amount != 0) {
                        relaxations.add(new Relaxation(rows.get(r).name(), f, (int) amount));
                    }
                }
            }
            return relaxations;
        } finally {
            program.solver.delete();
        }
    }
}
