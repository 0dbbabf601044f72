package org.thetaprep.runner.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.thetaprep.scoring.assembly.AssemblyProblem;
import org.thetaprep.scoring.assembly.CountRange;
import org.thetaprep.scoring.assembly.FormAssembler.Form;
import org.thetaprep.scoring.assembly.FormSolver;
import org.thetaprep.scoring.assembly.SelectionProblem;
import org.thetaprep.scoring.assembly.Solution;
import org.thetaprep.scoring.assembly.SwapSolver;
import org.thetaprep.scoring.assembly.WholeSet;

/**
 * Parallel forms of a bank: first whole forms of equal information at the cut, well above the bank's mean; then
 * on each the scored items, again of equal information.
 *
 * @param forms the forms; empty if there are none
 * @param outcome what the solver said of the whole forms, or of the first form that could not be divided
 */
record ParallelForms(List<Form> forms, Solution outcome) {

    static ParallelForms assemble(FormBank bank, int count, FormSolver solver, RandomGenerator random) {
        int length = bank.blueprint().items();
        FormSolver first = count * length > bank.items().size() ? new SwapSolver() : solver;
        Solution outcome = first.assemble(
                problem(bank, count, length, bank.formRanges(), target(bank, count * length) / count), random);
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
            FormBank part = part(bank, form);
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

    /**
     * What a number of items are to have together: halfway from the bank's mean to the most that as many items can
     * have, since types, tasks and domains keep forms from reaching the most.
     */
    private static double target(FormBank bank, int items) {
        double[] sorted = bank.information().clone();
        Arrays.sort(sorted);
        int from = Math.max(0, sorted.length - items);
        double most = Arrays.stream(sorted, from, sorted.length).sum();
        double mean = Arrays.stream(sorted).average().orElse(0) * items;
        return (most + mean) / 2;
    }

    private static BitSet outside(FormBank bank, List<Integer> form) {
        BitSet outside = new BitSet();
        outside.set(0, bank.items().size());
        form.forEach(outside::clear);
        return outside;
    }

    /** The items of one form as a bank of their own. */
    private static FormBank part(FormBank bank, List<Integer> form) {
        return new FormBank(
                bank.blueprint(),
                form.stream().map(bank.items()::get).toList(),
                form.stream().mapToDouble(item -> bank.information()[item]).toArray(),
                bank.whole().stream()
                        .filter(set -> form.containsAll(set.items()))
                        .map(set -> new WholeSet(
                                set.name(),
                                set.items().stream().map(form::indexOf).collect(Collectors.toSet())))
                        .toList());
    }
}
