package org.thetaprep.scoring.table;

import java.util.ArrayList;
import java.util.List;

/** Gathers problems; holds the first 1,000 and counts the rest. */
final class ProblemList {

    private static final int MOST = 1000;

    private final List<TableProblem> problems = new ArrayList<>();
    private int more;
    private int lastRow;

    void add(int row, String column, String message) {
        lastRow = row;
        if (problems.size() < MOST) {
            problems.add(new TableProblem(row, column, message));
        } else {
            more++;
        }
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    int size() {
        return problems.size() + more;
    }

    List<TableProblem> all() {
        List<TableProblem> all = new ArrayList<>(problems);
        if (more > 0) {
            all.add(new TableProblem(lastRow, "", "and " + more + " more problems up to here"));
        }
        return all;
    }
}
