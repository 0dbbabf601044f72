package org.thetaprep.report.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a picture shows, as a table.
 *
 * @param caption what it holds
 * @param columns its columns, the first of which names the row
 * @param rows the cells, as many in each row as there are columns
 */
public record DataTable(String caption, List<Column> columns, List<List<String>> rows) {

    private static final int WIDEST = 17;

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
     * How many letters wide each column of words has to be, so that a long word in one is not broken for a long text in
     * another. The column with the longest text takes what is left.
     *
     * @return one number for each column, at most 17; 0 for that column and for numbers
     */
    public List<Integer> letters() {
        List<Integer> longest = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            longest.add(columns.get(i).numeric() ? 0 : longest(i));
        }
        int rest = longest.indexOf(Collections.max(longest));
        return IntStream.range(0, columns.size())
                .mapToObj(i -> i == rest ? 0 : Math.min(WIDEST, longest.get(i)))
                .toList();
    }

    private int longest(int column) {
        return Stream.concat(
                        Stream.of(columns.get(column).name()), rows.stream().map(row -> row.get(column)))
                .mapToInt(String::length)
                .max()
                .orElse(0);
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
