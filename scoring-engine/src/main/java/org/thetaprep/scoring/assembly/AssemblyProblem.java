package org.thetaprep.scoring.assembly;

import java.util.List;

/**
 * Parallel forms whose information is as near as can be to a target at some abilities: the largest
 * distance |Σ I_i(θ_k) x_i − T_k| over abilities and forms is to be smallest (minimax; van der Linden
 * 2005, section 5.3.3).
 *
 * @param items number of items in the bank
 * @param forms number of forms
 * @param length number of items on each
 * @param ranges what each form must meet
 * @param information for each ability the information of every item there
 * @param targets for each ability the wanted information of a form
 * @param mostUses on how many of the forms an item may be; 1 for forms without overlap
 * @param whole sets of items of which a form holds all or none
 */
public record AssemblyProblem(
        int items,
        int forms,
        int length,
        List<CountRange> ranges,
        double[][] information,
        double[] targets,
        int mostUses,
        List<WholeSet> whole) {

    public AssemblyProblem {
        ranges = List.copyOf(ranges);
        whole = List.copyOf(whole);
        if (forms < 1 || length < 1 || mostUses < 1) {
            throw new IllegalArgumentException("forms, length and mostUses must be positive, but are " + forms + ", "
                    + length + " and " + mostUses);
        }
        if (information.length != targets.length) {
            throw new IllegalArgumentException("targets must have " + information.length
                    + " values, one for each ability, but has " + targets.length);
        }
        for (double[] row : information) {
            if (row.length != items) {
                throw new IllegalArgumentException(
                        "information must have " + items + " values for each ability, but has " + row.length);
            }
        }
        for (CountRange range : ranges) {
            for (int item : range.items()) {
                if (item < 0 || item >= items) {
                    throw new IllegalArgumentException(
                            "items of " + range.name() + " must be 0 to " + (items - 1) + ", but one is " + item);
                }
            }
        }
    }

    /** A problem in which every item is taken by itself. */
    public AssemblyProblem(
            int items,
            int forms,
            int length,
            List<CountRange> ranges,
            double[][] information,
            double[] targets,
            int mostUses) {
        this(items, forms, length, ranges, information, targets, mostUses, List.of());
    }

    /** The largest distance of the given forms from the targets. */
    public double distance(List<List<Integer>> assembled) {
        double largest = 0;
        for (List<Integer> form : assembled) {
            for (int k = 0; k < targets.length; k++) {
                double sum = 0;
                for (int item : form) {
                    sum += information[k][item];
                }
                largest = Math.max(largest, Math.abs(sum - targets[k]));
            }
        }
        return largest;
    }
}
