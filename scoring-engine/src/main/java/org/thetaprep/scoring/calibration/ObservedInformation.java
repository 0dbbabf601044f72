package org.thetaprep.scoring.calibration;

import java.util.Arrays;
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
 * complete-data score and Cov_i(s) = E_i[s s′] − E_i[s] E_i[s]′ its covariance under the posterior on the nodes.
 * Where people are many the products of their expected scores alone, Σ_i E_i[s] E_i[s]′, are near the same.
 *
 * <p>People are taken in blocks. Each row of a sum is added up by one thread, in the order of people, so that any number of
 * threads gives the same bits.
 */
final class ObservedInformation {

    private static final int BLOCK = 1024;
    private static final int NEAR = 128;
    private static final int SHARES = 8;
    private static final double STEP = 1e-5;

    private final List<ItemCurves> items;
    private final Estimates at;
    private final List<FreePopulation> free;
    private final double[] nodes;
    private final ResponseMatrix matrix;
    private final ExpectedCounts counts;
    private final ScoreTables scores;
    private final int[] places;
    private final int size;

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
        this.scores = new ScoreTables(items, at, free, nodes);
        this.places = scores.places();
        this.size = scores.size();
    }

    /** The covariance of errors; empty where the information is not positive definite. */
    Optional<ErrorCovariance> covariance(ErrorMethod method) {
        boolean observed = method == ErrorMethod.OBSERVED;
        double[][] information = observed ? complete() : priors();
        double[][] sums = sums(method);
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                information[a][b] += observed ? -sums[a][b] : sums[a][b];
            }
        }
        try {
            RealMatrix inverse = new CholeskyDecomposition(new Array2DRowRealMatrix(information, false), 1e-6, 1e-12)
                    .getSolver()
                    .getInverse();
            return Optional.of(new ErrorCovariance(inverse, Arrays.copyOf(places, items.size() + 1)));
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
        int groups = items.size();
        int place = places[items.size()];
        for (int g = 0; g < free.size(); g++) {
            double people = 0;
            for (double count : counts.people[g]) {
                people += count;
            }
            double[] weights = at.populations().get(g).logWeights(nodes);
            double[][] score = scores.of(groups, g);
            for (int a = 0; a < score.length; a++) {
                for (int b = 0; b < score.length; b++) {
                    for (int q = 0; q < nodes.length; q++) {
                        information[place + a][place + b] +=
                                people * Math.exp(weights[q]) * score[a][q] * score[b][q];
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

    /** What people bring: the missing information, or the products of their expected scores. */
    double[][] sums(ErrorMethod method) {
        ScoreSums.Kind kind =
                method == ErrorMethod.OBSERVED ? ScoreSums.Kind.COVARIANCES : ScoreSums.Kind.PRODUCTS_OF_MEANS;
        ExpectationStep.Posteriors step =
                ExpectationStep.at(items, at.items(), at.populations(), nodes).posteriors(matrix);
        double[] expected = people();
        ScoreSums sums = new ScoreSums(kind, scores, withMissing(expected), expected);
        for (int from = 0; from < matrix.persons(); from += BLOCK) {
            int first = from;
            int n = Math.min(BLOCK, matrix.persons() - from);
            ScoreSums.Person[] people = new ScoreSums.Person[n];
            IntStream.range(0, n).parallel().forEach(i -> {
                double[] posterior = new double[nodes.length];
                step.of(first + i, posterior);
                people[i] = sums.person(states(first + i), posterior);
            });
            IntStream.rangeClosed(0, SHARES).parallel().forEach(share -> {
                if (share == SHARES) {
                    sums.addTogether(people, 0, n);
                    return;
                }
                for (int near = 0; near < n; near += NEAR) {
                    for (int row = share; row < sums.rows(); row += SHARES) {
                        sums.add(row, people, near, Math.min(n, near + NEAR));
                    }
                }
            });
        }
        return sums.matrix();
    }

    /** People expected at each node. */
    private double[] people() {
        double[] people = new double[nodes.length];
        for (double[] group : counts.people) {
            for (int q = 0; q < people.length; q++) {
                people[q] += group[q];
            }
        }
        return people;
    }

    /** Expected people by answer and node; not having answered comes last; the populations are one more item. */
    private double[][][] withMissing(double[] people) {
        double[][][] complete = new double[items.size() + 1][][];
        for (int j = 0; j < items.size(); j++) {
            double[][] answers = counts.answers[j];
            double[] missing = new double[nodes.length];
            if (matrix.hasGaps(j)) {
                System.arraycopy(people, 0, missing, 0, missing.length);
                for (double[] answer : answers) {
                    for (int q = 0; q < missing.length; q++) {
                        missing[q] -= answer[q];
                    }
                }
            }
            complete[j] = Arrays.copyOf(answers, answers.length + 1);
            complete[j][answers.length] = missing;
        }
        complete[items.size()] = Arrays.copyOf(counts.people, counts.people.length + 1);
        complete[items.size()][counts.people.length] = new double[nodes.length];
        return complete;
    }

    /** A person's answers, and as one more the population. */
    private int[] states(int person) {
        byte[] answers = matrix.row(person);
        int[] states = new int[answers.length + 1];
        for (int j = 0; j < answers.length; j++) {
            states[j] = answers[j];
        }
        states[answers.length] = matrix.group(person);
        return states;
    }
}
