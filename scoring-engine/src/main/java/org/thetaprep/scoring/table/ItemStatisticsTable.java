package org.thetaprep.scoring.table;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Statistics of items: header {@code item,…}, one row for each item, empty where a statistic does not exist. Only written.
 *
 * @param rows in the order of the table
 */
public record ItemStatisticsTable(List<Row> rows) {

    public ItemStatisticsTable {
        rows = List.copyOf(rows);
    }

    /** One item's statistics, by column, in the order in which they were put. */
    public static final class Row {

        private final Map<String, String> fields = new LinkedHashMap<>();

        /**
         * A row without statistics.
         *
         * @param item its name
         */
        public Row(String item) {
            fields.put("item", CsvRows.quoted(item));
        }

        /** Puts a number; NaN is written as empty. */
        public Row with(String column, double value) {
            fields.put(column, Double.isNaN(value) ? "" : Numbers.format(value));
            return this;
        }

        /** Puts a number that may not exist. */
        public Row with(String column, OptionalDouble value) {
            return with(column, value.orElse(Double.NaN));
        }

        /** Puts a word. */
        public Row with(String column, String value) {
            fields.put(column, CsvRows.quoted(value));
            return this;
        }
    }

    /**
     * Writes the table with every column that a row has.
     *
     * @param out receives the text, lines ended by a line feed
     */
    public void write(Appendable out) throws IOException {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.fields.keySet()));
        out.append(String.join(",", columns)).append('\n');
        for (Row row : rows) {
            String separator = "";
            for (String column : columns) {
                out.append(separator).append(row.fields.getOrDefault(column, ""));
                separator = ",";
            }
            out.append('\n');
        }
    }
}
