package org.thetaprep.scoring.adaptive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The items that a test can draw from, in a fixed order; elsewhere an item is named by its place in it.
 *
 * @param items the items, with distinct ids, not empty
 */
public record Bank(List<BankItem> items) {

    public Bank {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("items must not be empty");
        }
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Integer before = seen.put(items.get(i).id(), i);
            if (before != null) {
                throw new IllegalArgumentException("items " + before + " and " + i + " have the same id "
                        + items.get(i).id());
            }
        }
    }

    /** Number of items. */
    public int size() {
        return items.size();
    }

    /** The item at a place. */
    public BankItem item(int index) {
        return items.get(index);
    }

    /** One more than the highest domain. */
    public int domains() {
        return 1 + items.stream().mapToInt(BankItem::domain).max().orElseThrow();
    }

    /** The groups of which a test may hold one item only: the places of the items of each. */
    public Map<String, List<Integer>> groups() {
        Map<String, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            for (String group : items.get(i).groups()) {
                groups.computeIfAbsent(group, name -> new ArrayList<>()).add(i);
            }
        }
        return groups;
    }
}
