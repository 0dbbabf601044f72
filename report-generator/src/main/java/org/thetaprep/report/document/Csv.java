package org.thetaprep.report.document;

import java.util.List;
import java.util.stream.Collectors;
import org.thetaprep.report.chart.DataTable;

/** Tables as comma-separated values with a heading row (RFC 4180, lines ended by a line feed). */
public final class Csv {

    private Csv() {}

    /**
     * Writes a table.
     *
     * @param table the table
     * @return the text
     */
    public static String of(DataTable table) {
        StringBuilder text = new StringBuilder();
        text.append(line(
                table.columns().stream().map(column -> cell(column.name(), true)).toList()));
        for (List<String> row : table.rows()) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(i == 0 ? "" : ",")
                        .append(cell(row.get(i), !table.columns().get(i).numeric()));
            }
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(",")) + "\n";
    }

    /** A cell; words that a spreadsheet would take for a formula are kept from being one. */
    private static String cell(String text, boolean words) {
        String plain = text.replace('\u202f', ' ').replace('\u00a0', ' ');
        String safe = words && !plain.isEmpty() && "=+-@\t\r".indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
        boolean quoted = safe.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r');
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
