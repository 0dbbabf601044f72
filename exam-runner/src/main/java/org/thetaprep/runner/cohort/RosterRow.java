package org.thetaprep.runner.cohort;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of comma-separated values.
 *
 * @param line where it begins, from 1
 * @param cells what it holds
 */
record RosterRow(int line, List<String> cells) {

    /** Reads all rows that hold anything; a quotation mark that is not closed is a problem. */
    static List<RosterRow> read(String text, List<RosterProblem> problems) {
        return new Reading(text, separator(text), problems).rows();
    }

    /** What the heading row parts its cells by. */
    private static char separator(String text) {
        String heading = text.lines().findFirst().orElse("");
        return heading.indexOf(',') >= 0 ? ',' : heading.indexOf(';') >= 0 ? ';' : '\t';
    }

    private static final class Reading {

        private final String text;
        private final char separator;
        private final List<RosterProblem> problems;
        private final List<RosterRow> rows = new ArrayList<>();
        private List<String> cells = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private int line = 1;
        private int begun = 1;

        private Reading(String text, char separator, List<RosterProblem> problems) {
            this.text = text;
            this.separator = separator;
            this.problems = problems;
        }

        private List<RosterRow> rows() {
            boolean quoted = false;
            for (int i = 0; i < text.length(); i++) {
                char letter = text.charAt(i);
                boolean doubled = letter == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (quoted && doubled) {
                    cell.append('"');
                    i++;
                } else if (letter == '"' && (quoted || cell.isEmpty())) {
                    quoted = !quoted;
                } else if (letter == separator && !quoted) {
                    endCell();
                } else if (letter == '\n' && !quoted) {
                    endRow();
                } else {
                    cell.append(letter);
                }
                line += letter == '\n' ? 1 : 0;
                if (letter == '\n' && !quoted) {
                    begun = line;
                }
            }
            if (quoted) {
                problems.add(new RosterProblem(begun, "A quotation mark is opened and not closed."));
            } else {
                endRow();
            }
            return rows;
        }

        private void endCell() {
            int end = cell.length();
            cells.add(cell.substring(0, end > 0 && cell.charAt(end - 1) == '\r' ? end - 1 : end));
            cell.setLength(0);
        }

        private void endRow() {
            endCell();
            if (cells.stream().anyMatch(held -> !held.isBlank())) {
                rows.add(new RosterRow(begun, cells));
            }
            cells = new ArrayList<>();
        }
    }
}
