package org.thetaprep.scoring.classical;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Classical statistics of a form.
 *
 * @param items one for each item
 * @param completePersons people with a mark for every item, on whom the figures below rest
 * @param alpha Cronbach's α (Cronbach 1951), k / (k − 1) (1 − Σ Var x_i / Var Σ x_i); a lower bound to
 *     reliability, possibly negative; empty with fewer than two items or where the sum does not vary
 * @param mean mean sum of marks; NaN without complete people
 * @param sd standard deviation of the sum of marks (divisor n − 1); NaN with fewer than two people
 */
public record ClassicalAnalysis(
        List<ItemStatistics> items, int completePersons, OptionalDouble alpha, double mean, double sd) {

    public ClassicalAnalysis {
        items = List.copyOf(items);
    }

    /**
     * Standard error of measurement of the sum of marks, sd √(1 − α); the same for every score, which
     * {@link ConditionalStandardError} is not.
     *
     * @return empty where α is
     */
    public OptionalDouble standardError() {
        return alpha.isPresent() ? OptionalDouble.of(sd * Math.sqrt(1 - alpha.getAsDouble())) : OptionalDouble.empty();
    }

    /**
     * Analyses marks.
     *
     * @param marks one row for each person, one value for each item, from 0 to the item's highest mark,
     *     or NaN where the person was not given the item
     * @param highest highest mark of each item, positive
     */
    public static ClassicalAnalysis of(double[][] marks, double[] highest) {
        require(marks, highest);
        List<ItemStatistics> items = new ArrayList<>();
        for (int i = 0; i < highest.length; i++) {
            items.add(item(marks, highest, i));
        }
        List<double[]> complete = new ArrayList<>();
        for (double[] row : marks) {
            boolean all = true;
            for (double mark : row) {
                all &= !Double.isNaN(mark);
            }
            if (all) {
                complete.add(row);
            }
        }
        PairMoments sums = new PairMoments();
        for (double[] row : complete) {
            double sum = 0;
            for (double mark : row) {
                sum += mark;
            }
            sums.add(sum);
        }
        return new ClassicalAnalysis(
                items,
                complete.size(),
                alpha(complete, sums.variance(), highest.length),
                sums.mean(),
                Math.sqrt(sums.variance()));
    }

    private static void require(double[][] marks, double[] highest) {
        for (double h : highest) {
            if (!(h > 0) || Double.isInfinite(h)) {
                throw new IllegalArgumentException("highest must be positive and finite, but one is " + h);
            }
        }
        for (int p = 0; p < marks.length; p++) {
            if (marks[p].length != highest.length) {
                throw new IllegalArgumentException(
                        "marks of person " + p + " must be " + highest.length + ", but are " + marks[p].length);
            }
            for (int i = 0; i < highest.length; i++) {
                if (marks[p][i] < 0 || marks[p][i] > highest[i]) {
                    throw new IllegalArgumentException("mark of person " + p + " on item " + i + " must be from 0 to "
                            + highest[i] + ", but is " + marks[p][i]);
                }
            }
        }
    }

    private static ItemStatistics item(double[][] marks, double[] highest, int item) {
        int persons = 0;
        double sum = 0;
        PairMoments pairs = new PairMoments();
        for (double[] row : marks) {
            if (Double.isNaN(row[item])) {
                continue;
            }
            persons++;
            sum += row[item];
            double gained = 0;
            double possible = 0;
            for (int i = 0; i < row.length; i++) {
                if (i != item && !Double.isNaN(row[i])) {
                    gained += row[i];
                    possible += highest[i];
                }
            }
            if (possible > 0) {
                pairs.add(row[item], gained / possible);
            }
        }
        return new ItemStatistics(persons, sum / persons / highest[item], pairs.correlation());
    }

    private static OptionalDouble alpha(List<double[]> rows, double totalVariance, int items) {
        if (items < 2 || !(totalVariance > 0)) {
            return OptionalDouble.empty();
        }
        double variances = 0;
        for (int i = 0; i < items; i++) {
            PairMoments marks = new PairMoments();
            for (double[] row : rows) {
                marks.add(row[i]);
            }
            variances += marks.variance();
        }
        return OptionalDouble.of(items / (items - 1.0) * (1 - variances / totalVariance));
    }
}
