package org.thetaprep.scoring.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a table by name; reads fields of a row, reporting what is wrong. */
final class Header {

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();
    private final ProblemList problems;

    Header(List<String> names, int row, ProblemList problems) {
        this.names = List.copyOf(names);
        this.problems = problems;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.isEmpty()) {
                problems.add(row, String.valueOf(i + 1), "the column must have a name");
            } else if (places.putIfAbsent(name, i) != null) {
                problems.add(row, name, "the column is there twice");
            }
        }
    }

    List<String> names() {
        return names;
    }

    boolean has(String column) {
        return places.containsKey(column);
    }

    /** Whether a row has as many fields as the header; otherwise that is reported. */
    boolean fits(CsvRows row) {
        if (row.hasOpenQuote()) {
            problems.add(row.row(), "", "a quotation mark is opened and not closed");
            return false;
        }
        if (row.fields().size() == names.size()) {
            return true;
        }
        problems.add(
                row.row(),
                "",
                "the row must have " + names.size() + " fields, but has "
                        + row.fields().size());
        return false;
    }

    /** The text of a field; empty if there is no such column or no value. */
    String text(CsvRows row, String column) {
        Integer place = places.get(column);
        return place == null ? "" : value(row.fields().get(place));
    }

    /** The text of a field that names something, which may be called NA. */
    String name(CsvRows row, String column) {
        Integer place = places.get(column);
        return place == null ? "" : row.fields().get(place);
    }

    /** A field's text, with R's mark of a missing value as empty. */
    static String value(String field) {
        return field.equals("NA") ? "" : field;
    }

    /** A number; the default if the field is empty, NaN if it is not a number, which is reported. */
    double number(CsvRows row, String column, double ifEmpty) {
        String text = text(row, column);
        if (text.isEmpty()) {
            return ifEmpty;
        }
        double number = Numbers.parse(text);
        if (Double.isNaN(number)) {
            problems.add(row.row(), column, "must be a number, but is '" + text + "'");
        }
        return number;
    }

    /** A number that must be there. */
    double number(CsvRows row, String column, String why) {
        if (text(row, column).isEmpty()) {
            problems.add(row.row(), column, "must be given" + why);
            return Double.NaN;
        }
        return number(row, column, Double.NaN);
    }
}
