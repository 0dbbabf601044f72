package org.thetaprep.scoring.fit;

import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.thetaprep.scoring.calibration.ResponseMatrix;
import org.thetaprep.scoring.model.Logistic;

/**
 * M₂ (Maydeu-Olivares &amp; Joe 2005, equation 14, with moments up to the second): how far the shares of right answers to
 * items and to pairs are, all at once, from what the model leads to expect. With e = p − π, the covariance Ξ of such
 * moments and the derivatives Δ of π by the parameters it is n (e′ Ξ⁻¹ e − e′ Ξ⁻¹ Δ (Δ′ Ξ⁻¹ Δ)⁻¹ Δ′ Ξ⁻¹ e), about χ² with
 * as many degrees of freedom as moments exceed parameters.
 */
public final class LimitedInformationFit {

    /** With more items than this the covariance of the moments is not computed. */
    public static final int MOST_ITEMS = 80;

    private final FittedBank bank;
    private final int items;
    private final int moments;
    private final int[] first;
    private final int[] second;
    private final double[] weights;
    private final double[][] p;

    private LimitedInformationFit(FittedBank bank) {
        this.bank = bank;
        this.items = bank.items().size();
        this.moments = items * (items + 1) / 2;
        this.first = new int[moments];
        this.second = new int[moments];
        int next = items;
        for (int j = 0; j < items; j++) {
            first[j] = j;
            second[j] = j;
            for (int k = j + 1; k < items; k++) {
                first[next] = j;
                second[next++] = k;
            }
        }
        this.weights = bank.weights();
        this.p = new double[items][weights.length];
        for (int j = 0; j < items; j++) {
            for (int q = 0; q < weights.length; q++) {
                p[j][q] = ((Logistic) bank.items().get(j)).correct(bank.grid().node(q));
            }
        }
    }

    /**
     * The statistic.
     *
     * @param bank items of right and wrong answers with 2 or 3 free parameters each, 3 to {@value #MOST_ITEMS}; their
     *     parameters were estimated from these answers
     * @param matrix answers to the items, every person to every item
     * @param commonSlope whether the items have one slope in common
     * @return empty where moments do not exceed parameters, or the data do not determine them
     */
    public static Optional<ChiSquare> of(FittedBank bank, ResponseMatrix matrix, boolean commonSlope) {
        bank.requireAnswers(matrix);
        if (bank.items().size() < 3 || bank.items().size() > MOST_ITEMS) {
            throw new IllegalArgumentException("there must be 3 to " + MOST_ITEMS + " items, but there are "
                    + bank.items().size());
        }
        if (!FittedBank.complete(matrix)) {
            throw new IllegalArgumentException("every person must have answered every item");
        }
        if (!bank.items().stream().allMatch(Logistic.class::isInstance)) {
            throw new IllegalArgumentException("answers must be right or wrong");
        }
        return new LimitedInformationFit(bank).statistic(matrix, commonSlope);
    }

    private Optional<ChiSquare> statistic(ResponseMatrix matrix, boolean commonSlope) {
        RealMatrix slopes = slopes(commonSlope);
        int left = moments - slopes.getColumnDimension();
        if (left <= 0) {
            return Optional.empty();
        }
        double[] distance = observed(matrix);
        for (int m = 0; m < moments; m++) {
            distance[m] -= expected(m);
        }
        try {
            DecompositionSolver solver = new CholeskyDecomposition(covariance(), 1e-8, 1e-14).getSolver();
            RealVector e = new ArrayRealVector(distance, false);
            RealVector weighted = solver.solve(e);
            RealMatrix spread = solver.solve(slopes);
            RealVector projected = slopes.transpose().operate(weighted);
            RealMatrix inner = slopes.transpose().multiply(spread);
            RealMatrix symmetric = inner.add(inner.transpose()).scalarMultiply(0.5);
            RealVector fitted = new CholeskyDecomposition(symmetric, 1e-8, 1e-14)
                    .getSolver()
                    .solve(projected);
            double statistic = matrix.persons() * (e.dotProduct(weighted) - projected.dotProduct(fitted));
            return Optional.of(new ChiSquare(Math.max(0, statistic), left));
        } catch (NonPositiveDefiniteMatrixException undetermined) {
            return Optional.empty();
        }
    }

    private double[] observed(ResponseMatrix matrix) {
        double[] shares = new double[moments];
        for (int m = 0; m < moments; m++) {
            int both = 0;
            for (int person = 0; person < matrix.persons(); person++) {
                both += matrix.answer(person, first[m]) & matrix.answer(person, second[m]);
            }
            shares[m] = (double) both / matrix.persons();
        }
        return shares;
    }

    private double expected(int m) {
        double sum = 0;
        for (int q = 0; q < weights.length; q++) {
            sum += weights[q] * both(m, q);
        }
        return sum;
    }

    private double both(int m, int q) {
        return first[m] == second[m] ? p[first[m]][q] : p[first[m]][q] * p[second[m]][q];
    }

    private RealMatrix covariance() {
        double[] expected = new double[moments];
        double[][] weighted = new double[moments][weights.length];
        for (int m = 0; m < moments; m++) {
            expected[m] = expected(m);
            for (int q = 0; q < weights.length; q++) {
                weighted[m][q] = weights[q] * both(m, q);
            }
        }
        double[][] covariance = new double[moments][moments];
        IntStream.range(0, moments).parallel().forEach(m -> {
            for (int n = 0; n <= m; n++) {
                boolean hasFirst = first[n] == first[m] || first[n] == second[m];
                boolean hasSecond = second[n] == first[n] || second[n] == first[m] || second[n] == second[m];
                double sum = 0;
                for (int q = 0; q < weights.length; q++) {
                    double factor = hasFirst ? 1 : p[first[n]][q];
                    sum += weighted[m][q] * (hasSecond ? factor : factor * p[second[n]][q]);
                }
                covariance[m][n] = sum - expected[m] * expected[n];
            }
        });
        for (int m = 0; m < moments; m++) {
            for (int n = 0; n < m; n++) {
                covariance[n][m] = covariance[m][n];
            }
        }
        return new Array2DRowRealMatrix(covariance, false);
    }

    /** Derivatives of the expected moments by slopes, intercepts and lower asymptotes. */
    private RealMatrix slopes(boolean commonSlope) {
        int[] places = new int[items + 1];
        places[0] = commonSlope ? 1 : 0;
        for (int j = 0; j < items; j++) {
            places[j + 1] = places[j] + FittedBank.parameters(bank.items().get(j)) - (commonSlope ? 1 : 0);
        }
        double[][] slopes = new double[moments][places[items]];
        for (int m = 0; m < moments; m++) {
            addSlopes(slopes[m], first[m], first[m] == second[m] ? -1 : second[m], places, commonSlope);
            if (first[m] != second[m]) {
                addSlopes(slopes[m], second[m], first[m], places, commonSlope);
            }
        }
        return new Array2DRowRealMatrix(slopes, false);
    }

    private void addSlopes(double[] row, int item, int other, int[] places, boolean commonSlope) {
        Logistic model = (Logistic) bank.items().get(item);
        int slope = commonSlope ? 0 : places[item];
        int intercept = commonSlope ? places[item] : places[item] + 1;
        for (int q = 0; q < weights.length; q++) {
            double theta = bank.grid().node(q);
            double factor = weights[q] * (other < 0 ? 1 : p[other][q]);
            double up = (p[item][q] - model.c()) / (model.d() - model.c());
            double steep = factor * (model.d() - model.c()) * up * (1 - up);
            row[slope] += steep * theta;
            row[intercept] += steep;
            int next = intercept + 1;
            if (model.c() > 0) {
                row[next++] += factor * (1 - up);
            }
            if (model.d() < 1) {
                row[next] += factor * up;
            }
        }
    }
}
