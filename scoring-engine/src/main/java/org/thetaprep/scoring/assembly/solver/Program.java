package org.thetaprep.scoring.assembly.solver;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;
import org.thetaprep.scoring.assembly.AssemblyProblem;
import org.thetaprep.scoring.assembly.CountRange;
import org.thetaprep.scoring.assembly.SelectionProblem;
import org.thetaprep.scoring.assembly.WholeSet;

/** The variables and rows of one 0–1 program. */
final class Program {
    /**
     * What makes a solution depend on the program alone: an end by nodes of the tree, about a second's work for
     * parallel forms, or by a solution near enough to the best, and no presolving, which takes rows in the order in which
     * they happen to lie in memory.
     */
    private static final String SETTINGS = """
            limits/totalnodes = 500
            limits/absgap = %s
            presolving/maxrounds = 0
            """;

    final MPSolver solver;
    final MPVariable[][] chosen;

    /**
     * @param items how many there are
     * @param forms how many are wanted
     * @param limitMillis longest time
     * @param tolerance how far from the best a solution may be; 0 for the best
     */
    Program(int items, int forms, long limitMillis, double tolerance) {
        this.solver = MPSolver.createSolver("SCIP");
        solver.setTimeLimit(limitMillis);
        String settings = SETTINGS.formatted(tolerance);
        if (!solver.setSolverSpecificParametersAsString(settings)) {
            throw new IllegalStateException("SCIP does not know one of these settings:\n" + settings);
        }
        this.chosen = new MPVariable[forms][items];
        for (int f = 0; f < forms; f++) {
            for (int i = 0; i < items; i++) {
                chosen[f][i] = solver.makeBoolVar("");
            }
        }
    }

    void fix(SelectionProblem problem) {
        problem.fixed().stream().forEach(i -> chosen[0][i].setLb(1));
        problem.excluded().stream().forEach(i -> chosen[0][i].setUb(0));
    }

    MPConstraint require(CountRange range, int form) {
        MPConstraint row = solver.makeConstraint(range.least(), range.most());
        range.items().stream().sorted().forEach(i -> row.setCoefficient(chosen[form][i], 1));
        return row;
    }

    void limitUses(int most) {
        if (most < chosen.length) {
            for (int i = 0; i < chosen[0].length; i++) {
                MPConstraint row = solver.makeConstraint(0, most);
                for (MPVariable[] form : chosen) {
                    row.setCoefficient(form[i], 1);
                }
            }
        }
    }

    void keepWhole(List<WholeSet> sets) {
        for (WholeSet set : sets) {
            List<Integer> items = set.items().stream().sorted().toList();
            for (MPVariable[] form : chosen) {
                for (int i = 1; i < items.size(); i++) {
                    MPConstraint row = solver.makeConstraint(0, 0);
                    row.setCoefficient(form[items.get(0)], 1);
                    row.setCoefficient(form[items.get(i)], -1);
                }
            }
        }
    }

    MPVariable bindDistance(AssemblyProblem problem) {
        double infinity = MPSolver.infinity();
        MPVariable distance = solver.makeNumVar(0, infinity, "distance");
        for (MPVariable[] form : chosen) {
            for (int k = 0; k < problem.targets().length; k++) {
                MPConstraint above = solver.makeConstraint(-infinity, problem.targets()[k]);
                MPConstraint below = solver.makeConstraint(problem.targets()[k], infinity);
                for (int i = 0; i < form.length; i++) {
                    above.setCoefficient(form[i], problem.information()[k][i]);
                    below.setCoefficient(form[i], problem.information()[k][i]);
                }
                above.setCoefficient(distance, -1);
                below.setCoefficient(distance, 1);
            }
        }
        return distance;
    }

    void hint(List<List<Integer>> forms) {
        List<MPVariable> variables = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int f = 0; f < chosen.length; f++) {
            for (int i = 0; i < chosen[f].length; i++) {
                variables.add(chosen[f][i]);
                values.add(forms.get(f).contains(i) ? 1.0 : 0.0);
            }
        }
        solver.setHint(
                variables.toArray(MPVariable[]::new),
                values.stream().mapToDouble(value -> value).toArray());
    }

    List<List<Integer>> forms() {
        List<List<Integer>> forms = new ArrayList<>();
        for (MPVariable[] form : chosen) {
            List<Integer> items = new ArrayList<>();
            for (int i = 0; i < form.length; i++) {
                if (form[i].solutionValue() > 0.5) {
                    items.add(i);
                }
            }
            forms.add(items);
        }
        return forms;
    }
}
