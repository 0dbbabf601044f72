package org.thetaprep.runner.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.itembank.ItemParameters;
import org.thetaprep.runner.itembank.ItemStatus;
import org.thetaprep.runner.itembank.ItemStatuses;
import org.thetaprep.scoring.assembly.CountRange;
import org.thetaprep.scoring.assembly.WholeSet;
import org.thetaprep.scoring.prior.ExpectedResponse;
import org.thetaprep.scoring.prior.ItemPrior;

/**
 * The items of a pack that a version of the exam has a place for, with what a form of them must meet.
 *
 * @param blueprint the plan of a form
 * @param items in the order of the pack, under the version's tasks
 * @param information expected information of each at the cut, by what is known of its parameters
 * @param around the same half a logit below and above the cut
 * @param whole the case studies
 * @param trial the items that are tried out and must not count
 */
public record FormBank(
        Blueprint blueprint, List<ScorableItem> items, double[] information, double[][] around, List<WholeSet> whole,
        Set<Integer> trial) {

    /** How far below and above the cut {@link #around} looks, in logits. */
    static final double AROUND = 0.5;

    public FormBank {
        items = List.copyOf(items);
        whole = List.copyOf(whole);
        trial = Set.copyOf(trial);
    }

    /** The bank of a pack for a blueprint, its items known by their authors' judgement. */
    public static FormBank of(ContentPack pack, Blueprint blueprint) {
        return of(pack, blueprint, ItemParameters.JUDGED, ItemStatuses.UNCHANGED);
    }

    /**
     * The bank of a pack for a blueprint.
     *
     * @param pack the items that a form may give
     * @param blueprint the plan of a form
     * @param parameters what is known of the items
     * @param statuses which of them are tried out
     */
    public static FormBank of(
            ContentPack pack, Blueprint blueprint, ItemParameters parameters, ItemStatuses statuses) {
        List<ScorableItem> items = pack.version(blueprint).items();
        double cut = pack.exam().scoreScale().cutAbility();
        Map<ItemPrior, ExpectedResponse> known = new HashMap<>();
        List<ExpectedResponse> responses = items.stream()
                .map(parameters::prior)
                .map(prior -> known.computeIfAbsent(prior, ExpectedResponse::of))
                .toList();
        Map<String, Set<Integer>> cases = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            int place = i;
            pack.caseOf(items.get(i).id()).ifPresent(study -> cases.computeIfAbsent(
                            "case study " + study.id() + " whole", name -> new HashSet<>())
                    .add(place));
        }
        List<WholeSet> whole = new ArrayList<>();
        cases.forEach((name, places) -> whole.add(new WholeSet(name, places)));
        return new FormBank(
                blueprint,
                items,
                informationAt(cut, responses),
                new double[][] {informationAt(cut - AROUND, responses), informationAt(cut + AROUND, responses)},
                whole,
                IntStream.range(0, items.size())
                        .filter(place -> statuses.of(items.get(place).id()) == ItemStatus.PRETEST)
                        .boxed()
                        .collect(Collectors.toSet()));
    }

    private static double[] informationAt(double ability, List<ExpectedResponse> responses) {
        Map<ExpectedResponse, Double> known = new IdentityHashMap<>();
        return responses.stream()
                .mapToDouble(response -> known.computeIfAbsent(response, one -> one.information(ability)))
                .toArray();
    }

    /**
     * What a number of items are to have together at some ability: halfway from the bank's mean to the most that as
     * many items can have, since types, tasks and domains keep forms from reaching the most.
     *
     * @param information of each item at the ability
     * @param items how many items
     */
    static double target(double[] information, int items) {
        double[] sorted = information.clone();
        Arrays.sort(sorted);
        int from = Math.max(0, sorted.length - items);
        double most = Arrays.stream(sorted, from, sorted.length).sum();
        double mean = Arrays.stream(sorted).average().orElse(0) * items;
        return (most + mean) / 2;
    }

    /** Some of the items as a bank of their own, with the case studies that are whole among them. */
    FormBank part(List<Integer> places) {
        return new FormBank(
                blueprint,
                places.stream().map(items::get).toList(),
                part(information, places),
                Arrays.stream(around).map(row -> part(row, places)).toArray(double[][]::new),
                whole.stream()
                        .filter(set -> places.containsAll(set.items()))
                        .map(set -> new WholeSet(
                                set.name(),
                                set.items().stream().map(places::indexOf).collect(Collectors.toSet())))
                        .toList(),
                trial.stream()
                        .filter(places::contains)
                        .map(places::indexOf)
                        .collect(Collectors.toSet()));
    }

    private static double[] part(double[] row, List<Integer> places) {
        return places.stream().mapToDouble(place -> row[place]).toArray();
    }

    /**
     * What a form must meet, scored and pretest items together: the blueprint's scored items of each domain and its
     * share of the pretest items, rounded either way, those that are tried out first; tasks within a domain and item types in the bank's shares,
     * rounded either way; one item or case study of a situation.
     */
    public List<CountRange> formRanges() {
        List<CountRange> ranges = new ArrayList<>(domainRanges());
        ranges.addAll(situationRanges());
        ranges.addAll(countingRanges());
        Map<Integer, Set<Integer>> domains =
                places(item -> item.classification().task().domain());
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
        ranges.addAll(trialRanges());
        return ranges;
    }

    /** The least of what a form must meet: the numbers of each domain, and one item or case study of a situation. */
    List<CountRange> leastRanges() {
        List<CountRange> ranges = new ArrayList<>(domainRanges());
        ranges.addAll(situationRanges());
        ranges.addAll(countingRanges());
        return ranges;
    }

    private List<CountRange> domainRanges() {
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
        return ranges;
    }

    /** What is tried out is on the form as far as its slots and its situations go. */
    private List<CountRange> trialRanges() {
        List<CountRange> ranges = new ArrayList<>();
        places(item -> item.classification().task().domain()).forEach((domain, places) -> {
            Set<Integer> tried = new HashSet<>(places);
            tried.retainAll(trial);
            if (!tried.isEmpty()) {
                double slots = blueprint.pretestItems() * blueprint.weights().get(domain) / 100.0;
                long different = tried.stream()
                        .map(place -> items.get(place).situation())
                        .distinct()
                        .count();
                ranges.add(new CountRange(
                        "items of domain " + domain + " that are tried out",
                        tried,
                        (int) Math.min(Math.floor(slots), different),
                        (int) Math.ceil(slots)));
            }
        });
        return ranges;
    }

    /** Enough of each domain that counts. */
    private List<CountRange> countingRanges() {
        List<CountRange> ranges = new ArrayList<>();
        if (!trial.isEmpty()) {
            for (CountRange range : scoredRanges()) {
                ranges.add(new CountRange(range.name(), range.items(), range.least(), blueprint.items()));
            }
        }
        return ranges;
    }

    private List<CountRange> situationRanges() {
        List<CountRange> ranges = new ArrayList<>();
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
                .forEach((domain, count) -> {
                    Set<Integer> counting = new HashSet<>(domains.getOrDefault(domain, Set.of()));
                    counting.removeAll(trial);
                    ranges.add(CountRange.exactly("scored items of domain " + domain, counting, count));
                });
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
    Map<String, Set<Integer>> situations() {
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

    <K extends Comparable<K>> Map<K, Set<Integer>> places(Function<ScorableItem, K> key) {
        Map<K, Set<Integer>> places = new TreeMap<>();
        for (int i = 0; i < items.size(); i++) {
            places.computeIfAbsent(key.apply(items.get(i)), any -> new HashSet<>())
                    .add(i);
        }
        return places;
    }
}
