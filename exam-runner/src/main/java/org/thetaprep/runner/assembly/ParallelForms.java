package org.thetaprep.runner.assembly;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import org.thetaprep.scoring.assembly.AssemblyProblem;
import org.thetaprep.scoring.assembly.CountRange;
import org.thetaprep.scoring.assembly.FormAssembler.Form;
import org.thetaprep.scoring.assembly.FormSolver;
import org.thetaprep.scoring.assembly.SelectionProblem;
import org.thetaprep.scoring.assembly.Solution;
import org.thetaprep.scoring.assembly.SwapSolver;

/**
 * Parallel forms of a bank: first whole forms of equal information at the cut, well above the bank's mean; then
 * on each the scored items, again of equal information.
 *
 * @param forms the forms; empty if there are none
 * @param outcome what the solver said of the whole forms, or of the first form that could not be divided
 */
public record ParallelForms(List<Form> forms, Solution outcome) {

    public ParallelForms {
        forms = List.copyOf(forms);
    }

    /**
     * Assembles forms without a common item.
     *
     * @param bank where the items come from
     * @param count how many forms
     * @param solver what assembles them
     * @param random of the search
     */
    public static ParallelForms assemble(FormBank bank, int count, FormSolver solver, RandomGenerator random) {
        int length = bank.blueprint().items();
        FormSolver first = count * length > bank.items().size() ? new SwapSolver() : solver;
        Solution outcome = first.assemble(
                problem(
                        bank,
                        count,
                        length,
                        bank.formRanges(),
                        FormBank.target(bank.information(), count * length) / count),
                random);
        if (!(outcome instanceof Solution.Found found)) {
            return new ParallelForms(List.of(), outcome);
        }
        double scoredTarget = Double.POSITIVE_INFINITY;
        for (List<Integer> form : found.forms()) {
            Solution best = solver.select(new SelectionProblem(
                    bank.information(),
                    bank.blueprint().scoredItems(),
                    bank.scoredRanges(),
                    new BitSet(),
                    outside(bank, form)));
            if (!(best instanceof Solution.Found most)) {
                return new ParallelForms(List.of(), best);
            }
            scoredTarget = Math.min(scoredTarget, most.objective());
        }
        List<Form> forms = new ArrayList<>();
        for (List<Integer> form : found.forms()) {
            FormBank part = bank.part(form);
            Solution divided = solver.assemble(
                    problem(part, 1, bank.blueprint().scoredItems(), part.scoredRanges(), scoredTarget), random);
            if (!(divided instanceof Solution.Found scored)) {
                return new ParallelForms(List.of(), divided);
            }
            List<Integer> places = scored.forms().get(0).stream().map(form::get).toList();
            forms.add(new Form(
                    places, form.stream().filter(item -> !places.contains(item)).toList()));
        }
        return new ParallelForms(forms, found);
    }

    private static AssemblyProblem problem(
            FormBank bank, int count, int length, List<CountRange> ranges, double target) {
        return new AssemblyProblem(
                bank.items().size(),
                count,
                length,
                ranges,
                new double[][] {bank.information()},
                new double[] {target},
                1,
                bank.whole());
    }

    private static BitSet outside(FormBank bank, List<Integer> form) {
        BitSet outside = new BitSet();
        outside.set(0, bank.items().size());
        form.forEach(outside::clear);
        return outside;
    }
}
