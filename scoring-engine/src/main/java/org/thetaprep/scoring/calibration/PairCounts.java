package org.thetaprep.scoring.calibration;

import java.util.stream.IntStream;

/** How many people are expected at each node with each pair of answers to each pair of items. */
final class PairCounts {

    private final double[][][][] scores;
    private final int nodes;
    private final double[][][][] counts;

    /**
     * Counts of zero.
     *
     * @param scores for each item the score by category, parameter and node
     * @param nodes number of nodes
     */
    PairCounts(double[][][][] scores, int nodes) {
        this.scores = scores;
        this.nodes = nodes;
        this.counts = new double[scores.length][][][];
        for (int j = 0; j < scores.length; j++) {
            counts[j] = new double[scores.length - j][][];
            for (int k = j; k < scores.length; k++) {
                counts[j][k - j] = estimated(j) && estimated(k)
                        ? new double[scores[j].length * scores[k].length][nodes]
                        : new double[0][];
            }
        }
    }

    private boolean estimated(int item) {
        return scores[item][0].length > 0;
    }

    /**
     * Adds people; each item's pairs are counted by one thread, in the order of people.
     *
     * @param rows for each person the category for each item, or {@link ResponseMatrix#MISSING}
     * @param posteriors for each person the posterior on the nodes
     */
    void add(int[][] rows, double[][] posteriors) {
        IntStream.range(0, scores.length).parallel().filter(this::estimated).forEach(j -> {
            for (int i = 0; i < rows.length; i++) {
                int[] row = rows[i];
                if (row[j] != ResponseMatrix.MISSING) {
                    addOne(j, row, posteriors[i]);
                }
            }
        });
    }

    private void addOne(int j, int[] row, double[] posterior) {
        int first = ExpectationStep.first(posterior);
        int last = ExpectationStep.last(posterior);
        for (int k = j; k < row.length; k++) {
            if (row[k] != ResponseMatrix.MISSING && estimated(k)) {
                double[] cell = counts[j][k - j][row[j] * scores[k].length + row[k]];
                for (int q = first; q < last; q++) {
                    cell[q] += posterior[q];
                }
            }
        }
    }

    /**
     * Subtracts Σ_i E_i[s s′].
     *
     * @param information what it is subtracted from
     * @param places where each item's parameters begin
     */
    void subtractFrom(double[][] information, int[] places) {
        for (int j = 0; j < scores.length; j++) {
            for (int k = j; k < scores.length; k++) {
                for (int cell = 0; cell < counts[j][k - j].length; cell++) {
                    double[][] left = scores[j][cell / scores[k].length];
                    double[][] right = scores[k][cell % scores[k].length];
                    subtract(information, places[j], places[k], left, right, counts[j][k - j][cell], j == k);
                }
            }
        }
    }

    private void subtract(
            double[][] information, int row, int column, double[][] left, double[][] right, double[] count, boolean same) {
        for (int a = 0; a < left.length; a++) {
            for (int b = 0; b < right.length; b++) {
                double sum = 0;
                for (int q = 0; q < nodes; q++) {
                    sum += count[q] * left[a][q] * right[b][q];
                }
                information[row + a][column + b] -= sum;
                if (!same) {
                    information[column + b][row + a] -= sum;
                }
            }
        }
    }
}
