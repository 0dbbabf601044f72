package org.thetaprep.scoring.adaptive;

import java.util.BitSet;
import java.util.List;

/**
 * Keeps the shares of the domains near their targets: the next item comes from a domain without any
 * item so far, or else from the one furthest below its target (Kingsbury &amp; Zara 1989). Ties go to the
 * earlier domain; a domain with no candidate left is passed over.
 */
public final class ContentBalance implements Constraint {

    private final Bank bank;
    private final double[] targets;

    /**
     * A balance.
     *
     * @param bank the items
     * @param targets wanted share of each domain, not negative; divided by their sum
     */
    public ContentBalance(Bank bank, double[] targets) {
        if (targets.length < bank.domains()) {
            throw new IllegalArgumentException(
                    "targets must have " + bank.domains() + " values, one for each domain, but has " + targets.length);
        }
        double sum = 0;
        for (double target : targets) {
            if (!(target >= 0)) {
                throw new IllegalArgumentException("targets must not be negative, but one is " + target);
            }
            sum += target;
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("targets must not all be 0");
        }
        this.bank = bank;
        this.targets = targets.clone();
        for (int d = 0; d < targets.length; d++) {
            this.targets[d] /= sum;
        }
    }

    @Override
    public BitSet admissible(List<Integer> administered, BitSet candidates, double[] values) {
        int[] counts = new int[targets.length];
        for (int item : administered) {
            counts[bank.item(item).domain()]++;
        }
        BitSet[] byDomain = new BitSet[targets.length];
        for (int d = 0; d < byDomain.length; d++) {
            byDomain[d] = new BitSet();
        }
        candidates.stream().forEach(item -> byDomain[bank.item(item).domain()].set(item));
        int wanted = -1;
        double largest = Double.NEGATIVE_INFINITY;
        for (int d = 0; d < targets.length; d++) {
            if (targets[d] > 0 && !byDomain[d].isEmpty()) {
                double lack = counts[d] == 0
                        ? Double.POSITIVE_INFINITY
                        : targets[d] - counts[d] / (double) administered.size();
                if (lack > largest) {
                    largest = lack;
                    wanted = d;
                }
            }
        }
        return wanted < 0 ? new BitSet() : byDomain[wanted];
    }
}
