package org.thetaprep.scoring.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The complete-data scores of all answers as contrasts: u_j is the score of item j's most frequent answer, v_k what another
 * answer k, a rarer one, adds to it. The answers to all items that are rarer and were given are numbered from 0.
 */
final class AnswerContrasts {

    private static final int NONE = -1;

    private final ScoreTables scores;
    private final double[][][] counts;
    private final int[] usual;
    private final int[][] places;
    private final int[][] rareOf;
    private final List<double[][]> rare = new ArrayList<>();
    private final List<double[]> rareCounts = new ArrayList<>();

    /**
     * @param scores of all answers
     * @param counts for each item, populations last, expected people by answer and node; not having answered comes last
     */
    AnswerContrasts(ScoreTables scores, double[][][] counts) {
        this.scores = scores;
        this.counts = counts;
        this.usual = new int[counts.length];
        this.places = new int[counts.length][];
        this.rareOf = new int[counts.length][];
        for (int j = 0; j < counts.length; j++) {
            usual[j] = mostFrequent(counts[j]);
            places[j] = new int[counts[j].length];
            for (int k = 0; k < counts[j].length; k++) {
                places[j][k] = NONE;
                if (scores.parameters(j) > 0 && k != usual[j] && total(counts[j][k]) > 0) {
                    places[j][k] = rare.size();
                    rare.add(difference(j, k));
                    rareCounts.add(counts[j][k]);
                }
            }
            rareOf[j] = Arrays.stream(places[j]).filter(place -> place != NONE).toArray();
        }
    }

    private static int mostFrequent(double[][] counts) {
        int most = 0;
        for (int k = 1; k < counts.length; k++) {
            if (total(counts[k]) > total(counts[most])) {
                most = k;
            }
        }
        return most;
    }

    private static double total(double[] counts) {
        double total = 0;
        for (double count : counts) {
            total += count;
        }
        return total;
    }

    private double[][] score(int item, int state) {
        return state < scores.states(item)
                ? scores.of(item, state)
                : new double[scores.parameters(item)][scores.nodes()];
    }

    private double[][] difference(int item, int state) {
        double[][] from = score(item, usual[item]);
        double[][] to = score(item, state);
        double[][] difference = new double[from.length][scores.nodes()];
        for (int a = 0; a < from.length; a++) {
            for (int q = 0; q < scores.nodes(); q++) {
                difference[a][q] = to[a][q] - from[a][q];
            }
        }
        return difference;
    }

    /** Number of items and one more, the populations. */
    int items() {
        return counts.length;
    }

    /** u of an item by parameter and node. */
    double[][] usual(int item) {
        return score(item, usual[item]);
    }

    /** Number of the rarer answers to all items. */
    int rare() {
        return rare.size();
    }

    /** v of one of the rarer answers by parameter and node. */
    double[][] rare(int row) {
        return rare.get(row);
    }

    /** Expected people with one of the rarer answers by node. */
    double[] rareCounts(int row) {
        return rareCounts.get(row);
    }

    /** The rarer answers to an item. */
    int[] rareOf(int item) {
        return rareOf[item];
    }

    /** u of all items, function by function. */
    List<double[]> usualFunctions() {
        return IntStream.range(0, counts.length)
                .mapToObj(this::usual)
                .flatMap(Arrays::stream)
                .toList();
    }

    /** v of all rarer answers, function by function. */
    List<double[]> rareFunctions() {
        return rare.stream().flatMap(Arrays::stream).toList();
    }

    /**
     * Which of the rarer answers someone gave.
     *
     * @param states for each item the answer, or {@link ResponseMatrix#MISSING}; the population last
     * @return for each of the rarer answers 1 if it was given, else 0
     */
    double[] given(int[] states) {
        double[] given = new double[rare.size()];
        for (int j = 0; j < states.length; j++) {
            int place = places[j][states[j] == ResponseMatrix.MISSING ? places[j].length - 1 : states[j]];
            if (place != NONE) {
                given[place] = 1;
            }
        }
        return given;
    }
}
