package org.thetaprep.scoring.assembly;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;

/** Assembles parallel forms: the scored items together, then the pretest places form by form. */
public final class FormAssembler {

    private final FormSolver solver;

    /** An assembler that uses a solver. */
    public FormAssembler(FormSolver solver) {
        this.solver = solver;
    }

    /**
     * A form.
     *
     * @param scored places of its scored items in the bank, rising
     * @param pretest places of its unscored ones, rising
     */
    public record Form(List<Integer> scored, List<Integer> pretest) {

        public Form {
            scored = List.copyOf(scored);
            pretest = List.copyOf(pretest);
        }
    }

    /**
     * What came out: forms, or why not.
     *
     * @param forms the forms; empty if there are none
     * @param outcome what the solver said of the scored items, or of the pretest places that could not be
     *     filled
     */
    public record Assembly(List<Form> forms, Solution outcome) {

        public Assembly {
            forms = List.copyOf(forms);
        }
    }

    /**
     * Assembles forms. Pretest items are on one form only.
     *
     * @param problem the scored part
     * @param pretest the unscored part
     * @param random source of randomness
     */
    public Assembly assemble(AssemblyProblem problem, PretestSlots pretest, RandomGenerator random) {
        Solution scored = solver.assemble(problem, random);
        if (!(scored instanceof Solution.Found found)) {
            return new Assembly(List.of(), scored);
        }
        BitSet used = new BitSet();
        found.forms().forEach(form -> form.forEach(used::set));
        List<Form> forms = new ArrayList<>();
        for (List<Integer> form : found.forms()) {
            if (pretest.count() == 0) {
                forms.add(new Form(form, List.of()));
                continue;
            }
            BitSet fixed = new BitSet();
            form.forEach(fixed::set);
            BitSet excluded = (BitSet) used.clone();
            excluded.andNot(fixed);
            Solution filled = solver.select(new SelectionProblem(
                    pretest.values(), problem.length() + pretest.count(), pretest.ranges(), fixed, excluded));
            if (!(filled instanceof Solution.Found whole)) {
                return new Assembly(List.of(), filled);
            }
            List<Integer> unscored = whole.forms().get(0).stream()
                    .filter(item -> !fixed.get(item))
                    .toList();
            unscored.forEach(used::set);
            forms.add(new Form(form, unscored));
        }
        return new Assembly(forms, found);
    }
}
