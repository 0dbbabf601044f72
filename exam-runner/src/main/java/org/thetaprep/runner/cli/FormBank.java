package org.thetaprep.runner.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.scoring.assembly.CountRange;
import org.thetaprep.scoring.assembly.WholeSet;
import org.thetaprep.scoring.prior.ExpectedResponse;
import org.thetaprep.scoring.prior.ItemPrior;

/**
 * The items of a pack that a blueprint admits, with what a form of them must meet.
 *
 * @param blueprint the plan of a form
 * @param items in the order of the pack
 * @param information expected information of each at the cut, known only by its author's label and its type
 * @param whole the case studies
 */
record FormBank(Blueprint blueprint, List<ScorableItem> items, double[] information, List<WholeSet> whole) {

    static FormBank of(ContentPack pack, Blueprint blueprint) {
        List<ScorableItem> items = pack.scorableItems().stream()
                .filter(item -> blueprint.allows(item.type()))
                .filter(item -> pack.caseOf(item.id())
                        .map(study -> blueprint.allows(ItemType.CASE_STUDY)
                                && study.items().stream().allMatch(inner -> blueprint.allows(inner.type())))
                        .orElse(true))
                .toList();
        double cut = pack.exam().scoreScale().cutAbility();
        double[] information = items.stream()
                .mapToDouble(item -> ExpectedResponse.of(ItemPrior.judged(
                                item.classification().difficulty().logits(), item.chanceLevel()))
                        .information(cut))
                .toArray();
        Map<String, Set<Integer>> cases = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            int place = i;
            pack.caseOf(items.get(i).id()).ifPresent(study -> cases.computeIfAbsent(
                            "case study " + study.id() + " whole", name -> new HashSet<>())
                    .add(place));
        }
        List<WholeSet> whole = new ArrayList<>();
        cases.forEach((name, places) -> whole.add(new WholeSet(name, places)));
        return new FormBank(blueprint, items, information, whole);
    }

    /**
     * What a form must meet, scored and pretest items together: the blueprint's scored items of each domain and its
     * share of the pretest items, rounded either way; tasks within a domain and item types in the bank's shares,
     * rounded either way; one item or case study of a situation.
     */
    List<CountRange> formRanges() {
        List<CountRange> ranges = new ArrayList<>();
        SortedMap<Integer, Integer> scored = blueprint.scoredItemsPerDomain();
        Map<Integer, Set<Integer>> domains =
                places(item -> item.classification().task().domain());
        scored.forEach((domain, count) -> {
            double pretest = blueprint.pretestItems() * blueprint.weights().get(domain) / 100.0;
            ranges.add(new CountRange(
                    "domain " + domain,
                    domains.getOrDefault(domain, Set.of()),
                    count + (int) Math.floor(pretest),
                    count + (int) Math.ceil(pretest)));
        });
        places(item -> item.classification().task()).forEach((task, places) -> {
            double share = places.size() / (double) domains.get(task.domain()).size();
            ranges.stream()
                    .filter(range -> range.name().equals("domain " + task.domain()))
                    .findFirst()
                    .ifPresent(domain -> ranges.add(
                            new CountRange("task " + task, places, (int) Math.floor(domain.least() * share), (int)
                                    Math.ceil(domain.most() * share))));
        });
        ranges.addAll(typeRanges(blueprint.items()));
        situations().forEach((situation, places) -> {
            if (places.size() > 1) {
                ranges.add(CountRange.atMost("situation " + situation, places, 1));
            }
        });
        return ranges;
    }

    /** What the scored items of a form must meet: the blueprint's number of each domain. */
    List<CountRange> scoredRanges() {
        List<CountRange> ranges = new ArrayList<>();
        Map<Integer, Set<Integer>> domains =
                places(item -> item.classification().task().domain());
        blueprint
                .scoredItemsPerDomain()
                .forEach((domain, count) -> ranges.add(CountRange.exactly(
                        "scored items of domain " + domain, domains.getOrDefault(domain, Set.of()), count)));
        return ranges;
    }

    private List<CountRange> typeRanges(int length) {
        List<CountRange> ranges = new ArrayList<>();
        places(ScorableItem::type).forEach((type, places) -> {
            double share = length * places.size() / (double) items.size();
            ranges.add(new CountRange("type " + type.id(), places, (int) Math.floor(share), (int) Math.ceil(share)));
        });
        return ranges;
    }

    /** The first item of each case study and every single item, by situation. */
    private Map<String, Set<Integer>> situations() {
        Set<Integer> later = new HashSet<>();
        whole.forEach(set -> set.items().stream().sorted().skip(1).forEach(later::add));
        Map<String, Set<Integer>> situations = new TreeMap<>();
        for (int i = 0; i < items.size(); i++) {
            if (!later.contains(i)) {
                situations
                        .computeIfAbsent(items.get(i).situation(), name -> new HashSet<>())
                        .add(i);
            }
        }
        return situations;
    }

    private <K extends Comparable<K>> Map<K, Set<Integer>> places(Function<ScorableItem, K> key) {
        Map<K, Set<Integer>> places = new TreeMap<>();
        for (int i = 0; i < items.size(); i++) {
            places.computeIfAbsent(key.apply(items.get(i)), any -> new HashSet<>())
                    .add(i);
        }
        return places;
    }
}
