package org.thetaprep.scoring.table;

import java.io.IOException;
import java.io.Reader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The group of each person: {@code person,group}. Other columns are passed over.
 *
 * @param groupOf the group by person, in the order of the table
 */
public record GroupTable(Map<String, String> groupOf) {

    public GroupTable {
        groupOf = Collections.unmodifiableMap(new LinkedHashMap<>(groupOf));
    }

    /** The groups, in the order of their first rows. */
    public List<String> groups() {
        return List.copyOf(new LinkedHashSet<>(groupOf.values()));
    }

    /**
     * Reads a table.
     *
     * @param reader the text of the table; left open
     */
    public static TableReading<GroupTable> read(Reader reader) throws IOException {
        ProblemList problems = new ProblemList();
        CsvRows rows = new CsvRows(reader);
        if (!rows.advance()) {
            problems.add(1, "", "the table must have a header person,group, but is empty");
            return new TableReading.Unreadable<>(problems.all());
        }
        Header header = new Header(rows.fields(), rows.row(), problems);
        for (String column : List.of("person", "group")) {
            if (!header.has(column)) {
                problems.add(rows.row(), column, "the column must be there");
            }
        }
        Map<String, String> groups = new LinkedHashMap<>();
        boolean readable = problems.isEmpty();
        while (readable && rows.advance()) {
            readRow(header, rows, problems, groups);
        }
        if (problems.isEmpty() && groups.isEmpty()) {
            problems.add(rows.row(), "", "the table must have at least one person, but has none");
        }
        return problems.isEmpty()
                ? new TableReading.Readable<>(new GroupTable(groups))
                : new TableReading.Unreadable<>(problems.all());
    }

    private static void readRow(Header header, CsvRows rows, ProblemList problems, Map<String, String> groups) {
        if (!header.fits(rows)) {
            return;
        }
        String person = header.name(rows, "person");
        String group = header.name(rows, "group");
        if (person.isBlank()) {
            problems.add(rows.row(), "person", "must be given");
        } else if (groups.containsKey(person)) {
            problems.add(rows.row(), "person", "'" + person + "' is there twice");
        }
        if (group.isBlank()) {
            problems.add(rows.row(), "group", "must be given");
        }
        groups.put(person, group);
    }
}
