package org.thetaprep.scoring.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.model.Logistic;

class CalibrationTest {

    private static CalibrationResult fit(CalibrationPlan plan, ResponseMatrix matrix) {
        return Calibration.fit(plan, matrix, step -> {});
    }

    /** The second population is one logit abler; 2,000 people tell that to about ±0.05 (one error). */
    @Test
    void a_second_population_finds_its_place_on_the_scale_of_the_first() {
        byte[][] first = SimulatedAnswers.rows(SimulatedAnswers.RIGHT_WRONG, 2000, 0, 0, 5);
        byte[][] second = SimulatedAnswers.rows(SimulatedAnswers.RIGHT_WRONG, 2000, 1, 0, 6);
        byte[][] all = new byte[4000][];
        System.arraycopy(first, 0, all, 0, 2000);
        System.arraycopy(second, 0, all, 2000, 2000);
        int[] groups = IntStream.range(0, 4000).map(i -> i / 2000).toArray();
        CalibrationResult found =
                fit(CalibrationPlan.of(CalibrationModel.TWO_PL), ResponseMatrix.ofGroups(SimulatedAnswers.names(5), all, groups));
        assertThat(found.populations().get(0)).isEqualTo(Population.STANDARD);
        assertThat(found.populations().get(1).mean()).isCloseTo(1, within(0.2));
        assertThat(found.populations().get(1).variance()).isCloseTo(1, within(0.3));
        assertThat(found.parameters()).isEqualTo(12);
    }

    @Test
    void any_number_of_threads_gives_the_same_bits() throws Exception {
        ResponseMatrix matrix = SimulatedAnswers.matrix(SimulatedAnswers.RIGHT_WRONG, 3000, 0.2, 7);
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
        byte[][] rows = SimulatedAnswers.rows(SimulatedAnswers.RIGHT_WRONG, 1000, 0, 0.1, 8);
        List<ItemCurves> items = IntStream.range(0, 5)
                .<ItemCurves>mapToObj(j -> new LogisticCurves(2, ItemPriors.NONE))
                .toList();
        double[][] parameters = {{1, 0.5}, {1.2, 0}, {0.8, -1}, {1, 1}, {2, 0.1}};
        ExpectationStep step = ExpectationStep.at(
                items,
                parameters,
                List.of(Population.STANDARD),
                CalibrationPlan.of(CalibrationModel.TWO_PL).grid().nodes());
        ExpectedCounts whole = step.over(ResponseMatrix.of(SimulatedAnswers.names(5), rows));
        ExpectedCounts parts = step.over(ResponseMatrix.of(SimulatedAnswers.names(5), Arrays.copyOfRange(rows, 0, 137)))
                .plus(step.over(ResponseMatrix.of(SimulatedAnswers.names(5), Arrays.copyOfRange(rows, 137, 613))))
                .plus(step.over(ResponseMatrix.of(SimulatedAnswers.names(5), Arrays.copyOfRange(rows, 613, 1000))));
        assertThat(parts.logLikelihood()).isCloseTo(whole.logLikelihood(), within(1e-9));
        for (int j = 0; j < 5; j++) {
            for (int k = 0; k < 2; k++) {
                assertThat(parts.answers[j][k]).containsExactly(whole.answers[j][k], within(1e-9));
            }
        }
        assertThat(parts.people[0]).containsExactly(whole.people[0], within(1e-9));
    }

    @Test
    void products_of_scores_give_much_the_same_errors_for_many_people() {
        ResponseMatrix matrix = SimulatedAnswers.matrix(SimulatedAnswers.RIGHT_WRONG, 20_000, 0.1, 12);
        CalibrationPlan plan = CalibrationPlan.of(CalibrationModel.TWO_PL);
        CalibrationResult exact = fit(plan, matrix);
        CalibrationResult products = fit(plan.withErrors(ErrorMethod.CROSS_PRODUCT), matrix);
        for (int j = 0; j < 5; j++) {
            for (String parameter : List.of("a", "b")) {
                double error = exact.items().get(j).standardErrors().get(parameter);
                assertThat(products.items().get(j).standardErrors().get(parameter))
                        .isCloseTo(error, within(0.04 * error));
            }
        }
        assertThat(fit(plan.withErrors(ErrorMethod.NONE), matrix).items().get(0).standardErrors())
                .isEmpty();
    }

    /** Other parts of the people are summed to the same counts, step after step to the end. */
    @Test
    void people_in_any_order_give_the_same_parameters() {
        byte[][] rows = SimulatedAnswers.rows(SimulatedAnswers.RIGHT_WRONG, 3000, 0, 0.1, 13);
        byte[][] turned = new byte[3000][];
        for (int i = 0; i < 3000; i++) {
            turned[i] = rows[(i + 1234) % 3000];
        }
        CalibrationPlan plan = CalibrationPlan.of(CalibrationModel.TWO_PL).withErrors(false);
        CalibrationResult first = fit(plan, ResponseMatrix.of(SimulatedAnswers.names(5), rows));
        CalibrationResult second = fit(plan, ResponseMatrix.of(SimulatedAnswers.names(5), turned));
        for (int j = 0; j < 5; j++) {
            Logistic one = (Logistic) first.items().get(j).model();
            Logistic other = (Logistic) second.items().get(j).model();
            assertThat(other.a()).isCloseTo(one.a(), within(1e-9));
            assertThat(other.b()).isCloseTo(one.b(), within(1e-9));
        }
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
        byte[][] rows = SimulatedAnswers.rows(SimulatedAnswers.RIGHT_WRONG, 100, 0, 0, 9);
        for (byte[] row : rows) {
            row[0] = 1;
            row[1] = ResponseMatrix.MISSING;
        }
        rows[3][2] = 2;
        ResponseMatrix matrix = ResponseMatrix.of(SimulatedAnswers.names(5), rows);
        CalibrationPlan plan = CalibrationPlan.of(CalibrationModel.TWO_PL);
        assertThat(Calibration.problems(plan, matrix))
                .containsExactly(
                        "item I1: all 100 answers are 1, so it has no difficulty",
                        "item I2: nobody answered it",
                        "item I3: answers must be 0 or 1 for this model, but one is 2");
        assertThat(Calibration.problems(plan.withKnown(Map.of("X", Logistic.onePl(0))), matrix))
                .contains("none of the known items was answered, so nothing fixes the scale");
        assertThatThrownBy(() -> fit(plan, matrix)).hasMessageContaining("I2");
        byte[][] few = SimulatedAnswers.rows(SimulatedAnswers.RIGHT_WRONG, 19, 0, 0, 10);
        assertThat(Calibration.problems(plan, ResponseMatrix.of(SimulatedAnswers.names(5), few)))
                .anyMatch(problem -> problem.contains("at least 20 answers are needed for 2 parameters"));
        assertThatThrownBy(() -> ResponseMatrix.ofGroups(SimulatedAnswers.names(5), few, new int[] {0}))
                .hasMessageContaining("groups must name one for each");
    }

    @Test
    void progress_is_told_and_the_end_of_patience_is_said() {
        ResponseMatrix matrix = SimulatedAnswers.matrix(SimulatedAnswers.RIGHT_WRONG, 400, 0, 11);
        CalibrationPlan plan = CalibrationPlan.of(CalibrationModel.TWO_PL);
        List<CalibrationProgress> told = new ArrayList<>();
        Calibration.fit(plan, matrix, told::add);
        assertThat(told).hasSizeGreaterThan(3);
        assertThat(told.get(told.size() - 1).logLikelihood())
                .isGreaterThan(told.get(0).logLikelihood());
        CalibrationResult cut = fit(
                plan.withIterations(2).withErrors(false),
                matrix);
        assertThat(cut.converged()).isFalse();
        assertThat(cut.iterations()).isEqualTo(2);
        assertThat(cut.items().get(0).standardErrors()).isEmpty();
    }
}
