package org.thetaprep.runner.assignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.scoring.quadrature.GridDensity;

/** The items that a learner was never shown, from which a set is picked; what is picked is not there any more. */
final class UnseenItems {

    private final TargetBank bank;
    private final Set<ItemId> shown;
    private final List<GridDensity> abilities;
    private final Random random;
    private final Set<ItemId> taken = new HashSet<>();
    private final Set<String> situations = new HashSet<>();

    /**
     * @param bank the items
     * @param shown those that the learner was shown
     * @param abilities what is known of the learner, by domain
     * @param seed decides between items that are as good as one another
     */
    UnseenItems(TargetBank bank, Set<ItemId> shown, List<GridDensity> abilities, long seed) {
        this.bank = bank;
        this.shown = shown;
        this.abilities = abilities;
        this.random = new Random(seed);
    }

    private boolean isNew(ScorableItem item) {
        return !shown.contains(item.id()) && !taken.contains(item.id());
    }

    /** Takes items that are in the set already. */
    void take(List<ItemId> items) {
        taken.addAll(items);
        bank.items().stream()
                .filter(item -> taken.contains(item.id()))
                .forEach(item -> situations.add(item.situation()));
    }

    /** Whether there is an item left that serves an aim. */
    boolean serve(Aim aim) {
        return bank.items().stream().anyMatch(item -> isNew(item) && aim.covers(item));
    }

    /** Takes items on an aim, best first. */
    List<ItemId> pick(Aim aim, int count) {
        List<ScorableItem> left = bank.items().stream()
                .filter(item -> isNew(item) && aim.covers(item))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(left, random);
        Map<ScorableItem, Double> information = new HashMap<>();
        left.forEach(item -> information.put(
                item, bank.information(item, abilities.get(bank.domain(item)).weights())));
        left.sort(Comparator.comparingDouble((ScorableItem item) -> -information.get(item)));
        Map<ItemType, Long> types =
                left.stream().collect(Collectors.groupingBy(ScorableItem::type, Collectors.counting()));
        double all = left.size();
        Map<ItemType, Integer> given = new HashMap<>();
        List<ItemId> picked = new ArrayList<>();
        while (picked.size() < count && !left.isEmpty()) {
            int after = picked.size() + 1;
            ScorableItem next = left.stream()
                    .min(Comparator.comparing((ScorableItem item) -> situations.contains(item.situation()))
                            .thenComparing(item ->
                                    given.getOrDefault(item.type(), 0) + 1 > types.get(item.type()) / all * after + 0.5))
                    .orElseThrow();
            left.remove(next);
            given.merge(next.type(), 1, Integer::sum);
            situations.add(next.situation());
            taken.add(next.id());
            picked.add(next.id());
        }
        return picked;
    }
}
