package org.thetaprep.scoring.adaptive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * a-stratification: early items come from the least discriminating part of the bank, late ones from the
 * sharpest (Chang &amp; Ying 1999), so that sharp items are not spent while ability is hardly known. To be
 * used with {@link AbilitySelection#nearestDifficulty}.
 */
public final class SlopeStrata implements Constraint {

    private final List<BitSet> strata;
    private final int length;

    /**
     * Equal strata by slope.
     *
     * @param bank the items
     * @param count number of strata, from 1 to the number of items
     * @param length planned number of items of a test, shared equally among the strata
     */
    public SlopeStrata(Bank bank, int count, int length) {
        if (count < 1 || count > bank.size()) {
            throw new IllegalArgumentException("count must be 1 to " + bank.size() + ", but is " + count);
        }
        if (length < count) {
            throw new IllegalArgumentException("length must be at least " + count + ", but is " + length);
        }
        this.length = length;
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < bank.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> bank.item(i).slope()));
        this.strata = new ArrayList<>();
        for (int s = 0; s < count; s++) {
            BitSet stratum = new BitSet();
            order.subList(s * bank.size() / count, (s + 1) * bank.size() / count)
                    .forEach(stratum::set);
            strata.add(stratum);
        }
    }

    @Override
    public BitSet admissible(List<Integer> administered, BitSet candidates, double[] values) {
        int stage = Math.min(strata.size() - 1, administered.size() * strata.size() / length);
        for (int s = stage; s < strata.size(); s++) {
            BitSet left = (BitSet) candidates.clone();
            left.and(strata.get(s));
            if (!left.isEmpty()) {
                return left;
            }
        }
        return candidates;
    }
}
