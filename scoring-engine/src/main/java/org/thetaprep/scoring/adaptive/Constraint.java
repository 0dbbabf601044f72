package org.thetaprep.scoring.adaptive;

import java.util.BitSet;
import java.util.List;

/** Which items the rest of the test's specification lets through now. */
public interface Constraint {

    /**
     * Narrows the candidates.
     *
     * @param administered places of the items given so far, in order
     * @param candidates places of the items that could be given
     * @param values the value of each candidate
     * @return a subset of the candidates; empty if the test can only end
     */
    BitSet admissible(List<Integer> administered, BitSet candidates, double[] values);

    /** No constraint. */
    static Constraint none() {
        return (administered, candidates, values) -> candidates;
    }

    /** Both: the other narrows what this one lets through. */
    default Constraint and(Constraint other) {
        return (administered, candidates, values) ->
                other.admissible(administered, admissible(administered, candidates, values), values);
    }

    /** At most one item of every group of the bank (enemies, siblings). */
    static Constraint oneOfEachGroup(Bank bank) {
        var groups = bank.groups();
        return (administered, candidates, values) -> {
            BitSet left = (BitSet) candidates.clone();
            for (int item : administered) {
                for (String group : bank.item(item).groups()) {
                    groups.get(group).forEach(left::clear);
                }
            }
            return left;
        };
    }
}
