package org.thetaprep.runner.assignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.assembly.Quotas;
import org.thetaprep.runner.assignment.SetWish.Limit;
import org.thetaprep.scoring.assembly.CountRange;
import org.thetaprep.scoring.assembly.FormSolver;
import org.thetaprep.scoring.assembly.SelectionProblem;
import org.thetaprep.scoring.assembly.Solution;

/**
 * Assembles more items into a practice set: all limits of the wish are met, no two items of one situation stand together,
 * and the domains are in the exam's weights as far as the limits let them.
 */
public final class SetAssembly {

    private final ContentPack pack;
    private final Work.PracticeSet set;
    private final SetWish wish;
    private final List<Limit> limits;
    private final List<ScorableItem> items;
    private final Set<String> situations;

    private SetAssembly(ContentPack pack, Work.PracticeSet set, SetWish wish, Set<ItemId> seen) {
        this.pack = pack;
        this.set = set;
        this.wish = wish;
        this.limits = wish.limits(seen);
        this.items = pack.version(set.blueprint()).orElseThrow().items();
        this.situations = set.items().stream()
                .flatMap(item -> pack.scorable(item).stream())
                .map(ScorableItem::situation)
                .collect(Collectors.toSet());
    }

    /**
     * A set with more items.
     *
     * @param pack the bank
     * @param set the set so far
     * @param wish what is wanted
     * @param seen what the cohort has seen
     * @param solver what assembles
     * @param seed decides between sets that are as good as one another
     * @throws NotDone if there is no such set, or it would be too long; the message says which limits stand in the way
     */
    public static Work.PracticeSet grown(
            ContentPack pack,
            Work.PracticeSet set,
            SetWish wish,
            Set<ItemId> seen,
            FormSolver solver,
            long seed) {
        return Picks.with(set, new SetAssembly(pack, set, wish, seen).chosen(solver, seed));
    }

    private List<ItemId> chosen(FormSolver solver, long seed) {
        if (capacity(limits) < wish.count()) {
            throw new NotDone(lacking());
        }
        double[] values = new Random(seed).doubles(items.size()).toArray();
        List<CountRange> ranges = ranges();
        List<CountRange> weighed = new ArrayList<>(ranges);
        weighed.addAll(quotas());
        return solved(solver, values, weighed)
                .or(() -> solved(solver, values, ranges))
                .orElseThrow(() -> new NotDone("No such set was found in time. Ask for fewer items."));
    }

    private Optional<List<ItemId>> solved(FormSolver solver, double[] values, List<CountRange> ranges) {
        Solution solution =
                solver.select(new SelectionProblem(values, wish.count(), ranges, new BitSet(), taken()));
        return solution.match(
                found -> Optional.of(found.forms().get(0).stream()
                        .map(place -> items.get(place).id())
                        .toList()),
                infeasible -> Optional.empty());
    }

    /** The items that are in the set already, and those of their situations. */
    private BitSet taken() {
        return places(item -> !isFree(item));
    }

    private boolean isFree(ScorableItem item) {
        return !set.items().contains(item.id()) && !situations.contains(item.situation());
    }

    private BitSet places(Predicate<ScorableItem> those) {
        BitSet places = new BitSet();
        IntStream.range(0, items.size())
                .filter(place -> those.test(items.get(place)))
                .forEach(places::set);
        return places;
    }

    private Set<Integer> placesOf(Predicate<ScorableItem> those) {
        return places(those).stream().boxed().collect(Collectors.toSet());
    }

    private List<CountRange> ranges() {
        List<CountRange> ranges = new ArrayList<>();
        limits.forEach(limit -> ranges.add(
                CountRange.atMost("items beside " + limit.name(), placesOf(item -> !limit.met().test(item)), 0)));
        Map<String, Set<Integer>> bySituation = new HashMap<>();
        for (int place = 0; place < items.size(); place++) {
            bySituation
                    .computeIfAbsent(items.get(place).situation(), any -> new HashSet<>())
                    .add(place);
        }
        bySituation.forEach((situation, places) -> {
            if (places.size() > 1) {
                ranges.add(CountRange.atMost("situation " + situation, places, 1));
            }
        });
        return ranges;
    }

    /** Each domain that the limits leave, in the exam's weights. */
    private List<CountRange> quotas() {
        Blueprint blueprint = pack.exam().blueprint(set.blueprint()).orElseThrow();
        SortedSet<Integer> left = items.stream()
                .filter(item -> isFree(item) && limits.stream().allMatch(limit -> limit.met().test(item)))
                .map(item -> item.classification().task().domain())
                .collect(Collectors.toCollection(TreeSet::new));
        int[] counts = Quotas.of(
                left.stream()
                        .mapToDouble(domain -> blueprint.weights().getOrDefault(domain, 1))
                        .toArray(),
                wish.count());
        List<CountRange> quotas = new ArrayList<>();
        int at = 0;
        for (int domain : left) {
            quotas.add(CountRange.exactly(
                    "domain " + domain,
                    placesOf(item -> item.classification().task().domain() == domain),
                    counts[at++]));
        }
        return quotas;
    }

    /** How many items meet limits and may stand together: as many as there are situations that are still free. */
    private int capacity(List<Limit> those) {
        return (int) matching(those).map(ScorableItem::situation).distinct().count();
    }

    private Stream<ScorableItem> matching(List<Limit> those) {
        return items.stream()
                .filter(item -> isFree(item) && those.stream().allMatch(limit -> limit.met().test(item)));
    }

    /** Which limits stand in the way, by how many items there would be without each. */
    private String lacking() {
        int together = capacity(limits);
        StringBuilder words = new StringBuilder(
                together == 0 ? "No more item can be added" : "Only " + together + " more can be added");
        words.append(limits.isEmpty()
                ? ""
                : " with " + limits.stream().map(Limit::name).collect(Collectors.joining(", ")));
        long all = matching(limits).count();
        words.append(all > together
                ? "; of the " + all + " that match, those of one situation never stand together."
                : ".");
        for (Limit limit : limits) {
            int without =
                    capacity(limits.stream().filter(other -> other != limit).toList());
            if (without > together) {
                words.append(" Without “")
                        .append(limit.name())
                        .append("”: ")
                        .append(without)
                        .append(without < wish.count() ? ", still too few." : ".");
            }
        }
        return words.toString();
    }
}
