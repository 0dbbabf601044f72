package org.thetaprep.scoring.assembly;

import java.util.List;
import java.util.function.Function;

/** What a solver found. */
public sealed interface Solution {

    /**
     * Forms that meet every constraint.
     *
     * @param forms places of the items of each form, rising
     * @param objective total value, or largest distance from the target
     * @param bound the best that any solution could have; equal to the objective if that is proven best
     * @param method what found it
     */
    record Found(List<List<Integer>> forms, double objective, double bound, String method) implements Solution {

        public Found {
            forms = forms.stream().map(List::copyOf).toList();
        }

        /** By how much of the objective a better solution could differ, in the objective's unit. */
        public double gap() {
            return Math.abs(bound - objective);
        }
    }

    /**
     * No form meets every constraint.
     *
     * @param clash names of constraints that cannot be met together, though any all but one of them could;
     *     empty if the method cannot tell
     * @param relaxation changes that would make it possible, the smallest in total if {@code proven}
     * @param proven whether this is proven; if not, the method has only not found a way
     */
    record Infeasible(List<String> clash, List<Relaxation> relaxation, boolean proven) implements Solution {

        public Infeasible {
            clash = List.copyOf(clash);
            relaxation = List.copyOf(relaxation);
        }
    }

    /**
     * What to do in each case.
     *
     * @param found what to do with forms
     * @param infeasible what to do without
     * @param <R> the kind of result
     */
    default <R> R match(Function<Found, R> found, Function<Infeasible, R> infeasible) {
        if (this instanceof Found one) {
            return found.apply(one);
        }
        return infeasible.apply((Infeasible) this);
    }
}
