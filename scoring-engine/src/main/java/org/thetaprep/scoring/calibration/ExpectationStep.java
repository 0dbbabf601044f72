package org.thetaprep.scoring.calibration;

import java.util.List;
import java.util.stream.IntStream;
import org.thetaprep.scoring.model.ResponseModel;
import org.thetaprep.scoring.quadrature.Grid;

/**
 * One expectation step at given parameters: tables of log-probabilities, from which each person's posterior on the nodes
 * is made and summed. A step is immutable and small (a table of items × categories × nodes), so that it can be sent to
 * wherever people's answers are.
 *
 * <p>Neighbouring items are taken together ({@link ResponseWords}): the likelihoods of all answers to eight items are
 * tabulated, a person's posterior is gathered by word and spread to the items once for many people. People are taken in
 * blocks whose size depends on their number alone; sums of blocks are added in their order, whoever made them. So the
 * result has the same bits for any number of threads.
 */
public final class ExpectationStep {

    private static final int SMALLEST_BLOCK = 512;
    private static final int LARGEST_BLOCK = 65_536;
    private static final int BLOCKS = 8;
    private static final int WAVE = 64;
    private static final double NEGLIGIBLE = -45;

    private final int[] categories;
    private final double[][][] logProbabilities;
    private final double[][] logWeights;
    private final int nodes;

    private ExpectationStep(int[] categories, double[][][] logProbabilities, double[][] logWeights, int nodes) {
        this.categories = categories;
        this.logProbabilities = logProbabilities;
        this.logWeights = logWeights;
        this.nodes = nodes;
    }

    /**
     * The step at finished items.
     *
     * @param items models of the items
     * @param groups the populations
     * @param grid nodes of ability
     */
    public static ExpectationStep of(List<? extends ResponseModel> items, List<Population> groups, Grid grid) {
        return at(
                items.stream().<ItemCurves>map(KnownCurves::new).toList(),
                new double[items.size()][0],
                groups,
                grid.nodes());
    }

    static ExpectationStep at(List<ItemCurves> items, double[][] parameters, List<Population> groups, double[] nodes) {
        int[] categories = items.stream().mapToInt(ItemCurves::categories).toArray();
        double[][][] tables = new double[items.size()][][];
        for (int j = 0; j < tables.length; j++) {
            ItemCurves item = items.get(j);
            double[][] table = new double[categories[j]][nodes.length];
            double[] p = new double[categories[j]];
            double[][] gradient = new double[categories[j]][item.parameters()];
            for (int q = 0; q < nodes.length; q++) {
                item.at(parameters[j], nodes[q], p, gradient);
                for (int k = 0; k < p.length; k++) {
                    table[k][q] = Math.log(Math.max(p[k], Double.MIN_NORMAL));
                }
            }
            tables[j] = table;
        }
        double[][] weights =
                groups.stream().map(group -> group.logWeights(nodes)).toArray(double[][]::new);
        return new ExpectationStep(categories, tables, weights, nodes.length);
    }

    /**
     * The counts of all people of a matrix, in parallel.
     *
     * @param matrix answers to the items of this step, in their order
     */
    public ExpectedCounts over(ResponseMatrix matrix) {
        ExpectedCounts sum = new ExpectedCounts(categories, logWeights.length, nodes);
        Posteriors posteriors = posteriors(matrix);
        int block = Math.max(SMALLEST_BLOCK, Math.min(LARGEST_BLOCK, matrix.persons() / BLOCKS));
        int blocks = (matrix.persons() + block - 1) / block;
        for (int wave = 0; wave < blocks; wave += WAVE) {
            List<ExpectedCounts> parts = IntStream.range(wave, Math.min(blocks, wave + WAVE))
                    .parallel()
                    .mapToObj(b -> over(posteriors, b * block, Math.min(matrix.persons(), (b + 1) * block)))
                    .toList();
            parts.forEach(sum::plus);
        }
        return sum;
    }

    private ExpectedCounts over(Posteriors posteriors, int from, int to) {
        ExpectedCounts counts = new ExpectedCounts(categories, logWeights.length, nodes);
        ResponseWords words = posteriors.words;
        double[][] gathered = words.empty(nodes);
        double[] posterior = new double[nodes];
        for (int person = from; person < to; person++) {
            counts.logLikelihood += posteriors.of(person, posterior);
            int first = first(posterior);
            int last = last(posterior);
            for (int kind = 0; kind < gathered.length; kind++) {
                add(posterior, 0, gathered[kind], words.word(person, kind) * nodes, first, last);
            }
            add(posterior, 0, counts.people[posteriors.matrix.group(person)], 0, first, last);
        }
        words.spread(gathered, nodes, counts.answers);
        return counts;
    }

    /** The posteriors of many people, by words of several items. */
    Posteriors posteriors(ResponseMatrix matrix) {
        return new Posteriors(matrix);
    }

    /** The likelihoods of all words, tabulated once for many people. */
    final class Posteriors {

        private final ResponseMatrix matrix;
        private final ResponseWords words;
        private final double[][] tables;

        private Posteriors(ResponseMatrix matrix) {
            this.matrix = matrix;
            this.words = matrix.words(categories);
            this.tables = words.tables(logProbabilities, nodes);
        }

        /** As {@link #posterior(ResponseMatrix, int, double[])}. */
        double of(int person, double[] posterior) {
            System.arraycopy(logWeights[matrix.group(person)], 0, posterior, 0, nodes);
            for (int kind = 0; kind < tables.length; kind++) {
                add(tables[kind], words.word(person, kind) * nodes, posterior, 0, 0, nodes);
            }
            return normalise(posterior);
        }
    }

    /**
     * One person's posterior on the nodes.
     *
     * @param matrix answers to the items of this step, in their order
     * @param person from 0
     * @param posterior receives weights that sum to 1, one for each node
     * @return logarithm of the likelihood of the answers
     */
    public double posterior(ResponseMatrix matrix, int person, double[] posterior) {
        return posterior(matrix.row(person), matrix.group(person), posterior);
    }

    /**
     * One person's posterior on the nodes.
     *
     * @param row the answers
     * @param group the population
     * @param posterior receives weights that sum to 1
     * @return logarithm of the likelihood of the answers
     */
    double posterior(byte[] row, int group, double[] posterior) {
        System.arraycopy(logWeights[group], 0, posterior, 0, nodes);
        for (int j = 0; j < row.length; j++) {
            if (row[j] != ResponseMatrix.MISSING) {
                add(logProbabilities[j][row[j]], 0, posterior, 0, 0, nodes);
            }
        }
        return normalise(posterior);
    }

    /** Turns logarithms into weights that sum to 1, and returns the logarithm of what they summed to. */
    private static double normalise(double[] posterior) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double value : posterior) {
            highest = Math.max(highest, value);
        }
        double sum = 0;
        for (int q = 0; q < posterior.length; q++) {
            double below = posterior[q] - highest;
            double weight = below < NEGLIGIBLE ? 0 : Math.exp(below);
            posterior[q] = weight;
            sum += weight;
        }
        for (int q = 0; q < posterior.length; q++) {
            posterior[q] /= sum;
        }
        return highest + Math.log(sum);
    }

    /** The first node with any weight. */
    static int first(double[] posterior) {
        int first = 0;
        while (posterior[first] == 0) {
            first++;
        }
        return first;
    }

    /** One after the last node with any weight. */
    static int last(double[] posterior) {
        int last = posterior.length;
        while (posterior[last - 1] == 0) {
            last--;
        }
        return last;
    }

    private static void add(double[] from, int fromPlace, double[] to, int toPlace, int first, int last) {
        for (int q = first; q < last; q++) {
            to[toPlace + q] += from[fromPlace + q];
        }
    }
}
