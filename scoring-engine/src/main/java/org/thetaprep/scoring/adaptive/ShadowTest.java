package org.thetaprep.scoring.adaptive;

import java.util.BitSet;
import java.util.List;
import org.thetaprep.scoring.assembly.CountRange;
import org.thetaprep.scoring.assembly.FormSolver;
import org.thetaprep.scoring.assembly.SelectionProblem;

/**
 * The shadow test (van der Linden &amp; Reese 1998): before every item the best full-length test that meets
 * the whole specification and holds the items given so far is assembled; only its items not yet given are
 * admissible. So the finished test meets the specification whatever the answers.
 */
public final class ShadowTest implements Constraint {

    private final int length;
    private final List<CountRange> ranges;
    private final FormSolver solver;
    private final Constraint fallback;

    /**
     * A shadow test.
     *
     * @param length number of items of the finished test, at least 1
     * @param ranges its specification
     * @param solver what assembles it
     * @param fallback what narrows the candidates where no such test can be assembled, as when items are
     *     held back; such as {@link WeightedDeviations}
     */
    public ShadowTest(int length, List<CountRange> ranges, FormSolver solver, Constraint fallback) {
        if (length < 1) {
            throw new IllegalArgumentException("length must be at least 1, but is " + length);
        }
        this.length = length;
        this.ranges = List.copyOf(ranges);
        this.solver = solver;
        this.fallback = fallback;
    }

    /**
     * Whether a test that meets the specification can be had without some items.
     *
     * @param bankSize number of items in the bank
     * @param barred places of the items that it may not use
     */
    public boolean canStart(int bankSize, BitSet barred) {
        if (bankSize - barred.cardinality() < length) {
            return false;
        }
        SelectionProblem problem =
                new SelectionProblem(new double[bankSize], length, ranges, new BitSet(), (BitSet) barred.clone());
        return solver.select(problem).match(found -> true, infeasible -> false);
    }

    @Override
    public BitSet admissible(List<Integer> administered, BitSet candidates, double[] values) {
        if (administered.size() >= length) {
            return new BitSet();
        }
        BitSet fixed = new BitSet();
        administered.forEach(fixed::set);
        BitSet excluded = new BitSet();
        excluded.set(0, values.length);
        excluded.andNot(candidates);
        excluded.andNot(fixed);
        SelectionProblem problem = new SelectionProblem(values, length, ranges, fixed, excluded);
        return solver.select(problem)
                .match(
                        found -> {
                            BitSet free = new BitSet();
                            found.forms().get(0).forEach(free::set);
                            free.andNot(fixed);
                            return free;
                        },
                        infeasible -> fallback.admissible(administered, candidates, values));
    }
}
