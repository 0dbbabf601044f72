package org.thetaprep.runner.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.thetaprep.report.Misconception;
import org.thetaprep.report.MisconceptionCount;
import org.thetaprep.runner.knowledge.ItemMisconceptions;

/** Counts the misconceptions that an attempt's answered items offered, and those that were chosen. */
final class Misconceptions {

    private Misconceptions() {}

    /** Those chosen at least once, the one that cost most scored items first. */
    static List<MisconceptionCount> of(MarkedAttempt marked) {
        Map<String, Integer> offered = new TreeMap<>();
        Map<String, Integer> chosen = new TreeMap<>();
        Map<String, Integer> cost = new TreeMap<>();
        for (MarkedItem item : marked.items()) {
            if (item.response().isPresent()) {
                Set<String> fallenFor = fallenFor(item);
                offered(item).forEach(id -> offered.merge(id, 1, Integer::sum));
                fallenFor.forEach(id -> chosen.merge(id, 1, Integer::sum));
                if (item.scored() && !item.right()) {
                    fallenFor.forEach(id -> cost.merge(id, 1, Integer::sum));
                }
            }
        }
        return chosen.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(
                                entry -> cost.getOrDefault(entry.getKey(), 0))
                        .thenComparingInt(Map.Entry::getValue)
                        .reversed()
                        .thenComparing(Comparator.comparing(Map.Entry::getKey)))
                .flatMap(entry -> marked.pack().misconception(entry.getKey()).stream()
                        .map(known -> new MisconceptionCount(
                                new Misconception(known.name(), known.help()),
                                entry.getValue(),
                                offered.get(entry.getKey()),
                                cost.getOrDefault(entry.getKey(), 0))))
                .toList();
    }

    private static Set<String> offered(MarkedItem item) {
        return ItemMisconceptions.offered(item.item());
    }

    /** The ids of the misconceptions that a response to an item is an instance of. */
    static Set<String> fallenFor(MarkedItem item) {
        return item.response()
                .map(response -> ItemMisconceptions.fallenFor(item.item(), response))
                .orElse(Set.of());
    }
}
