package org.thetaprep.scoring.fit;

import java.util.ArrayList;
import java.util.List;

/**
 * Observed and expected answers by score, put together until at least one is expected in each cell: first the scores at
 * the ends, at which not every answer is possible; then, within a score, answers that are next to each other; then scores
 * that are next to each other.
 */
final class ScoreCells {

    private static final double LEAST = 1;
    private static final double SHARE_OF_A_LAST_COLUMN = 0.1;
    private static final double SHARE_OF_A_COLUMN = 0.05;

    private final int categories;
    private List<Row> rows = new ArrayList<>();

    private static final class Row {

        private double[] observed;
        private double[] expected;

        private Row(double[] observed, double[] expected) {
            this.observed = observed.clone();
            this.expected = expected.clone();
        }

        private double people() {
            double sum = 0;
            for (double count : observed) {
                sum += count;
            }
            return sum;
        }

        private void add(Row other) {
            for (int k = 0; k < observed.length; k++) {
                observed[k] += other.observed[k];
                expected[k] += other.expected[k];
            }
        }

        private boolean sparse() {
            for (double cell : expected) {
                if (cell > 0 && cell < LEAST) {
                    return true;
                }
            }
            return false;
        }

        /** Puts a cell into another one and closes the gap; the row becomes shorter. */
        private void merge(int from, int to) {
            observed[to] += observed[from];
            expected[to] += expected[from];
            observed = without(observed, from);
            expected = without(expected, from);
        }

        private void pad(int length) {
            observed = java.util.Arrays.copyOf(observed, length);
            expected = java.util.Arrays.copyOf(expected, length);
        }

        private static double[] without(double[] values, int index) {
            double[] rest = new double[values.length - 1];
            System.arraycopy(values, 0, rest, 0, index);
            System.arraycopy(values, index + 1, rest, index, rest.length - index);
            return rest;
        }
    }

    ScoreCells(int categories) {
        this.categories = categories;
    }

    /** Adds the next score, from 1 to the highest less 1. */
    void add(double[] observed, double[] expected) {
        rows.add(new Row(observed, expected));
    }

    /** The statistic of the cells, put together. */
    ChiSquare collapsed(int parameters) {
        mergeEnds();
        rows = new ArrayList<>(rows.stream().filter(row -> row.people() > 0).toList());
        mergeSinglePeople();
        if (categories > 2) {
            rows.forEach(ScoreCells::mergeWithin);
            rows.forEach(row -> row.pad(categories));
            mergeColumns();
        }
        mergeRows();
        double statistic = 0;
        int cells = 0;
        for (Row row : rows) {
            for (int k = 0; k < row.expected.length; k++) {
                if (row.expected[k] > 0) {
                    double distance = row.observed[k] - row.expected[k];
                    statistic += distance * distance / row.expected[k];
                    cells++;
                }
            }
        }
        int left = cells - rows.size() - parameters;
        return left > 0 ? new ChiSquare(statistic, left) : new ChiSquare(0, 0);
    }

    /** At the lowest and highest scores some answers are impossible. */
    private void mergeEnds() {
        for (int i = 0; i < categories - 2 && rows.size() > 2; i++) {
            rows.get(1).add(rows.remove(0));
            rows.get(rows.size() - 2).add(rows.remove(rows.size() - 1));
        }
    }

    private void mergeSinglePeople() {
        for (int i = 0; i < rows.size() - 1; ) {
            if (rows.get(i).people() == 1) {
                rows.get(i + 1).add(rows.remove(i));
            } else {
                i++;
            }
        }
        if (rows.size() > 1 && rows.get(rows.size() - 1).people() == 1) {
            rows.get(rows.size() - 2).add(rows.remove(rows.size() - 1));
        }
    }

    private static void mergeWithin(Row row) {
        while (row.expected.length > 2 && row.sparse()) {
            int least = 0;
            for (int k = 1; k < row.expected.length; k++) {
                least = row.expected[k] <= row.expected[least] ? k : least;
            }
            int neighbour;
            if (least == 0) {
                neighbour = 1;
            } else if (least == row.expected.length - 1) {
                neighbour = least - 1;
            } else {
                neighbour = row.expected[least - 1] <= row.expected[least + 1] ? least - 1 : least + 1;
            }
            row.merge(least, neighbour);
        }
    }

    /** Columns that hardly any score still has become part of those before them. */
    private void mergeColumns() {
        int columns = categories;
        while (columns > 2) {
            int last = columns - 1;
            double sum = rows.stream().mapToDouble(row -> row.expected[last]).sum();
            if (sum >= LEAST * Math.ceil(rows.size() * SHARE_OF_A_LAST_COLUMN)) {
                break;
            }
            rows.forEach(row -> row.merge(last, last - 1));
            columns--;
        }
        for (int k = columns - 1; k >= 1 && !rows.isEmpty(); k--) {
            int column = k;
            long there =
                    rows.stream().filter(row -> row.expected[column] > 0).count();
            if (there < SHARE_OF_A_COLUMN * rows.size()) {
                rows.forEach(row -> row.merge(column, column - 1));
            }
        }
    }

    private void mergeRows() {
        for (int i = first(); i >= 0 && rows.size() > 1; i = first()) {
            int neighbour;
            if (i == 0) {
                neighbour = 1;
            } else if (i == rows.size() - 1) {
                neighbour = i - 1;
            } else {
                neighbour = rows.get(i - 1).people() <= rows.get(i + 1).people() ? i - 1 : i + 1;
            }
            rows.get(neighbour).add(rows.get(i));
            rows.remove(i);
        }
    }

    private int first() {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).sparse()) {
                return i;
            }
        }
        return -1;
    }
}
