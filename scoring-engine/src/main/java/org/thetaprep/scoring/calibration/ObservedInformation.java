package org.thetaprep.scoring.calibration;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.NonSymmetricMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The observed information of the marginal likelihood, what Oakes (1999) differentiates for, here as complete-data
 * information less missing information (Louis 1982, equation 3.2): −Σ E[∂² log f] − Σ_i Cov_i(s), where s is a person's
 * complete-data score and Cov_i its covariance under the posterior on the nodes.
 *
 * <p>E_i[s s′] of two items depends on people only through how many of each pair of answers are expected at each node.
 * So these pairs are counted, one addition for a person, pair and node, instead of an outer product of all parameters.
 * Where people are many their scores' products alone, Σ_i E_i[s] E_i[s]′, are near the same and take a fraction of the time.
 */
final class ObservedInformation {

    private static final int BLOCK = 2048;
    private static final double STEP = 1e-5;

    private final List<ItemCurves> items;
    private final Estimates at;
    private final List<FreePopulation> free;
    private final double[] nodes;
    private final ResponseMatrix matrix;
    private final ExpectedCounts counts;
    private final int[] places;
    private final int size;
    private final double[][][][] scores;

    ObservedInformation(
            List<ItemCurves> items,
            Estimates at,
            List<FreePopulation> free,
            double[] nodes,
            ResponseMatrix matrix,
            ExpectedCounts counts) {
        this.items = items;
        this.at = at;
        this.free = free;
        this.nodes = nodes;
        this.matrix = matrix;
        this.counts = counts;
        this.places = new int[items.size() + 1];
        for (int j = 0; j < items.size(); j++) {
            places[j + 1] = places[j] + items.get(j).parameters();
        }
        this.size = places[items.size()]
                + free.stream().mapToInt(FreePopulation::parameters).sum();
        this.scores = scores();
    }

    /** The covariance of errors; empty where the information is not positive definite. */
    Optional<ErrorCovariance> covariance(ErrorMethod method) {
        double[][] information = method == ErrorMethod.OBSERVED ? complete() : priors();
        addPeople(information, method == ErrorMethod.OBSERVED);
        try {
            RealMatrix inverse = new CholeskyDecomposition(new Array2DRowRealMatrix(information, false), 1e-6, 1e-12)
                    .getSolver()
                    .getInverse();
            return Optional.of(new ErrorCovariance(inverse, places));
        } catch (NonPositiveDefiniteMatrixException | NonSymmetricMatrixException e) {
            return Optional.empty();
        }
    }

    /** The information that only the priors bring. */
    private double[][] priors() {
        double[][] information = new double[size][size];
        for (int j = 0; j < items.size(); j++) {
            int m = items.get(j).parameters();
            double[][] own = new double[m][m];
            items.get(j).addPrior(at.items()[j], new double[m], own);
            for (int a = 0; a < m; a++) {
                System.arraycopy(own[a], 0, information[places[j] + a], places[j], m);
            }
        }
        return information;
    }

    /** Score of each parameter: for an item by category, parameter, node; the populations come last, by group. */
    private double[][][][] scores() {
        double[][][][] all = new double[items.size() + 1][][][];
        for (int j = 0; j < items.size(); j++) {
            ItemCurves item = items.get(j);
            int m = item.parameters();
            double[][][] score = new double[item.categories()][m][nodes.length];
            double[] p = new double[item.categories()];
            double[][] dp = new double[p.length][m];
            for (int q = 0; q < nodes.length; q++) {
                item.at(at.items()[j], nodes[q], p, dp);
                for (int k = 0; k < p.length; k++) {
                    for (int a = 0; a < m; a++) {
                        score[k][a][q] = dp[k][a] / Math.max(p[k], Double.MIN_NORMAL);
                    }
                }
            }
            all[j] = score;
        }
        int extra = size - places[items.size()];
        double[][][] population = new double[free.size()][extra][nodes.length];
        int place = 0;
        for (int g = 0; g < free.size(); g++) {
            Population group = at.populations().get(g);
            PopulationMoments moments = PopulationMoments.of(group, nodes);
            for (int q = 0; q < nodes.length; q++) {
                double first = nodes[q] - moments.mean();
                double second = nodes[q] * nodes[q] - moments.square();
                int a = place;
                if (free.get(g).mean()) {
                    population[g][a++][q] = first / group.variance();
                }
                if (free.get(g).variance()) {
                    population[g][a][q] = second / (2 * group.variance()) - group.mean() * first / group.variance();
                }
            }
            place += free.get(g).parameters();
        }
        all[items.size()] = population;
        return all;
    }

    private double[][] complete() {
        double[][] information = new double[size][size];
        for (int j = 0; j < items.size(); j++) {
            ItemMaximization expected = new ItemMaximization(items.get(j), counts.answers[j], nodes);
            int m = items.get(j).parameters();
            for (int a = 0; a < m; a++) {
                double[] up = gradient(expected, at.items()[j], a, STEP);
                double[] down = gradient(expected, at.items()[j], a, -STEP);
                for (int b = 0; b < m; b++) {
                    double slope = -(up[b] - down[b]) / (2 * STEP);
                    information[places[j] + a][places[j] + b] += slope / 2;
                    information[places[j] + b][places[j] + a] += slope / 2;
                }
            }
        }
        addPopulations(information);
        return information;
    }

    /** For each person the variance of the score on the nodes, as of any exponential family. */
    private void addPopulations(double[][] information) {
        double[][][] scores = this.scores[items.size()];
        int place = places[items.size()];
        for (int g = 0; g < free.size(); g++) {
            double people = 0;
            for (double count : counts.people[g]) {
                people += count;
            }
            double[] weights = at.populations().get(g).logWeights(nodes);
            for (int a = 0; a < scores[g].length; a++) {
                for (int b = 0; b < scores[g].length; b++) {
                    for (int q = 0; q < nodes.length; q++) {
                        information[place + a][place + b] +=
                                people * Math.exp(weights[q]) * scores[g][a][q] * scores[g][b][q];
                    }
                }
            }
        }
    }

    private static double[] gradient(ItemMaximization expected, double[] xi, int parameter, double step) {
        double[] moved = xi.clone();
        moved[parameter] += step;
        double[] gradient = new double[xi.length];
        expected.slope(moved, gradient, new double[xi.length][xi.length]);
        return gradient;
    }

    /**
     * Adds Σ_i E_i[s] E_i[s]′, the products of people's scores; and, for the observed information, subtracts the missing
     * one, Σ_i E_i[s s′].
     */
    private void addPeople(double[][] information, boolean subtractMissing) {
        ExpectationStep.Posteriors step =
                ExpectationStep.at(items, at.items(), at.populations(), nodes).posteriors(matrix);
        Optional<PairCounts> pairs =
                subtractMissing ? Optional.of(new PairCounts(scores, nodes.length)) : Optional.empty();
        double[][] products = new double[size][size];
        for (int from = 0; from < matrix.persons(); from += BLOCK) {
            int first = from;
            int n = Math.min(BLOCK, matrix.persons() - from);
            double[][] posteriors = new double[n][nodes.length];
            int[][] rows = new int[n][];
            double[][] means = new double[n][];
            IntStream.range(0, n).parallel().forEach(i -> {
                rows[i] = row(first + i);
                step.of(first + i, posteriors[i]);
                means[i] = mean(rows[i], posteriors[i]);
            });
            pairs.ifPresent(counts -> counts.add(rows, posteriors));
            IntStream.range(0, size).parallel().forEach(a -> {
                double[] sum = products[a];
                for (double[] mean : means) {
                    double factor = mean[a];
                    if (factor != 0) {
                        for (int b = 0; b <= a; b++) {
                            sum[b] += factor * mean[b];
                        }
                    }
                }
            });
        }
        pairs.ifPresent(counts -> counts.subtractFrom(information, places));
        for (int a = 0; a < size; a++) {
            for (int b = 0; b <= a; b++) {
                information[a][b] += products[a][b];
                information[b][a] = b == a ? information[a][a] : information[b][a] + products[a][b];
            }
        }
    }

    /** The categories of a person's answers, and as one more "answer" the population. */
    private int[] row(int person) {
        byte[] answers = matrix.row(person);
        int[] row = new int[answers.length + 1];
        for (int j = 0; j < answers.length; j++) {
            row[j] = items.get(j).parameters() == 0 ? ResponseMatrix.MISSING : answers[j];
        }
        row[answers.length] = matrix.group(person);
        return row;
    }

    private double[] mean(int[] row, double[] posterior) {
        double[] mean = new double[size];
        int first = ExpectationStep.first(posterior);
        int last = ExpectationStep.last(posterior);
        for (int j = 0; j < row.length; j++) {
            if (row[j] == ResponseMatrix.MISSING) {
                continue;
            }
            double[][] score = scores[j][row[j]];
            for (int a = 0; a < score.length; a++) {
                mean[places[j] + a] = product(posterior, score[a], first, last);
            }
        }
        return mean;
    }

    /** The sum of products from a first node to before a last one; four sums at once, as they do not wait for each other. */
    private static double product(double[] x, double[] y, int first, int last) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int q = first;
        for (; q + 3 < last; q += 4) {
            a += x[q] * y[q];
            b += x[q + 1] * y[q + 1];
            c += x[q + 2] * y[q + 2];
            d += x[q + 3] * y[q + 3];
        }
        for (; q < last; q++) {
            a += x[q] * y[q];
        }
        return a + b + (c + d);
    }
}
