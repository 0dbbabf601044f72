package org.thetaprep.scoring.table;

/**
 * Something wrong in a table.
 *
 * @param row line of the file, the header being 1
 * @param column name of the column, or its number where it has no name; empty if the whole row is meant
 * @param message what is wrong and what is expected
 */
public record TableProblem(int row, String column, String message) {

    /** One line: row, column, message. */
    @Override
    public String toString() {
        return "row " + row + (column.isEmpty() ? "" : ", column " + column) + ": " + message;
    }
}
