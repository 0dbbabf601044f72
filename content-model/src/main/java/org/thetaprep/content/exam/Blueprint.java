package org.thetaprep.content.exam;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thetaprep.content.contract.Require;

/**
 * One version of the exam's plan: how long it takes, how many items it has, and how they are spread
 * over the domains.
 *
 * @param id unique within the exam, for instance {@code c01}
 * @param title as shown to learners
 * @param notice what a learner must be told before choosing this version, for instance that it has
 *     been retired
 * @param minutes time limit, 1 to 600 minutes
 * @param scoredItems number of items that count, 1 to 500
 * @param pretestItems number of items that do not count, 0 to 500
 * @param weights percent of the scored items by domain number, each 1 to 100, together 100; iterates
 *     by domain number
 * @param itemTypes the item types it may hold, at least one
 */
public record Blueprint(
        String id,
        String title,
        Optional<String> notice,
        int minutes,
        int scoredItems,
        int pretestItems,
        Map<Integer, Integer> weights,
        Set<ItemType> itemTypes) {

    /** Refuses weights that do not sum to 100, and numbers out of range. */
    public Blueprint {
        Require.id("blueprint id", id);
        Require.text("blueprint title", title);
        Require.optionalText("blueprint notice", notice);
        Require.within("minutes", minutes, 1, 600);
        Require.within("scoredItems", scoredItems, 1, 500);
        Require.within("pretestItems", pretestItems, 0, 500);
        weights.forEach((domain, percent) -> {
            Require.within("domain number", domain, 1, 99);
            Require.within("weight of domain " + domain, percent, 1, 100);
        });
        int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
        Require.that(sum == 100, "weights must sum to 100, but sum to " + sum);
        Require.that(!Objects.requireNonNull(itemTypes).isEmpty(), "itemTypes must not be empty");
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        itemTypes = Set.copyOf(itemTypes);
    }

    /** Number of items on a form: scored and pretest together. */
    public int items() {
        return scoredItems + pretestItems;
    }

    /** The time limit, without any accommodation. */
    public Duration timeLimit() {
        return Duration.ofMinutes(minutes);
    }

    /**
     * Whether items of a type may stand on a form of this blueprint.
     *
     * @param type an item type
     * @return whether it is allowed
     */
    public boolean allows(ItemType type) {
        return itemTypes.contains(type);
    }

    /** The scored items by domain number: {@link #allocate} of {@link #scoredItems()}. */
    public SortedMap<Integer, Integer> scoredItemsPerDomain() {
        return allocate(scoredItems);
    }

    /**
     * Spreads a number of items over the domains by the weights, by the method of largest remainders
     * (Hamilton): each domain gets the whole part of its share, and the items left over go to the
     * largest fractional parts, the lower domain number first where they are equal.
     *
     * @param items how many items to spread, 0 or more
     * @return the number for each domain, by domain number; together {@code items}
     */
    public SortedMap<Integer, Integer> allocate(int items) {
        Require.within("items", items, 0, 1_000_000);
        SortedMap<Integer, Integer> counts = new TreeMap<>();
        List<Integer> byRemainder = new ArrayList<>(weights.keySet());
        byRemainder.sort(Comparator.comparingInt((Integer domain) -> -(weights.get(domain) * items % 100))
                .thenComparingInt(domain -> domain));
        int left = items;
        for (int domain : weights.keySet()) {
            int whole = weights.get(domain) * items / 100;
            counts.put(domain, whole);
            left -= whole;
        }
        for (int domain : byRemainder.subList(0, left)) {
            counts.merge(domain, 1, Integer::sum);
        }
        return Collections.unmodifiableSortedMap(counts);
    }
}
