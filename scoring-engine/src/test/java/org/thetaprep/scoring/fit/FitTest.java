package org.thetaprep.scoring.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.calibration.CalibratedItem;
import org.thetaprep.scoring.calibration.Calibration;
import org.thetaprep.scoring.calibration.CalibrationModel;
import org.thetaprep.scoring.calibration.CalibrationPlan;
import org.thetaprep.scoring.calibration.CalibrationResult;
import org.thetaprep.scoring.calibration.Population;
import org.thetaprep.scoring.calibration.ResponseMatrix;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.ResponseModel;

/** Fit statistics beside the same computed in another way, and on answers that follow the model or do not. */
class FitTest {

    private static final int ITEMS = 20;
    private static final int PEOPLE = 3000;
    private static final int CURVED = 3;
    private static final int PAIRED = 11;

    private static List<String> names(int items) {
        return IntStream.rangeClosed(1, items).mapToObj(j -> "I" + j).toList();
    }

    private static double slope(int item) {
        return 0.8 + 0.05 * item;
    }

    private static double difficulty(int item) {
        return -1.5 + 0.15 * item;
    }

    /**
     * Answers to items of two parameters. With misfit the able turn away from one item, and two items share what the
     * others do not ask for.
     */
    private static ResponseMatrix answers(boolean misfit, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[][] rows = new byte[PEOPLE][ITEMS];
        for (byte[] row : rows) {
            double theta = random.nextGaussian();
            double shared = misfit ? 1.5 * random.nextGaussian() : 0;
            for (int j = 0; j < ITEMS; j++) {
                double own = j == PAIRED || j == PAIRED + 1 ? theta + shared : theta;
                double x = slope(j) * (own - difficulty(j));
                double p = misfit && j == CURVED ? 0.2 + 0.7 * Math.exp(-(theta - 0.8) * (theta - 0.8)) : 1 / (1 + Math.exp(-x));
                row[j] = (byte) (random.nextDouble() < p ? 1 : 0);
            }
        }
        return ResponseMatrix.of(names(ITEMS), rows);
    }

    private static FittedBank calibrated(ResponseMatrix matrix) {
        return FittedBank.of(
                Calibration.fit(CalibrationPlan.of(CalibrationModel.TWO_PL).withErrors(false), matrix, step -> {})
                        .items()
                        .stream()
                        .map(CalibratedItem::model)
                        .toList(),
                Population.STANDARD);
    }

    @Test
    void answers_that_follow_the_model_fit() {
        ResponseMatrix matrix = answers(false, 1);
        FittedBank bank = calibrated(matrix);
        double[] p = SumScoreFit.of(bank, matrix).stream()
                .mapToDouble(fit -> fit.p().orElseThrow())
                .sorted()
                .toArray();
        assertThat(p[0]).isGreaterThan(1e-3);
        assertThat(p[ITEMS / 2]).isBetween(0.2, 0.8);
        ChiSquare whole = LimitedInformationFit.of(bank, matrix, false).orElseThrow();
        assertThat(whole.degreesOfFreedom()).isEqualTo(210 - 40);
        assertThat(whole.p().orElseThrow()).isGreaterThan(1e-3);
        assertThat(whole.rmsea(PEOPLE).orElseThrow()).isLessThan(0.02);
        ResidualFit residuals = ResidualFit.of(bank, matrix);
        double[] curves = CurveFit.of(bank, matrix);
        double q3 = 0;
        for (int j = 0; j < ITEMS; j++) {
            assertThat(residuals.of(j).infit()).isBetween(0.9, 1.05);
            assertThat(curves[j]).isLessThan(0.03);
            for (int k = 0; k < j; k++) {
                q3 += residuals.q3(j, k);
            }
        }
        assertThat(q3 / 190).isCloseTo(-1.0 / (ITEMS - 1), within(0.01));
    }

    @Test
    void an_item_that_the_able_turn_away_from_and_a_pair_that_shares_something_are_found() {
        ResponseMatrix matrix = answers(true, 2);
        FittedBank bank = calibrated(matrix);
        List<ChiSquare> scores = SumScoreFit.of(bank, matrix);
        assertThat(scores.get(CURVED).p().orElseThrow()).isLessThan(1e-6);
        double[] curves = CurveFit.of(bank, matrix);
        assertThat(curves[CURVED]).isGreaterThan(0.06);
        assertThat(curves[0]).isLessThan(0.03);
        ResidualFit residuals = ResidualFit.of(bank, matrix);
        assertThat(residuals.q3(PAIRED, PAIRED + 1)).isGreaterThan(0.2);
        assertThat(residuals.q3(0, 1)).isLessThan(0.1);
        assertThat(LimitedInformationFit.of(bank, matrix, false)
                        .orElseThrow()
                        .p()
                        .orElseThrow())
                .isLessThan(1e-6);
    }

    @Test
    void a_calibration_ends_where_a_slope_vanishes() {
        ResponseMatrix matrix = answers(false, 6);
        byte[][] rows = new byte[PEOPLE][ITEMS];
        for (int i = 0; i < PEOPLE; i++) {
            for (int j = 0; j < ITEMS; j++) {
                rows[i][j] = (byte) (j == 7 ? 1 - matrix.answer(i, j) : matrix.answer(i, j));
            }
        }
        CalibrationResult found = Calibration.fit(
                CalibrationPlan.of(CalibrationModel.TWO_PL).withErrors(false),
                ResponseMatrix.of(names(ITEMS), rows),
                step -> {});
        assertThat(found.converged()).isFalse();
        assertThat(found.iterations()).isLessThan(100);
        assertThat(((Logistic) found.items().get(7).model()).a()).isLessThan(Calibration.VANISHED_SLOPE);
    }

    @Test
    void answers_that_are_missing_leave_what_does_not_need_them() {
        ResponseMatrix whole = answers(false, 3);
        byte[][] rows = new byte[PEOPLE][ITEMS];
        for (int i = 0; i < PEOPLE; i++) {
            for (int j = 0; j < ITEMS; j++) {
                rows[i][j] = (i + j) % 3 == 0 ? ResponseMatrix.MISSING : whole.answer(i, j);
            }
        }
        ResponseMatrix matrix = ResponseMatrix.of(names(ITEMS), rows);
        FittedBank bank = calibrated(matrix);
        assertThat(ResidualFit.of(bank, matrix).of(4).outfit()).isCloseTo(1, within(0.15));
        assertThat(ResidualFit.of(bank, matrix).q3(0, 1)).isCloseTo(0, within(0.15));
        assertThat(CurveFit.of(bank, matrix)[4]).isLessThan(0.04);
        assertThatThrownBy(() -> SumScoreFit.of(bank, matrix)).hasMessageContaining("answered every item");
        assertThatThrownBy(() -> LimitedInformationFit.of(bank, matrix, false)).hasMessageContaining("every item");
    }

    private static List<ResponseModel> four() {
        return List.of(
                Logistic.twoPl(0.9, -0.8), Logistic.twoPl(1.3, 0.1), Logistic.twoPl(1.1, 0.6), Logistic.twoPl(1.6, -0.2));
    }

    /** Each pattern of four answers as a number; its probability by the plain product on the nodes. */
    private static double[] patterns(FittedBank bank) {
        double[] weights = bank.weights();
        double[] all = new double[16];
        for (int pattern = 0; pattern < 16; pattern++) {
            for (int q = 0; q < weights.length; q++) {
                double product = weights[q];
                for (int j = 0; j < 4; j++) {
                    double p = ((Logistic) bank.items().get(j)).correct(bank.grid().node(q));
                    product *= (pattern >> j & 1) == 1 ? p : 1 - p;
                }
                all[pattern] += product;
            }
        }
        return all;
    }

    private static ResponseMatrix fourAnswers() {
        SplittableRandom random = new SplittableRandom(4);
        byte[][] rows = new byte[400][4];
        for (byte[] row : rows) {
            double theta = random.nextGaussian();
            for (int j = 0; j < 4; j++) {
                row[j] = (byte) (random.nextDouble() < ((Logistic) four().get(j)).correct(theta) ? 1 : 0);
            }
        }
        return ResponseMatrix.of(names(4), rows);
    }

    /** Scores 1, 2 and 3, each with two cells, less the scores: 3, and two parameters fewer. */
    @Test
    void sum_score_fit_by_all_sixteen_patterns() {
        ResponseMatrix matrix = fourAnswers();
        FittedBank bank = FittedBank.of(four(), Population.STANDARD);
        double[] probability = patterns(bank);
        for (int item = 0; item < 4; item++) {
            double expected = 0;
            for (int score = 1; score <= 3; score++) {
                double all = 0;
                double right = 0;
                double people = 0;
                double seen = 0;
                for (int pattern = 0; pattern < 16; pattern++) {
                    if (Integer.bitCount(pattern) == score) {
                        all += probability[pattern];
                        right += (pattern >> item & 1) == 1 ? probability[pattern] : 0;
                    }
                }
                for (int i = 0; i < 400; i++) {
                    if (matrix.answer(i, 0) + matrix.answer(i, 1) + matrix.answer(i, 2) + matrix.answer(i, 3)
                            == score) {
                        people++;
                        seen += matrix.answer(i, item);
                    }
                }
                double share = right / all;
                expected += people * (seen / people - share) * (seen / people - share) / (share * (1 - share));
            }
            ChiSquare found = SumScoreFit.of(bank, matrix).get(item);
            assertThat(found.degreesOfFreedom()).isEqualTo(1);
            assertThat(found.statistic()).isCloseTo(expected, within(1e-9));
        }
    }

    /** M₂ with covariance from all patterns and derivatives by differences, projected by an orthogonal complement. */
    @Test
    void limited_information_fit_by_all_sixteen_patterns() {
        ResponseMatrix matrix = fourAnswers();
        List<int[]> moments = new ArrayList<>();
        for (int j = 0; j < 4; j++) {
            moments.add(new int[] {j, j});
        }
        for (int j = 0; j < 4; j++) {
            for (int k = j + 1; k < 4; k++) {
                moments.add(new int[] {j, k});
            }
        }
        double[] probability = patterns(FittedBank.of(four(), Population.STANDARD));
        double[] expected = moments(moments, probability);
        RealMatrix covariance = new Array2DRowRealMatrix(10, 10);
        for (int m = 0; m < 10; m++) {
            for (int n = 0; n < 10; n++) {
                double both = 0;
                for (int pattern = 0; pattern < 16; pattern++) {
                    both += has(pattern, moments.get(m)) && has(pattern, moments.get(n)) ? probability[pattern] : 0;
                }
                covariance.setEntry(m, n, both - expected[m] * expected[n]);
            }
        }
        RealMatrix slopes = new Array2DRowRealMatrix(10, 8);
        for (int parameter = 0; parameter < 8; parameter++) {
            double[] up = moments(moments, patterns(moved(parameter, 1e-5)));
            double[] down = moments(moments, patterns(moved(parameter, -1e-5)));
            for (int m = 0; m < 10; m++) {
                slopes.setEntry(m, parameter, (up[m] - down[m]) / 2e-5);
            }
        }
        double[] distance = new double[10];
        for (int m = 0; m < 10; m++) {
            for (int i = 0; i < 400; i++) {
                distance[m] += matrix.answer(i, moments.get(m)[0]) * matrix.answer(i, moments.get(m)[1]) / 400.0;
            }
            distance[m] -= expected[m];
        }
        RealMatrix inverse = new LUDecomposition(covariance).getSolver().getInverse();
        RealMatrix inner = slopes.transpose().multiply(inverse).multiply(slopes);
        RealMatrix weight = inverse.subtract(inverse.multiply(slopes)
                .multiply(new LUDecomposition(inner).getSolver().getInverse())
                .multiply(slopes.transpose())
                .multiply(inverse));
        RealVector e = new ArrayRealVector(distance);
        ChiSquare found = LimitedInformationFit.of(FittedBank.of(four(), Population.STANDARD), matrix, false)
                .orElseThrow();
        assertThat(found.degreesOfFreedom()).isEqualTo(2);
        assertThat(found.statistic()).isCloseTo(400 * e.dotProduct(weight.operate(e)), within(1e-5));
    }

    private static FittedBank moved(int parameter, double step) {
        List<ResponseModel> items = new ArrayList<>(four());
        Logistic item = (Logistic) items.get(parameter / 2);
        items.set(
                parameter / 2,
                parameter % 2 == 0
                        ? Logistic.twoPl(item.a() + step, item.b())
                        : Logistic.twoPl(item.a(), item.b() + step));
        return FittedBank.of(items, Population.STANDARD);
    }

    private static boolean has(int pattern, int[] moment) {
        return (pattern >> moment[0] & 1) == 1 && (pattern >> moment[1] & 1) == 1;
    }

    private static double[] moments(List<int[]> moments, double[] probability) {
        return moments.stream()
                .mapToDouble(moment -> IntStream.range(0, 16)
                        .filter(pattern -> has(pattern, moment))
                        .mapToDouble(pattern -> probability[pattern])
                        .sum())
                .toArray();
    }

    @Test
    void chi_square_by_its_tables() {
        assertThat(new ChiSquare(3.841459, 1).p().orElseThrow()).isCloseTo(0.05, within(1e-7));
        assertThat(new ChiSquare(18.307038, 10).p().orElseThrow()).isCloseTo(0.05, within(1e-7));
        assertThat(new ChiSquare(0, 0).p()).isEmpty();
        assertThat(new ChiSquare(0, 0).rmsea(100)).isEmpty();
        assertThat(new ChiSquare(8, 10).rmsea(100)).hasValue(0);
        assertThat(new ChiSquare(30, 10).rmsea(101).orElseThrow()).isCloseTo(Math.sqrt(0.02), within(1e-12));
        ChiSquare poor = new ChiSquare(30, 10);
        assertThat(poor.rmseaBound(101, 0.95).orElseThrow())
                .isLessThan(poor.rmsea(101).orElseThrow());
        assertThat(poor.rmseaBound(101, 0.05).orElseThrow())
                .isGreaterThan(poor.rmsea(101).orElseThrow());
        assertThatThrownBy(() -> new ChiSquare(-1, 2)).hasMessageContaining("statistic must not be negative");
    }

    @Test
    void answers_that_do_not_belong_to_the_items_are_refused() {
        FittedBank bank = FittedBank.of(four(), Population.STANDARD);
        ResponseMatrix three = ResponseMatrix.of(names(3), new byte[][] {{0, 1, 0}});
        assertThatThrownBy(() -> ResidualFit.of(bank, three)).hasMessageContaining("to 4 items, but are to 3");
        ResponseMatrix high = ResponseMatrix.of(names(4), new byte[][] {{0, 1, 2, 0}});
        assertThatThrownBy(() -> ResidualFit.of(bank, high)).hasMessageContaining("item I3: an answer is 2");
    }
}
