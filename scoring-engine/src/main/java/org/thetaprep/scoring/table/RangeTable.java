package org.thetaprep.scoring.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * How many items of a kind a test may hold: header {@code column,value,least,most}. A kind is a value of a
 * column of the item table; the value {@code *} stands for each value of the column in turn. An empty least
 * is 0; an empty most sets no limit.
 *
 * @param rows in the order of the table
 */
public record RangeTable(List<Row> rows) {

    private static final List<String> COLUMNS = List.of("column", "value", "least", "most");

    public RangeTable {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param row line of the file, the header being 1
     * @param column name of a column of the item table
     * @param value a value of that column, or {@code *}
     * @param least fewest items, not negative
     * @param most most items, not below {@code least}
     */
    public record Row(int row, String column, String value, int least, int most) {}

    /**
     * Reads a table.
     *
     * @param reader the text of the table; left open
     */
    public static TableReading<RangeTable> read(Reader reader) throws IOException {
        ProblemList problems = new ProblemList();
        CsvRows rows = new CsvRows(reader);
        if (!rows.advance()) {
            problems.add(1, "", "the table must have a header column,value,least,most, but is empty");
            return new TableReading.Unreadable<>(problems.all());
        }
        Header header = new Header(rows.fields(), rows.row(), problems);
        for (String column : COLUMNS) {
            if (!header.has(column)) {
                problems.add(rows.row(), column, "the column must be there");
            }
        }
        List<Row> read = new ArrayList<>();
        boolean headed = problems.isEmpty();
        while (headed && rows.advance()) {
            if (header.fits(rows)) {
                read.add(row(header, rows, problems));
            }
        }
        if (problems.isEmpty() && read.isEmpty()) {
            problems.add(rows.row(), "", "the table must have at least one range, but has none");
        }
        return problems.isEmpty()
                ? new TableReading.Readable<>(new RangeTable(read))
                : new TableReading.Unreadable<>(problems.all());
    }

    private static Row row(Header header, CsvRows rows, ProblemList problems) {
        String column = header.name(rows, "column");
        String value = header.name(rows, "value");
        for (String name : List.of("column", "value")) {
            if (header.name(rows, name).isEmpty()) {
                problems.add(rows.row(), name, "must be given");
            }
        }
        int least = count(header, rows, problems, "least", 0);
        int most = count(header, rows, problems, "most", Integer.MAX_VALUE);
        if (most < least) {
            problems.add(rows.row(), "most", "must be at least least = " + least + ", but is " + most);
        }
        return new Row(rows.row(), column, value, least, Math.max(least, most));
    }

    private static int count(Header header, CsvRows rows, ProblemList problems, String column, int ifEmpty) {
        double number = header.number(rows, column, ifEmpty);
        if (number != Math.rint(number) || number < 0 || number > Integer.MAX_VALUE) {
            if (!Double.isNaN(number)) {
                problems.add(rows.row(), column, "must be a whole number from 0, but is " + Numbers.format(number));
            }
            return ifEmpty;
        }
        return (int) number;
    }
}
