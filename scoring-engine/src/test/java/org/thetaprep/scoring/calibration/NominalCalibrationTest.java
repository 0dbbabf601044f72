package org.thetaprep.scoring.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.Nominal;

class NominalCalibrationTest {

    private static final List<String> NAMES =
            IntStream.rangeClosed(1, 8).mapToObj(j -> "I" + j).toList();

    /** The truth of every item: the second option misleads the able a little, the third is the right one. */
    private static final Nominal TRUTH =
            Nominal.of(new double[] {-0.9, -0.1, 1.0}, new double[] {-0.2, -0.4, 0.6});

    private static ResponseMatrix options() {
        SplittableRandom random = new SplittableRandom(5);
        byte[][] rows = new byte[4000][8];
        double[] p = new double[3];
        for (byte[] row : rows) {
            double theta = random.nextGaussian();
            TRUTH.probabilities(theta, p);
            for (int j = 0; j < 8; j++) {
                double u = random.nextDouble();
                row[j] = (byte) (u < p[0] ? 0 : u < p[0] + p[1] ? 1 : 2);
            }
        }
        return ResponseMatrix.of(NAMES, rows);
    }

    private static CalibrationResult fit(CalibrationModel model, ResponseMatrix matrix) {
        return Calibration.fit(CalibrationPlan.of(model), matrix, step -> {});
    }

    @Test
    void the_pull_of_each_option_is_found_again() {
        for (CalibratedItem item : fit(CalibrationModel.NOMINAL, options()).items()) {
            Nominal found = (Nominal) item.model();
            for (int k = 0; k < 3; k++) {
                assertThat(found.slopes()[k])
                        .isCloseTo(TRUTH.slopes()[k], within(4 * item.standardErrors().get("a" + (k + 1))));
                assertThat(found.intercepts()[k])
                        .isCloseTo(TRUTH.intercepts()[k], within(4 * item.standardErrors().get("c" + (k + 1))));
            }
            assertThat(item.standardErrors().get("a3")).isBetween(0.02, 0.1);
        }
    }

    @Test
    void with_two_categories_it_is_the_model_of_two_parameters() {
        ResponseMatrix options = options();
        byte[][] rows = new byte[options.persons()][8];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < 8; j++) {
                rows[i][j] = (byte) (options.answer(i, j) == 2 ? 1 : 0);
            }
        }
        ResponseMatrix matrix = ResponseMatrix.of(NAMES, rows);
        CalibrationResult nominal = fit(CalibrationModel.NOMINAL, matrix);
        CalibrationResult logistic = fit(CalibrationModel.TWO_PL, matrix);
        assertThat(nominal.logLikelihood()).isCloseTo(logistic.logLikelihood(), within(1e-6));
        for (int j = 0; j < 8; j++) {
            double[] slopes = ((Nominal) nominal.items().get(j).model()).slopes();
            Logistic item = (Logistic) logistic.items().get(j).model();
            assertThat(slopes[1] - slopes[0]).isCloseTo(item.a(), within(1e-4));
            assertThat(2 * nominal.items().get(j).standardErrors().get("a2"))
                    .isCloseTo(logistic.items().get(j).standardErrors().get("a"), within(1e-4));
        }
    }
}
