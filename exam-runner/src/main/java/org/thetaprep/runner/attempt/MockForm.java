package org.thetaprep.runner.attempt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.thetaprep.content.candidate.Presentation;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.item.CaseStudy;
import org.thetaprep.content.item.Item;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;

/**
 * Draws a mock exam's form at random to a blueprint: the scored and the pretest items of each domain in exactly
 * the blueprint's numbers, tasks of a domain in turn, each item type that the blueprint allows present in about
 * its usual share, no two items of one situation, the items of a case study next to each other, and items that
 * the learner has not seen before those that they have.
 */
public final class MockForm {

    private static final int MOST_CASE_STUDIES = 2;
    private static final Map<ItemType, Double> LARGEST_SHARE =
            Map.of(ItemType.MULTIPLE_RESPONSE, 0.20, ItemType.ORDERING, 0.08, ItemType.MATCHING, 0.08);

    private final ContentPack pack;
    private final Blueprint blueprint;
    private final Map<ItemId, Integer> timesSeen;
    private final Random random;
    private final SortedMap<Integer, Integer> room;
    private final List<List<ScorableItem>> units = new ArrayList<>();
    private final Set<String> situations = new HashSet<>();
    private final Map<ItemType, Integer> ofType = new TreeMap<>();
    private final Map<TaskId, Integer> ofTask = new TreeMap<>();

    private MockForm(ContentPack pack, Blueprint blueprint, Map<ItemId, Integer> timesSeen, long seed) {
        this.pack = pack;
        this.blueprint = blueprint;
        this.timesSeen = timesSeen;
        this.random = new Random(seed);
        this.room = new TreeMap<>(blueprint.allocate(blueprint.scoredItems()));
        blueprint
                .allocate(blueprint.pretestItems())
                .forEach((domain, count) -> room.merge(domain, count, Integer::sum));
    }

    /**
     * Draws a form.
     *
     * @param pack where the items come from
     * @param blueprint what the form must look like
     * @param timesSeen how often the learner has had an item before; items not named were never seen
     * @param seed the same seed draws the same form
     * @return the form
     * @throws BankTooSmall if the pack has not enough items for the blueprint; the message says of what
     */
    public static Form draw(ContentPack pack, Blueprint blueprint, Map<ItemId, Integer> timesSeen, long seed) {
        return new MockForm(pack, blueprint, timesSeen, seed).draw();
    }

    private Form draw() {
        if (blueprint.allows(ItemType.CASE_STUDY)) {
            takeCaseStudies();
        }
        room.keySet().forEach(this::fill);
        Collections.shuffle(units, random);
        List<ScorableItem> items = units.stream().flatMap(List::stream).toList();
        Set<ItemId> scored = scored(items);
        return new Form(items.stream()
                .map(item -> new FormItem(item.id(), scored.contains(item.id()), Presentation.shuffled(item, random)))
                .toList());
    }

    private void takeCaseStudies() {
        List<CaseStudy> cases = new ArrayList<>();
        for (Item item : pack.items()) {
            if (item instanceof CaseStudy study) {
                cases.add(study);
            }
        }
        Collections.shuffle(cases, random);
        cases.sort(Comparator.comparingInt(study ->
                study.items().stream().mapToInt(item -> seen(item)).max().orElse(0)));
        cases.stream()
                .filter(study -> study.items().stream().allMatch(item -> blueprint.allows(item.type())))
                .limit(MOST_CASE_STUDIES)
                .forEach(study -> take(study.items()));
    }

    private int seen(ScorableItem item) {
        return timesSeen.getOrDefault(item.id(), 0);
    }

    private void take(List<ScorableItem> unit) {
        units.add(unit);
        for (ScorableItem item : unit) {
            situations.add(item.situation());
            ofType.merge(item.type(), 1, Integer::sum);
            ofTask.merge(item.classification().task(), 1, Integer::sum);
            room.merge(item.classification().task().domain(), -1, Integer::sum);
        }
    }

    private void fill(int domain) {
        List<ScorableItem> candidates = new ArrayList<>();
        for (Item item : pack.items()) {
            if (item instanceof ScorableItem single
                    && blueprint.allows(single.type())
                    && single.classification().task().domain() == domain) {
                candidates.add(single);
            }
        }
        Collections.shuffle(candidates, random);
        while (room.get(domain) > 0) {
            ScorableItem next = candidates.stream()
                    .filter(item -> !situations.contains(item.situation()))
                    .min(Comparator.comparingInt(this::crowding)
                            .thenComparingInt(this::seen)
                            .thenComparingInt(item ->
                                    ofTask.getOrDefault(item.classification().task(), 0)))
                    .orElseThrow(() -> new BankTooSmall(domain, room.get(domain)));
            candidates.remove(next);
            take(List.of(next));
        }
    }

    /** 0 while the type of an item has room in the form, 1 once it has its share. */
    private int crowding(ScorableItem item) {
        double most = LARGEST_SHARE.getOrDefault(item.type(), 1.0) * blueprint.items();
        return ofType.getOrDefault(item.type(), 0) + 1 > most ? 1 : 0;
    }

    private Set<ItemId> scored(List<ScorableItem> items) {
        Set<ItemId> scored = new HashSet<>();
        blueprint.scoredItemsPerDomain().forEach((domain, count) -> {
            List<ScorableItem> ofDomain = new ArrayList<>(items.stream()
                    .filter(item -> item.classification().task().domain() == domain)
                    .toList());
            Collections.shuffle(ofDomain, random);
            ofDomain.stream().limit(count).forEach(item -> scored.add(item.id()));
        });
        return scored;
    }
}
