package org.thetaprep.runner.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.thetaprep.report.Misconception;
import org.thetaprep.report.MisconceptionCount;

/** Counts over attempts how often misconceptions were offered, chosen and cost a scored item. */
final class MisconceptionTally {

    private final Map<String, Misconception> known = new TreeMap<>();
    private final Map<String, Integer> offered = new TreeMap<>();
    private final Map<String, Integer> chosen = new TreeMap<>();
    private final Map<String, Integer> cost = new TreeMap<>();

    /** Adds the answered items of an attempt. */
    void add(ExportedAttempt attempt) {
        known.putAll(attempt.misconceptions());
        for (ExportedItem item : attempt.items()) {
            if (item.answered()) {
                item.offered().forEach(id -> offered.merge(id, 1, Integer::sum));
                item.chosen().forEach(id -> chosen.merge(id, 1, Integer::sum));
                if (item.scored() && !item.right()) {
                    item.chosen().forEach(id -> cost.merge(id, 1, Integer::sum));
                }
            }
        }
    }

    /** Those chosen at least once, the one that cost most scored items first. */
    List<MisconceptionCount> counts() {
        return chosen.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(
                                entry -> cost.getOrDefault(entry.getKey(), 0))
                        .thenComparingInt(Map.Entry::getValue)
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new MisconceptionCount(
                        known.get(entry.getKey()),
                        entry.getValue(),
                        offered.get(entry.getKey()),
                        cost.getOrDefault(entry.getKey(), 0)))
                .toList();
    }
}
