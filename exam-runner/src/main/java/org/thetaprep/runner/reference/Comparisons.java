package org.thetaprep.runner.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.thetaprep.content.reference.Misconception;

/**
 * Rows worth seeing side by side: those of one table, and those that a misconception mixes up; those that most items test come
 * first.
 */
final class Comparisons {

    private static final int LARGEST_TABLE = 8;

    /** The source of rows that teach the guide bullet by bullet: their tables hold no alternatives. */
    private static final String GUIDE = "guide";

    private Comparisons() {}

    /**
     * Those of a pack.
     *
     * @param entries all rows, in the pack's order
     * @param byId the same by id
     * @param misconceptions each of which mixes up rows
     */
    static List<Comparison> of(
            List<ReferenceEntry> entries, Map<String, ReferenceEntry> byId, List<Misconception> misconceptions) {
        List<Comparison> all = new ArrayList<>();
        Map<String, List<ReferenceEntry>> tables = entries.stream()
                .filter(entry -> entry.row().kind().equals("decision")
                        && !entry.row().source().equals(GUIDE))
                .collect(Collectors.groupingBy(
                        entry -> entry.row().section().id() + "/" + entry.row().table(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        tables.values().stream()
                .filter(table -> table.size() >= 2 && table.size() <= LARGEST_TABLE)
                .forEach(table -> all.add(new Comparison(
                        table.get(0).row().table(), table.subList(0, Math.min(table.size(), Comparison.MOST)))));
        for (Misconception misconception : misconceptions) {
            Map<String, ReferenceEntry> byChoice = new LinkedHashMap<>();
            misconception.rows().stream()
                    .flatMap(row -> Stream.ofNullable(byId.get(row)))
                    .forEach(
                            entry -> byChoice.putIfAbsent(entry.row().decision().choice(), entry));
            if (byChoice.size() >= 2) {
                all.add(new Comparison(
                        misconception.name(),
                        byChoice.values().stream().limit(Comparison.MOST).toList()));
            }
        }
        all.sort(Comparator.comparingInt(Comparisons::tested).reversed());
        return List.copyOf(all);
    }

    private static int tested(Comparison comparison) {
        return comparison.entries().stream()
                .mapToInt(entry -> entry.items().size())
                .sum();
    }
}
