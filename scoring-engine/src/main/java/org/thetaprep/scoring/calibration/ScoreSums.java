package org.thetaprep.scoring.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Σ_i Cov_i(s), the covariances of people's complete-data scores under their posteriors, or Σ_i E_i[s] E_i[s]′, the products
 * of the expected ones.
 *
 * <p>With u_j the score of item j's most frequent answer and v_k what another answer k adds to it, a person's score is the sum
 * of u and of the v of what was answered otherwise. All u and v are combinations of few functions φ on the nodes
 * ({@link NodeBasis}), but for constants where these do not vary: where the model is of an exponential family the v are
 * multiples of θ alone. So Cov_i(φ) is summed over all people; over those with each of the rarer answers; and, of the functions
 * that make up the v, over those with each pair of rarer answers.
 */
final class ScoreSums {

    /** Which sum. */
    enum Kind {
        /** Of covariances. */
        COVARIANCES,
        /** Of the products of expected scores. */
        PRODUCTS_OF_MEANS
    }

    /** Of u and of v may be left out so much; of v less exactly, as they are summed by pairs. */
    private static final double REST_OF_USUAL = 1e-5;

    private static final double REST_OF_RARE = 3e-3;

    private final Kind kind;
    private final ScoreTables scores;
    private final double[][][] counts;
    private final int[] usual;
    private final int[][] places;
    private final List<double[][]> rare = new ArrayList<>();
    private final NodeBasis basis;
    private final int varying;
    private final double[][] functions;
    private final double[][] together;
    private final double[][] single;
    private final double[][][] pairs;

    /**
     * No people yet.
     *
     * @param kind which sum
     * @param scores of all answers
     * @param counts for each item, populations last, expected people by answer and node; not having answered comes last
     * @param people expected at each node
     */
    ScoreSums(Kind kind, ScoreTables scores, double[][][] counts, double[] people) {
        this.kind = kind;
        this.scores = scores;
        this.counts = counts;
        this.usual = new int[counts.length];
        this.places = new int[counts.length][];
        List<double[]> ofUsual = new ArrayList<>();
        for (int j = 0; j < counts.length; j++) {
            usual[j] = mostFrequent(counts[j]);
            places[j] = new int[counts[j].length];
            ofUsual.addAll(Arrays.asList(score(j, usual[j])));
            for (int k = 0; k < counts[j].length; k++) {
                places[j][k] = -1;
                if (scores.parameters(j) > 0 && k != usual[j] && total(counts[j][k]) > 0) {
                    places[j][k] = rare.size();
                    rare.add(difference(j, k));
                }
            }
        }
        this.basis = new NodeBasis(people, kind == Kind.PRODUCTS_OF_MEANS);
        basis.span(rare.stream().flatMap(Arrays::stream).toList(), REST_OF_RARE);
        this.varying = basis.size();
        basis.span(ofUsual, REST_OF_USUAL);
        this.functions = functions(people.length);
        int size = basis.size();
        this.together = new double[size][size];
        this.single = new double[rare.size()][size * varying];
        this.pairs = IntStream.range(0, rare.size())
                .mapToObj(row -> new double[varying * (varying + 1) / 2][row])
                .toArray(double[][][]::new);
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

    /** At each node the values of all functions, then for covariances the products of two of those that make up the v. */
    private double[][] functions(int nodes) {
        boolean products = kind == Kind.COVARIANCES;
        double[][] rows = new double[nodes][basis.size() + (products ? varying * (varying + 1) / 2 : 0)];
        for (int q = 0; q < nodes; q++) {
            int place = 0;
            for (int t = 0; t < basis.size(); t++) {
                rows[q][place++] = basis.function(t)[q];
            }
            for (int s = 0; products && s < varying; s++) {
                for (int t = 0; t <= s; t++) {
                    rows[q][place++] = basis.function(s)[q] * basis.function(t)[q];
                }
            }
        }
        return rows;
    }

    /** Number of the rarer answers to all items. */
    int rows() {
        return rare.size();
    }

    /**
     * What of one person is summed.
     *
     * @param given for each of the rarer answers 1 if it was given, else 0
     * @param means E_i[φ] of each function
     * @param products the products of the means with those of the functions that make up the v
     * @param pairs covariances, or products of means, of each two of the functions that make up the v
     */
    record Person(double[] given, double[] means, double[] products, double[] pairs) {}

    /**
     * A person.
     *
     * @param states for each item the answer, or {@link ResponseMatrix#MISSING}; the population last
     * @param posterior on the nodes
     */
    Person person(int[] states, double[] posterior) {
        double[] given = new double[rare.size()];
        for (int j = 0; j < states.length; j++) {
            int place = places[j][states[j] == ResponseMatrix.MISSING ? places[j].length - 1 : states[j]];
            if (place >= 0) {
                given[place] = 1;
            }
        }
        double[] expected = new double[functions[0].length];
        RowSum sum = new RowSum();
        int last = ExpectationStep.last(posterior);
        for (int q = ExpectationStep.first(posterior); q < last; q++) {
            sum.add(posterior[q], functions[q], expected, expected.length);
        }
        sum.finish(expected, expected.length);
        int size = basis.size();
        double[] means = Arrays.copyOf(expected, size);
        double[] products = new double[size * varying];
        for (int s = 0; s < varying; s++) {
            for (int t = 0; t < size; t++) {
                products[s * size + t] = means[s] * means[t];
            }
        }
        double[] two = new double[varying * (varying + 1) / 2];
        int place = 0;
        for (int s = 0; s < varying; s++) {
            for (int t = 0; t <= s; t++) {
                double ofMeans = means[s] * means[t];
                two[place] = kind == Kind.COVARIANCES ? expected[size + place] - ofMeans : ofMeans;
                place++;
            }
        }
        return new Person(given, means, products, two);
    }

    /** Adds people to the sums of everyone. */
    void addTogether(Person[] people, int from, int to) {
        RowSum sum = new RowSum();
        for (int t = 0; t < together.length; t++) {
            for (int i = from; i < to; i++) {
                sum.add(people[i].means[t], people[i].means, together[t], together.length);
            }
            sum.finish(together[t], together.length);
        }
    }

    /**
     * Adds people to the sums of one of the rarer answers, where they gave it.
     *
     * @param row which answer
     * @param people all of them
     * @param from the first one
     * @param to after the last one
     */
    void add(int row, Person[] people, int from, int to) {
        double[] sum = single[row];
        double[][] ofPairs = pairs[row];
        Person[] four = new Person[4];
        int waiting = 0;
        for (int i = from; i < to; i++) {
            if (people[i].given[row] == 0) {
                continue;
            }
            four[waiting++] = people[i];
            if (waiting == 4) {
                Person a = four[0];
                Person b = four[1];
                Person c = four[2];
                Person d = four[3];
                RowSum.four(1, a.products, 1, b.products, 1, c.products, 1, d.products, sum, sum.length);
                for (int t = 0; t < ofPairs.length; t++) {
                    RowSum.four(
                            a.pairs[t], a.given,
                            b.pairs[t], b.given,
                            c.pairs[t], c.given,
                            d.pairs[t], d.given,
                            ofPairs[t], row);
                }
                waiting = 0;
            }
        }
        for (int w = 0; w < waiting; w++) {
            RowSum.one(1, four[w].products, sum, sum.length);
            for (int t = 0; t < ofPairs.length; t++) {
                RowSum.one(four[w].pairs[t], four[w].given, ofPairs[t], row);
            }
        }
    }

    /** The sums, over all parameters. */
    double[][] matrix() {
        double[][] matrix = new double[scores.size()][scores.size()];
        int[] at = scores.places();
        double[][] ofAll = ofAll();
        double[][][] ofUsual = IntStream.range(0, counts.length)
                .mapToObj(j -> shares(score(j, usual[j]), basis.size()))
                .toArray(double[][][]::new);
        double[][][] ofRare = rare.stream().map(v -> shares(v, varying)).toArray(double[][][]::new);
        double[][][] ofSingle = IntStream.range(0, rare.size())
                .parallel()
                .mapToObj(row -> product(ofRare[row], ofSingle(row)))
                .toArray(double[][][]::new);
        IntStream.range(0, counts.length).parallel().forEach(j -> {
            double[][] left = product(ofUsual[j], ofAll);
            for (int k = j; k < counts.length; k++) {
                double[][] sum = times(left, ofUsual[k]);
                for (int row : places[j]) {
                    if (row >= 0) {
                        add(sum, times(ofSingle[row], ofUsual[k]), false);
                    }
                }
                for (int row : places[k]) {
                    if (row >= 0) {
                        add(sum, times(ofSingle[row], ofUsual[j]), true);
                    }
                }
                for (int one : places[j]) {
                    for (int other : places[k]) {
                        if (one >= 0 && other >= 0) {
                            double[][] vary = j != k ? ofPair(one, other) : one == other ? ofSingle(one) : null;
                            if (vary != null) {
                                add(sum, times(product(ofRare[one], vary), ofRare[other]), false);
                            }
                        }
                    }
                }
                for (int a = 0; a < sum.length; a++) {
                    for (int b = 0; b < sum[a].length; b++) {
                        matrix[at[j] + a][at[k] + b] = sum[a][b];
                        matrix[at[k] + b][at[j] + a] = sum[a][b];
                    }
                }
            }
        });
        return matrix;
    }

    /** Σ_i Cov_i(φ): the functions being orthonormal, the sum of E_i[φ φ′] is the identity. Or Σ_i E_i[φ] E_i[φ]′. */
    private double[][] ofAll() {
        if (kind == Kind.PRODUCTS_OF_MEANS) {
            return together;
        }
        double[][] sum = new double[basis.size()][basis.size()];
        for (int s = 0; s < sum.length; s++) {
            for (int t = 0; t < sum.length; t++) {
                sum[s][t] = (s == t ? 1 : 0) - together[s][t];
            }
        }
        return sum;
    }

    /** The sum over those with one answer, of the functions that make up the v with all. */
    private double[][] ofSingle(int row) {
        double[] people = countsOf(row);
        double[][] sum = new double[varying][basis.size()];
        for (int s = 0; s < varying; s++) {
            for (int t = 0; t < basis.size(); t++) {
                double ofMeans = single[row][s * basis.size() + t];
                if (kind == Kind.PRODUCTS_OF_MEANS) {
                    sum[s][t] = ofMeans;
                    continue;
                }
                for (int q = 0; q < people.length; q++) {
                    sum[s][t] += people[q] * basis.function(s)[q] * basis.function(t)[q];
                }
                sum[s][t] -= ofMeans;
            }
        }
        return sum;
    }

    private double[] countsOf(int row) {
        for (int j = 0; j < places.length; j++) {
            for (int k = 0; k < places[j].length; k++) {
                if (places[j][k] == row) {
                    return counts[j][k];
                }
            }
        }
        throw new IllegalArgumentException("there is no answer " + row);
    }

    /** The sum over those with two answers, of the functions that make up the v. */
    private double[][] ofPair(int one, int other) {
        double[][] sums = pairs[Math.max(one, other)];
        int column = Math.min(one, other);
        double[][] sum = new double[varying][varying];
        int place = 0;
        for (int s = 0; s < varying; s++) {
            for (int t = 0; t <= s; t++) {
                sum[s][t] = sums[place][column];
                sum[t][s] = sums[place][column];
                place++;
            }
        }
        return sum;
    }

    private double[][] shares(double[][] score, int first) {
        return Arrays.stream(score)
                .map(function -> basis.shares(function, first))
                .toArray(double[][]::new);
    }

    private static double[][] product(double[][] left, double[][] right) {
        double[][] product = new double[left.length][right.length == 0 ? 0 : right[0].length];
        for (int a = 0; a < left.length; a++) {
            for (int s = 0; s < right.length; s++) {
                for (int b = 0; b < product[a].length; b++) {
                    product[a][b] += left[a][s] * right[s][b];
                }
            }
        }
        return product;
    }

    /** The products of rows; where one kind of row is shorter, of what both have. */
    private static double[][] times(double[][] left, double[][] right) {
        double[][] product = new double[left.length][right.length];
        for (int a = 0; a < left.length; a++) {
            for (int b = 0; b < right.length; b++) {
                int both = Math.min(left[a].length, right[b].length);
                for (int s = 0; s < both; s++) {
                    product[a][b] += left[a][s] * right[b][s];
                }
            }
        }
        return product;
    }

    private static void add(double[][] sum, double[][] more, boolean turned) {
        for (int a = 0; a < sum.length; a++) {
            for (int b = 0; b < sum[a].length; b++) {
                sum[a][b] += turned ? more[b][a] : more[a][b];
            }
        }
    }
}
