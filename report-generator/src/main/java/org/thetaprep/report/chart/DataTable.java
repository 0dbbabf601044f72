package org.thetaprep.report.chart;

import java.util.List;
import java.util.Objects;

/**
 * What a picture shows, as a table.
 *
 * @param caption what it holds
 * @param columns its columns, the first of which names the row
 * @param rows the cells, as many in each row as there are columns
 */
public record DataTable(String caption, List<Column> columns, List<List<String>> rows) {

    public DataTable {
        Objects.requireNonNull(caption, "caption");
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row must have " + columns.size() + " cells, but " + row + " has " + row.size());
            }
        }
    }

    /**
     * A column.
     *
     * @param name its heading
     * @param numeric whether it holds numbers
     */
    public record Column(String name, boolean numeric) {

        /**
         * A column of words.
         *
         * @param name its heading
         * @return the column
         */
        public static Column text(String name) {
            return new Column(name, false);
        }

        /**
         * A column of numbers.
         *
         * @param name its heading
         * @return the column
         */
        public static Column number(String name) {
            return new Column(name, true);
        }
    }
}
