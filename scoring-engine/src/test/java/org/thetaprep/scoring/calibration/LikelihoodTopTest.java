package org.thetaprep.scoring.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.model.GeneralizedPartialCredit;
import org.thetaprep.scoring.model.GradedResponse;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.ResponseModel;

/** Estimates stand at the top of the likelihood, here written a second time from finished items, and know its curvature. */
class LikelihoodTopTest {

    private static CalibrationResult fit(CalibrationPlan plan, ResponseMatrix matrix) {
        return Calibration.fit(plan, matrix, step -> {});
    }

    /** The marginal log-likelihood once more, person by person and node by node, from finished items. */
    private static double marginal(List<ResponseModel> items, ResponseMatrix matrix, double spread) {
        double[] weights = new double[121];
        double[][][] p = new double[121][items.size()][];
        double norm = 0;
        for (int q = 0; q < 121; q++) {
            double z = -12 + 0.2 * q;
            weights[q] = Math.exp(-z * z / (2 * spread * spread));
            norm += weights[q];
            for (int j = 0; j < items.size(); j++) {
                p[q][j] = new double[items.get(j).categories()];
                items.get(j).probabilities(z, p[q][j]);
            }
        }
        double total = 0;
        for (int i = 0; i < matrix.persons(); i++) {
            byte[] row = matrix.row(i);
            double sum = 0;
            for (int q = 0; q < 121; q++) {
                double product = weights[q] / norm;
                for (int j = 0; j < row.length; j++) {
                    product *= row[j] == ResponseMatrix.MISSING ? 1 : p[q][j][row[j]];
                }
                sum += product;
            }
            total += Math.log(sum);
        }
        return total;
    }

    /** Standard errors of the usual parameters from second differences of a log-likelihood of them. */
    private static double[] errors(Function<double[], Double> logLikelihood, double[] at) {
        double h = 2e-3;
        int n = at.length;
        RealMatrix information = new Array2DRowRealMatrix(n, n);
        for (int a = 0; a < n; a++) {
            for (int b = a; b < n; b++) {
                double value = moved(logLikelihood, at, a, h, b, h)
                        - moved(logLikelihood, at, a, h, b, -h)
                        - moved(logLikelihood, at, a, -h, b, h)
                        + moved(logLikelihood, at, a, -h, b, -h);
                information.setEntry(a, b, -value / (4 * h * h));
                information.setEntry(b, a, -value / (4 * h * h));
            }
        }
        RealMatrix covariance = new LUDecomposition(information).getSolver().getInverse();
        return IntStream.range(0, n)
                .mapToDouble(a -> Math.sqrt(covariance.getEntry(a, a)))
                .toArray();
    }

    private static double moved(Function<double[], Double> f, double[] at, int a, double da, int b, double db) {
        double[] point = at.clone();
        point[a] += da;
        point[b] += db;
        return f.apply(point);
    }

    private static double[] top(Function<double[], Double> f, double[] at) {
        return IntStream.range(0, at.length)
                .mapToDouble(a -> (moved(f, at, a, 1e-4, a, 0) - moved(f, at, a, -1e-4, a, 0)) / 2e-4)
                .toArray();
    }

    private static void shows(
            CalibrationResult found, Function<double[], Double> logLikelihood, double[] at, List<Double> errors) {
        assertThat(found.converged()).isTrue();
        assertThat(found.logLikelihood() + found.logPrior()).isCloseTo(logLikelihood.apply(at), within(1e-6));
        for (double slope : top(logLikelihood, at)) {
            assertThat(slope).isCloseTo(0, within(0.02));
        }
        double[] expected = errors(logLikelihood, at);
        for (int i = 0; i < expected.length; i++) {
            assertThat(errors.get(i)).as("error %d", i).isCloseTo(expected[i], within(0.004 * expected[i]));
        }
    }

    @Test
    void two_parameters_stand_at_the_top_of_the_likelihood_and_know_its_curvature() {
        ResponseMatrix matrix = SimulatedAnswers.matrix(SimulatedAnswers.RIGHT_WRONG, 600, 0.1, 1);
        CalibrationResult found = fit(CalibrationPlan.of(CalibrationModel.TWO_PL), matrix);
        double[] at = new double[10];
        List<Double> errors = new ArrayList<>();
        for (int j = 0; j < 5; j++) {
            Logistic item = (Logistic) found.items().get(j).model();
            at[2 * j] = item.a();
            at[2 * j + 1] = item.b();
            errors.add(found.items().get(j).standardErrors().get("a"));
            errors.add(found.items().get(j).standardErrors().get("b"));
        }
        shows(
                found,
                x -> marginal(
                        IntStream.range(0, 5)
                                .<ResponseModel>mapToObj(j -> Logistic.twoPl(x[2 * j], x[2 * j + 1]))
                                .toList(),
                        matrix,
                        1),
                at,
                errors);
    }

    @Test
    void one_parameter_has_a_slope_common_to_all() {
        ResponseMatrix matrix = SimulatedAnswers.matrix(SimulatedAnswers.RIGHT_WRONG, 600, 0, 2);
        CalibrationResult found = fit(CalibrationPlan.of(CalibrationModel.ONE_PL), matrix);
        double[] at = new double[6];
        List<Double> errors = new ArrayList<>();
        for (int j = 0; j < 5; j++) {
            at[j] = ((Logistic) found.items().get(j).model()).b();
            errors.add(found.items().get(j).standardErrors().get("b"));
        }
        at[5] = ((Logistic) found.items().get(0).model()).a();
        errors.add(found.items().get(0).standardErrors().get("a"));
        assertThat(found.parameters()).isEqualTo(6);
        assertThat(found.populations().get(0).variance()).isCloseTo(1, within(1e-12));
        shows(
                found,
                x -> marginal(
                        IntStream.range(0, 5)
                                .<ResponseModel>mapToObj(j -> Logistic.twoPl(1, x[j] * x[5]))
                                .toList(),
                        matrix,
                        x[5]),
                at,
                errors);
    }

    @Test
    void three_parameters_stand_at_the_top_of_likelihood_and_priors() {
        List<ResponseModel> items = SimulatedAnswers.RIGHT_WRONG.stream()
                .<ResponseModel>map(item -> Logistic.threePl(((Logistic) item).a() + 0.4, ((Logistic) item).b(), 0.2))
                .toList();
        ResponseMatrix matrix = SimulatedAnswers.matrix(items, 1500, 0, 3);
        SlopePrior slope = new SlopePrior(0.1, 0.4);
        for (ChancePrior chance : List.of(new ChancePrior.LogitNormal(-1.4, 0.5), new ChancePrior.Beta(5, 17))) {
            CalibrationResult found = fit(
                    CalibrationPlan.of(CalibrationModel.THREE_PL)
                            .withSlopePrior(slope)
                            .withChancePrior(chance),
                    matrix);
            double[] at = new double[15];
            List<Double> errors = new ArrayList<>();
            for (int j = 0; j < 5; j++) {
                Logistic item = (Logistic) found.items().get(j).model();
                at[3 * j] = item.a();
                at[3 * j + 1] = -item.a() * item.b();
                at[3 * j + 2] = Math.log(item.c() / (1 - item.c()));
                errors.add(found.items().get(j).standardErrors().get("a"));
                errors.add(Double.NaN);
                errors.add(found.items().get(j).standardErrors().get("c") / (item.c() * (1 - item.c())));
            }
            Function<double[], Double> height = x -> marginal(
                            IntStream.range(0, 5)
                                    .<ResponseModel>mapToObj(j -> Logistic.threePl(
                                            x[3 * j],
                                            -x[3 * j + 1] / x[3 * j],
                                            1 / (1 + Math.exp(-x[3 * j + 2]))))
                                    .toList(),
                            matrix,
                            1)
                    + IntStream.range(0, 5)
                            .mapToDouble(j -> slopeDensity(x[3 * j]) + chanceDensity(chance, x[3 * j + 2]))
                            .sum();
            double[] expected = errors(height, at);
            for (int j = 0; j < 5; j++) {
                errors.set(3 * j + 1, expected[3 * j + 1]);
            }
            shows(found, height, at, errors);
        }
    }

    private static double slopeDensity(double a) {
        double z = (Math.log(a) - 0.1) / 0.4;
        return Math.log(Math.exp(-z * z / 2) / (a * 0.4 * Math.sqrt(2 * Math.PI)));
    }

    /** Normal on the logit; or beta on c, 1 / B(5, 17) = 21! / (4! 16!) = 101,745. */
    private static double chanceDensity(ChancePrior prior, double g) {
        if (prior instanceof ChancePrior.LogitNormal) {
            double z = (g + 1.4) / 0.5;
            return Math.log(Math.exp(-z * z / 2) / (0.5 * Math.sqrt(2 * Math.PI)));
        }
        double c = 1 / (1 + Math.exp(-g));
        return Math.log(101_745 * Math.pow(c, 4) * Math.pow(1 - c, 16));
    }

    @Test
    void ordered_categories_stand_at_the_top_of_the_likelihood_too() {
        List<ResponseModel> graded = List.of(
                GradedResponse.of(1.1, -1, 0.5),
                GradedResponse.of(1.5, -0.5, 0.8),
                GradedResponse.of(0.9, -0.2, 1.2),
                GradedResponse.of(1.3, -1.2, 0.2));
        List<ResponseModel> credit = List.of(
                GeneralizedPartialCredit.of(1.1, -1, 0.5),
                GeneralizedPartialCredit.of(0.8, 0.5, -0.3),
                GeneralizedPartialCredit.of(0.9, -0.2, 1.2),
                GeneralizedPartialCredit.of(1.3, -1.2, 0.2));
        for (CalibrationModel model : List.of(CalibrationModel.GRADED, CalibrationModel.PARTIAL_CREDIT)) {
            boolean steps = model == CalibrationModel.PARTIAL_CREDIT;
            ResponseMatrix matrix = SimulatedAnswers.matrix(steps ? credit : graded, 700, 0.1, 4);
            CalibrationResult found = fit(CalibrationPlan.of(model), matrix);
            double[] at = new double[12];
            List<Double> errors = new ArrayList<>();
            for (int j = 0; j < 4; j++) {
                ResponseModel item = found.items().get(j).model();
                double[] b = steps
                        ? ((GeneralizedPartialCredit) item).steps()
                        : ((GradedResponse) item).thresholds();
                at[3 * j] = steps ? ((GeneralizedPartialCredit) item).a() : ((GradedResponse) item).a();
                System.arraycopy(b, 0, at, 3 * j + 1, 2);
                for (String name : List.of("a", "b1", "b2")) {
                    errors.add(found.items().get(j).standardErrors().get(name));
                }
            }
            shows(
                    found,
                    x -> marginal(
                            IntStream.range(0, 4)
                                    .<ResponseModel>mapToObj(j -> steps
                                            ? GeneralizedPartialCredit.of(x[3 * j], x[3 * j + 1], x[3 * j + 2])
                                            : GradedResponse.of(x[3 * j], x[3 * j + 1], x[3 * j + 2]))
                                    .toList(),
                            matrix,
                            1),
                    at,
                    errors);
        }
    }
}
