package org.thetaprep.scoring.readiness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.thetaprep.scoring.prior.ItemPrior;

/**
 * A form of the exam that nobody has seen yet: how many scored items it has in each domain and what is
 * known of them. Its difficulty is that of the exam itself, free of any error common to a bank's labels.
 *
 * @param items the prior of every item, by domain in the order of the profile structure
 */
public record FutureForm(List<List<ItemPrior>> items) {

    public FutureForm {
        items = items.stream().map(List::copyOf).toList();
        if (items.isEmpty() || items.stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("items must name at least one item, but is empty");
        }
    }

    /**
     * A form with the same mix of items in every domain. The whole form follows the mix as closely as
     * whole numbers allow (largest remainders), spread evenly over the domains.
     *
     * @param itemsByDomain number of scored items in each domain
     * @param mix the priors and their shares, not empty
     */
    public static FutureForm ofMix(List<Integer> itemsByDomain, List<PriorShare> mix) {
        if (mix.isEmpty()) {
            throw new IllegalArgumentException("mix must not be empty");
        }
        double[] owed = new double[mix.size()];
        double total = mix.stream().mapToDouble(PriorShare::share).sum();
        List<List<ItemPrior>> items = new ArrayList<>();
        for (int count : itemsByDomain) {
            if (count < 0) {
                throw new IllegalArgumentException("itemsByDomain must not be negative, but one is " + count);
            }
            for (int i = 0; i < owed.length; i++) {
                owed[i] += count * mix.get(i).share() / total;
            }
            items.add(deal(count, owed, mix));
        }
        return new FutureForm(items);
    }

    private static List<ItemPrior> deal(int count, double[] owed, List<PriorShare> mix) {
        List<ItemPrior> dealt = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            int most = 0;
            for (int i = 1; i < owed.length; i++) {
                if (owed[i] > owed[most] + 1e-9) {
                    most = i;
                }
            }
            owed[most]--;
            dealt.add(mix.get(most).prior());
        }
        dealt.sort(
                Comparator.comparingDouble(ItemPrior::difficultyMean).thenComparingDouble(ItemPrior::logitChanceMean));
        return dealt;
    }

    /** Number of domains. */
    public int domains() {
        return items.size();
    }

    /** Number of scored items. */
    public int size() {
        return items.stream().mapToInt(List::size).sum();
    }
}
