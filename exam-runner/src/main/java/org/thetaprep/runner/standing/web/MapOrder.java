package org.thetaprep.runner.standing.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.thetaprep.content.exam.Domain;

/**
 * The order of learners in the map.
 *
 * @param id as the address names it
 * @param comparator the order
 */
record MapOrder(String id, Comparator<LearnerRow> comparator) {

    private static final String NAME = "name";
    private static final String ALL = "all";

    /** The order that an address asks for; by name if it asks for none that there is. */
    static MapOrder of(String asked, List<Domain> domains) {
        if (ALL.equals(asked)) {
            return new MapOrder(ALL, byCell(0));
        }
        for (int d = 0; d < domains.size(); d++) {
            String id = "domain-" + domains.get(d).number();
            if (id.equals(asked)) {
                return new MapOrder(id, byCell(d + 1));
            }
        }
        return new MapOrder(NAME, CohortMapRoutes.byName());
    }

    /** The lowest score first; who has none comes last. */
    private static Comparator<LearnerRow> byCell(int cell) {
        return Comparator.comparing((LearnerRow row) -> row.cells().get(cell).state().equals("none"))
                .thenComparing(row -> row.cells().get(cell).score())
                .thenComparing(CohortMapRoutes.byName());
    }

    /**
     * A heading of the map.
     *
     * @param title what stands in it
     * @param spoken what it is for
     * @param query the query that sorts by it
     * @param sorted whether the map is sorted by it
     */
    public record Column(String title, String spoken, String query, boolean sorted) {}

    static List<Column> columns(List<Domain> domains, MapOrder order) {
        List<Column> columns = new ArrayList<>();
        columns.add(column("All", "all domains", ALL, order));
        for (Domain domain : domains) {
            columns.add(column(
                    domain.number() + "\u2002" + domain.title(), domain.title(), "domain-" + domain.number(), order));
        }
        return columns;
    }

    private static Column column(String title, String spoken, String id, MapOrder order) {
        return new Column(title, spoken, "?sort=" + id, order.id().equals(id));
    }
}
