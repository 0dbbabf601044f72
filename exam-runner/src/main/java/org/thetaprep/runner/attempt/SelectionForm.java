package org.thetaprep.runner.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.assembly.AssembledForm;

/**
 * The form of a selection: of the items that match, as many as were asked for, spread over the domains by the
 * blueprint's weights as far as each has enough; those seen least often first, then at random; items of a situation
 * that is on the form already only where nothing else is left. All of them count.
 */
public final class SelectionForm {

    private SelectionForm() {}

    /**
     * The items that match a selection.
     *
     * @param pack where they come from
     * @param wish the selection; its count does not matter here
     * @param history what the learner has had
     * @return in the order of the pack, under the tasks of the selection's blueprint
     */
    public static List<ScorableItem> matching(ContentPack pack, FormWish.Selection wish, LearnerHistory history) {
        return pack.version(wish.blueprint()).orElseThrow().items().stream()
                .filter(item -> wish.types().isEmpty() || wish.types().contains(item.type()))
                .filter(item -> wish.domains().isEmpty()
                        || wish.domains().contains(item.classification().task().domain()))
                .filter(item -> wish.tasks().isEmpty()
                        || wish.tasks().contains(item.classification().task()))
                .filter(item -> hasPast(item.id(), wish.past(), history))
                .filter(item -> wish.notSeenForDays()
                        .map(days -> !history.has(item.id(), past -> past.last().isAfter(since(history.asOf(), days))))
                        .orElse(true))
                .toList();
    }

    private static Instant since(Instant now, int days) {
        return now.minus(Duration.ofDays(days));
    }

    private static boolean hasPast(ItemId item, FormWish.Past past, LearnerHistory history) {
        return switch (past) {
            case ANY -> true;
            case UNSEEN -> history.timesSeen(item) == 0;
            case MISSED -> history.has(item, known -> known.right().equals(Optional.of(false)));
            case FLAGGED -> history.has(item, LearnerHistory.Past::flagged);
        };
    }

    /**
     * Draws a form.
     *
     * @param pack where the items come from
     * @param wish the selection
     * @param history what the learner has had
     * @param seed the same seed draws the same form
     * @return the form
     * @throws TooFewItems if fewer match than were asked for
     */
    public static Form draw(ContentPack pack, FormWish.Selection wish, LearnerHistory history, long seed) {
        List<ScorableItem> matching = matching(pack, wish, history);
        if (matching.size() < wish.count()) {
            throw new TooFewItems(wish.count(), matching.size());
        }
        Random random = new Random(seed);
        List<ScorableItem> shuffled = new ArrayList<>(matching);
        Collections.shuffle(shuffled, random);
        shuffled.sort(Comparator.comparingInt(item -> history.timesSeen(item.id())));
        List<ScorableItem> taken = take(
                shuffled, wish.count(), pack.exam().blueprint(wish.blueprint()).orElseThrow());
        return arranged(pack, taken, random);
    }

    /**
     * The form of items that were picked. Those that the pack does not have any more are left out.
     *
     * @param pack where the items come from
     * @param wish the items
     * @param seed the same seed draws the same form
     * @return the form
     * @throws TooFewItems if the pack has none of them
     */
    public static Form draw(ContentPack pack, FormWish.Fixed wish, long seed) {
        List<ScorableItem> taken = wish.items().stream()
                .flatMap(item -> pack.scorable(item).stream())
                .toList();
        if (taken.isEmpty()) {
            throw new TooFewItems(wish.items().size(), 0);
        }
        Random random = new Random(seed);
        return wish.inOrder() ? MockForm.inOrder(assembled(pack, taken), random) : arranged(pack, taken, random);
    }

    private static Form arranged(ContentPack pack, List<ScorableItem> taken, Random random) {
        return MockForm.arranged(assembled(pack, taken), random);
    }

    private static AssembledForm assembled(ContentPack pack, List<ScorableItem> taken) {
        return new AssembledForm(
                units(pack, taken), taken.stream().map(ScorableItem::id).collect(Collectors.toSet()));
    }

    private static List<ScorableItem> take(List<ScorableItem> candidates, int count, Blueprint blueprint) {
        List<ScorableItem> left = new ArrayList<>(candidates);
        List<ScorableItem> taken = new ArrayList<>();
        Set<String> situations = new HashSet<>();
        Map<Integer, Integer> ofDomain = new HashMap<>();
        while (taken.size() < count) {
            ScorableItem next = left.stream()
                    .min(Comparator.comparing((ScorableItem item) -> situations.contains(item.situation()))
                            .thenComparingDouble(item -> {
                                int domain = item.classification().task().domain();
                                return (ofDomain.getOrDefault(domain, 0) + 1.0)
                                        / blueprint.weights().getOrDefault(domain, 1);
                            }))
                    .orElseThrow();
            left.remove(next);
            taken.add(next);
            situations.add(next.situation());
            ofDomain.merge(next.classification().task().domain(), 1, Integer::sum);
        }
        return taken;
    }

    /** Items of one case study stay together, in the case study's order. */
    private static List<List<ScorableItem>> units(ContentPack pack, List<ScorableItem> taken) {
        Map<ItemId, List<ScorableItem>> units = new LinkedHashMap<>();
        for (ScorableItem item : taken) {
            ItemId unit = pack.caseOf(item.id()).map(study -> study.id()).orElse(item.id());
            units.computeIfAbsent(unit, any -> new ArrayList<>()).add(item);
        }
        units.values().forEach(unit -> pack.caseOf(unit.get(0).id())
                .ifPresent(study ->
                        unit.sort(Comparator.comparingInt(item -> study.items().indexOf(item)))));
        return List.copyOf(units.values());
    }
}
