package org.thetaprep.scoring.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an item table says of its items besides their parameters, such as topic or enemies: every column as
 * text. It has the items of {@link ItemTable} in the same order if the table is readable.
 *
 * @param rows the line of the file of each item, the header being 1
 * @param columns for each column the text of every item, empty where there is none
 */
public record ItemAttributes(List<Integer> rows, Map<String, List<String>> columns) {

    public ItemAttributes {
        rows = List.copyOf(rows);
        Map<String, List<String>> copy = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> column : columns.entrySet()) {
            if (column.getValue().size() != rows.size()) {
                throw new IllegalArgumentException("column " + column.getKey() + " must have " + rows.size()
                        + " values, but has " + column.getValue().size());
            }
            copy.put(column.getKey(), List.copyOf(column.getValue()));
        }
        columns = Map.copyOf(copy);
    }

    /** The text of a column, if it is there. */
    public Optional<List<String>> column(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    /**
     * Reads the columns of an item table; what is wrong with them is for {@link ItemTable#read} to tell.
     *
     * @param reader the text of the table; left open
     */
    public static TableReading<ItemAttributes> read(Reader reader) throws IOException {
        CsvRows rows = new CsvRows(reader);
        List<Integer> lines = new ArrayList<>();
        List<String> names = rows.advance() ? List.copyOf(rows.fields()) : List.of();
        List<List<String>> values = new ArrayList<>();
        names.forEach(name -> values.add(new ArrayList<>()));
        while (rows.advance()) {
            lines.add(rows.row());
            for (int i = 0; i < names.size(); i++) {
                List<String> fields = rows.fields();
                values.get(i).add(i < fields.size() ? Header.value(fields.get(i)) : "");
            }
        }
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            columns.putIfAbsent(names.get(i), values.get(i));
        }
        return new TableReading.Readable<>(new ItemAttributes(lines, columns));
    }
}
