package org.thetaprep.scoring.calibration;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Σ_i Cov_i(s), the covariances of people's complete-data scores under their posteriors, or Σ_i E_i[s] E_i[s]′, the products
 * of the expected ones.
 *
 * <p>A person's score is the sum of the u of all items and of the v of the rarer answers that they gave ({@link
 * AnswerContrasts}). All u and v are combinations of few functions φ on the nodes ({@link NodeBasis}), but for constants where
 * these do not vary: where the model is of an exponential family the v are multiples of θ alone. So Cov_i(φ) is summed over all
 * people; over those with each of the rarer answers; and, of the functions that make up the v, over those with each pair of
 * rarer answers.
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
    private final AnswerContrasts answers;
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
        this.answers = new AnswerContrasts(scores, counts);
        this.basis = new NodeBasis(people, kind == Kind.PRODUCTS_OF_MEANS);
        basis.span(answers.rareFunctions(), REST_OF_RARE);
        this.varying = basis.size();
        basis.span(answers.usualFunctions(), REST_OF_USUAL);
        this.functions = functions(people.length);
        int size = basis.size();
        this.together = new double[size][size];
        this.single = new double[answers.rare()][size * varying];
        this.pairs = IntStream.range(0, answers.rare())
                .mapToObj(row -> new double[varying * (varying + 1) / 2][row])
                .toArray(double[][][]::new);
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
        return answers.rare();
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
        return new Person(answers.given(states), means, products, two);
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
        double[][][] ofUsual = IntStream.range(0, answers.items())
                .mapToObj(j -> shares(answers.usual(j), basis.size()))
                .toArray(double[][][]::new);
        double[][][] ofRare = IntStream.range(0, answers.rare())
                .mapToObj(row -> shares(answers.rare(row), varying))
                .toArray(double[][][]::new);
        double[][][] ofSingle = IntStream.range(0, answers.rare())
                .parallel()
                .mapToObj(row -> SmallProducts.product(ofRare[row], ofSingle(row)))
                .toArray(double[][][]::new);
        IntStream.range(0, answers.items()).parallel().forEach(j -> {
            double[][] left = SmallProducts.product(ofUsual[j], ofAll);
            for (int k = j; k < answers.items(); k++) {
                double[][] sum = SmallProducts.productWithTransposed(left, ofUsual[k]);
                for (int row : answers.rareOf(j)) {
                    SmallProducts.add(sum, SmallProducts.productWithTransposed(ofSingle[row], ofUsual[k]));
                }
                for (int row : answers.rareOf(k)) {
                    SmallProducts.addTransposed(sum, SmallProducts.productWithTransposed(ofSingle[row], ofUsual[j]));
                }
                for (int one : answers.rareOf(j)) {
                    for (int other : answers.rareOf(k)) {
                        if (j != k || one == other) {
                            double[][] both = one == other ? ofSingle(one) : ofPair(one, other);
                            double[][] varied = SmallProducts.product(ofRare[one], both);
                            SmallProducts.add(sum, SmallProducts.productWithTransposed(varied, ofRare[other]));
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
        double[] people = answers.rareCounts(row);
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
}
