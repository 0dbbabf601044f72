package org.thetaprep.scoring.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Answers of people with several items in one word: the categories of neighbouring items as the digits of one number below
 * {@value #LARGEST}. Eight items of right and wrong answers without gaps are one word, so that a person's likelihood takes
 * an eighth of the additions once the likelihoods of all words are tabulated.
 */
final class ResponseWords {

    /** A word is below this. */
    static final int LARGEST = 256;

    private static final int PEOPLE_AT_ONCE = 4096;

    private final int[] categories;
    private final int[] bases;
    private final int[] starts;
    private final int[] sizes;
    private final short[] words;

    /**
     * The words of a matrix.
     *
     * @param matrix answers
     * @param categories number of categories of each item, as many as were chosen or more
     */
    ResponseWords(ResponseMatrix matrix, int[] categories) {
        this.categories = categories.clone();
        this.bases = new int[categories.length];
        List<Integer> first = new ArrayList<>();
        List<Integer> size = new ArrayList<>();
        int product = LARGEST + 1;
        for (int j = 0; j < categories.length; j++) {
            bases[j] = categories[j] + (matrix.hasGaps(j) ? 1 : 0);
            if (product * bases[j] > LARGEST) {
                first.add(j);
                size.add(bases[j]);
                product = bases[j];
            } else {
                product *= bases[j];
                size.set(size.size() - 1, product);
            }
        }
        first.add(categories.length);
        this.starts = first.stream().mapToInt(j -> j).toArray();
        this.sizes = size.stream().mapToInt(n -> n).toArray();
        this.words = new short[matrix.persons() * sizes.length];
        int blocks = (matrix.persons() + PEOPLE_AT_ONCE - 1) / PEOPLE_AT_ONCE;
        IntStream.range(0, blocks).parallel().forEach(block -> {
            int to = Math.min(matrix.persons(), (block + 1) * PEOPLE_AT_ONCE);
            for (int person = block * PEOPLE_AT_ONCE; person < to; person++) {
                encode(matrix.row(person), person * sizes.length);
            }
        });
    }

    private void encode(byte[] row, int place) {
        for (int w = 0; w < sizes.length; w++) {
            int word = 0;
            for (int j = starts[w]; j < starts[w + 1]; j++) {
                int digit = row[j] == ResponseMatrix.MISSING ? categories[j] : row[j];
                word = word * bases[j] + digit;
            }
            words[place + w] = (short) word;
        }
    }

    /** Whether these are the words for items with so many categories. */
    boolean fit(int[] wanted) {
        return Arrays.equals(categories, wanted);
    }

    /** Words of each person. */
    int count() {
        return sizes.length;
    }

    /** A word's place among all words of its kind. */
    int word(int person, int kind) {
        return words[person * sizes.length + kind];
    }

    /**
     * Sums of the rows of all words.
     *
     * @param rows for each item and category one value for each node
     * @param nodes number of nodes
     * @return for each kind of word the values of word 0 at all nodes, then those of word 1, …
     */
    double[][] tables(double[][][] rows, int nodes) {
        return IntStream.range(0, sizes.length)
                .parallel()
                .mapToObj(kind -> table(kind, rows, nodes))
                .toArray(double[][]::new);
    }

    private double[] table(int kind, double[][][] rows, int nodes) {
        double[] table = new double[nodes];
        int size = 1;
        for (int j = starts[kind]; j < starts[kind + 1]; j++) {
            double[] longer = new double[size * bases[j] * nodes];
            for (int word = 0; word < size; word++) {
                for (int digit = 0; digit < bases[j]; digit++) {
                    int to = (word * bases[j] + digit) * nodes;
                    System.arraycopy(table, word * nodes, longer, to, nodes);
                    if (digit < categories[j]) {
                        double[] row = rows[j][digit];
                        for (int q = 0; q < nodes; q++) {
                            longer[to + q] += row[q];
                        }
                    }
                }
            }
            table = longer;
            size *= bases[j];
        }
        return table;
    }

    /** An empty table for each kind of word. */
    double[][] empty(int nodes) {
        double[][] tables = new double[sizes.length][];
        for (int kind = 0; kind < sizes.length; kind++) {
            tables[kind] = new double[sizes[kind] * nodes];
        }
        return tables;
    }

    /**
     * Adds what was gathered by word to the items and categories that the words stand for, in the order of words.
     *
     * @param tables as from {@link #empty}
     * @param nodes number of nodes
     * @param rows receives the sums, for each item and category one value for each node
     */
    void spread(double[][] tables, int nodes, double[][][] rows) {
        for (int kind = 0; kind < sizes.length; kind++) {
            int items = starts[kind + 1] - starts[kind];
            int[] divisors = new int[items];
            int divisor = 1;
            for (int i = items - 1; i >= 0; i--) {
                divisors[i] = divisor;
                divisor *= bases[starts[kind] + i];
            }
            for (int word = 0; word < sizes[kind]; word++) {
                int from = word * nodes;
                if (!touched(tables[kind], from, nodes)) {
                    continue;
                }
                for (int i = 0; i < items; i++) {
                    int j = starts[kind] + i;
                    int digit = word / divisors[i] % bases[j];
                    if (digit < categories[j]) {
                        double[] row = rows[j][digit];
                        for (int q = 0; q < nodes; q++) {
                            row[q] += tables[kind][from + q];
                        }
                    }
                }
            }
        }
    }

    private static boolean touched(double[] table, int from, int nodes) {
        for (int q = from; q < from + nodes; q++) {
            if (table[q] != 0) {
                return true;
            }
        }
        return false;
    }
}
