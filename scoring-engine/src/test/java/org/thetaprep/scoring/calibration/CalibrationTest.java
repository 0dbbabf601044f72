package org.thetaprep.scoring.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
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

class CalibrationTest {

    private static final List<ResponseModel> RIGHT_WRONG = List.of(
            Logistic.twoPl(0.9, -0.8),
            Logistic.twoPl(1.3, 0.1),
            Logistic.twoPl(1.1, 0.6),
            Logistic.twoPl(1.6, -0.2),
            Logistic.twoPl(0.8, 1.1));

    private static byte[][] rows(List<ResponseModel> items, int people, double mean, double missing, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[][] rows = new byte[people][items.size()];
        for (byte[] row : rows) {
            double theta = mean + random.nextGaussian();
            for (int j = 0; j < row.length; j++) {
                double[] p = new double[items.get(j).categories()];
                items.get(j).probabilities(theta, p);
                double u = random.nextDouble();
                while (row[j] < p.length - 1 && u >= p[row[j]]) {
                    u -= p[row[j]++];
                }
                if (random.nextDouble() < missing) {
                    row[j] = ResponseMatrix.MISSING;
                }
            }
        }
        return rows;
    }

    private static ResponseMatrix matrix(List<ResponseModel> items, int people, double missing, long seed) {
        return ResponseMatrix.of(names(items.size()), rows(items, people, 0, missing, seed));
    }

    private static List<String> names(int items) {
        return IntStream.rangeClosed(1, items).mapToObj(j -> "I" + j).toList();
    }

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
        ResponseMatrix matrix = matrix(RIGHT_WRONG, 600, 0.1, 1);
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
        ResponseMatrix matrix = matrix(RIGHT_WRONG, 600, 0, 2);
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
        List<ResponseModel> items = RIGHT_WRONG.stream()
                .<ResponseModel>map(item -> Logistic.threePl(((Logistic) item).a() + 0.4, ((Logistic) item).b(), 0.2))
                .toList();
        ResponseMatrix matrix = matrix(items, 1500, 0, 3);
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
            ResponseMatrix matrix = matrix(steps ? credit : graded, 700, 0.1, 4);
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

    /** The second population is one logit abler; 2,000 people tell that to about ±0.05 (one error). */
    @Test
    void a_second_population_finds_its_place_on_the_scale_of_the_first() {
        byte[][] first = rows(RIGHT_WRONG, 2000, 0, 0, 5);
        byte[][] second = rows(RIGHT_WRONG, 2000, 1, 0, 6);
        byte[][] all = new byte[4000][];
        System.arraycopy(first, 0, all, 0, 2000);
        System.arraycopy(second, 0, all, 2000, 2000);
        int[] groups = IntStream.range(0, 4000).map(i -> i / 2000).toArray();
        CalibrationResult found =
                fit(CalibrationPlan.of(CalibrationModel.TWO_PL), ResponseMatrix.ofGroups(names(5), all, groups));
        assertThat(found.populations().get(0)).isEqualTo(Population.STANDARD);
        assertThat(found.populations().get(1).mean()).isCloseTo(1, within(0.2));
        assertThat(found.populations().get(1).variance()).isCloseTo(1, within(0.3));
        assertThat(found.parameters()).isEqualTo(12);
    }

    @Test
    void any_number_of_threads_gives_the_same_bits() throws Exception {
        ResponseMatrix matrix = matrix(RIGHT_WRONG, 3000, 0.2, 7);
        List<CalibrationResult> results = new ArrayList<>();
        for (int threads : new int[] {1, 2, 8}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            try {
                results.add(pool.submit(() -> fit(CalibrationPlan.of(CalibrationModel.TWO_PL), matrix))
                        .get());
            } finally {
                pool.shutdown();
            }
        }
        assertThat(results.get(1)).isEqualTo(results.get(0));
        assertThat(results.get(2)).isEqualTo(results.get(0));
    }

    /** What an engine that holds people in parts does: the same step over each part, the counts added. */
    @Test
    void counts_of_parts_add_up_to_the_counts_of_all() {
        byte[][] rows = rows(RIGHT_WRONG, 1000, 0, 0.1, 8);
        List<ItemCurves> items = IntStream.range(0, 5)
                .<ItemCurves>mapToObj(j -> new LogisticCurves(2, Optional.empty(), Optional.empty()))
                .toList();
        double[][] parameters = {{1, 0.5}, {1.2, 0}, {0.8, -1}, {1, 1}, {2, 0.1}};
        ExpectationStep step = ExpectationStep.at(
                items,
                parameters,
                List.of(Population.STANDARD),
                CalibrationPlan.of(CalibrationModel.TWO_PL).grid().nodes());
        ExpectedCounts whole = step.over(ResponseMatrix.of(names(5), rows));
        ExpectedCounts parts = step.over(ResponseMatrix.of(names(5), Arrays.copyOfRange(rows, 0, 137)))
                .plus(step.over(ResponseMatrix.of(names(5), Arrays.copyOfRange(rows, 137, 613))))
                .plus(step.over(ResponseMatrix.of(names(5), Arrays.copyOfRange(rows, 613, 1000))));
        assertThat(parts.logLikelihood()).isCloseTo(whole.logLikelihood(), within(1e-9));
        for (int j = 0; j < 5; j++) {
            for (int k = 0; k < 2; k++) {
                assertThat(parts.answers[j][k]).containsExactly(whole.answers[j][k], within(1e-9));
            }
        }
        assertThat(parts.people[0]).containsExactly(whole.people[0], within(1e-9));
    }

    /** The example of docs/measurement/calibration.md. */
    @Test
    void a_worked_example() {
        byte[][] patterns = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {1, 1, 0}, {1, 0, 1}, {0, 1, 1}, {1, 1, 1}};
        int[] people = {46, 24, 14, 8, 30, 18, 10, 50};
        byte[][] rows = IntStream.range(0, 8)
                .boxed()
                .flatMap(k -> Collections.nCopies(people[k], patterns[k]).stream())
                .toArray(byte[][]::new);
        CalibrationResult found =
                fit(CalibrationPlan.of(CalibrationModel.ONE_PL), ResponseMatrix.of(List.of("A", "B", "C"), rows));
        double[] difficulties = {-0.3954, -0.0689, 0.2532};
        for (int j = 0; j < 3; j++) {
            Logistic item = (Logistic) found.items().get(j).model();
            assertThat(item.a()).isCloseTo(1.6788, within(0.6e-4));
            assertThat(item.b()).isCloseTo(difficulties[j], within(0.6e-4));
        }
        assertThat(found.items().get(0).standardErrors().get("a")).isCloseTo(0.2292, within(0.6e-4));
        assertThat(found.logLikelihood()).isCloseTo(-381.5075, within(0.6e-4));
    }

    @Test
    void what_cannot_be_calibrated_is_named() {
        byte[][] rows = rows(RIGHT_WRONG, 100, 0, 0, 9);
        for (byte[] row : rows) {
            row[0] = 1;
            row[1] = ResponseMatrix.MISSING;
        }
        rows[3][2] = 2;
        ResponseMatrix matrix = ResponseMatrix.of(names(5), rows);
        CalibrationPlan plan = CalibrationPlan.of(CalibrationModel.TWO_PL);
        assertThat(Calibration.problems(plan, matrix))
                .containsExactly(
                        "item I1: all 100 answers are 1, so it has no difficulty",
                        "item I2: nobody answered it",
                        "item I3: answers must be 0 or 1 for this model, but one is 2");
        assertThat(Calibration.problems(plan.withKnown(Map.of("X", Logistic.onePl(0))), matrix))
                .contains("none of the known items was answered, so nothing fixes the scale");
        assertThatThrownBy(() -> fit(plan, matrix)).hasMessageContaining("I2");
        byte[][] few = rows(RIGHT_WRONG, 19, 0, 0, 10);
        assertThat(Calibration.problems(plan, ResponseMatrix.of(names(5), few)))
                .anyMatch(problem -> problem.contains("at least 20 answers are needed for 2 parameters"));
        assertThatThrownBy(() -> ResponseMatrix.ofGroups(names(5), few, new int[] {0}))
                .hasMessageContaining("groups must name one for each");
    }

    @Test
    void progress_is_told_and_the_end_of_patience_is_said() {
        ResponseMatrix matrix = matrix(RIGHT_WRONG, 400, 0, 11);
        CalibrationPlan plan = CalibrationPlan.of(CalibrationModel.TWO_PL);
        List<CalibrationProgress> told = new ArrayList<>();
        Calibration.fit(plan, matrix, told::add);
        assertThat(told).hasSizeGreaterThan(3);
        assertThat(told.get(told.size() - 1).logLikelihood())
                .isGreaterThan(told.get(0).logLikelihood());
        CalibrationResult cut = fit(
                new CalibrationPlan(plan.model(), Optional.empty(), Optional.empty(), Map.of(), plan.grid(), 2, 1e-8, false),
                matrix);
        assertThat(cut.converged()).isFalse();
        assertThat(cut.iterations()).isEqualTo(2);
        assertThat(cut.items().get(0).standardErrors()).isEmpty();
    }
}
