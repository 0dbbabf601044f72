package org.thetaprep.scoring.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.ResponseModel;

/**
 * Sixty new items beside twenty known ones, answered by 200 people. Authors took "easy" for −1 and "hard" for 1 with a
 * spread of 0.6; they are −0.4 and 1.6 with a spread of 0.4. Of the last six items each has twenty answers.
 */
class LabelledCalibrationTest {

    private static final int KNOWN = 20;
    private static final int ITEMS = 80;
    private static final int PEOPLE = 200;
    private static final Map<String, DifficultyPrior> EXPECTED =
            Map.of("easy", new DifficultyPrior(-1, 0.6), "hard", new DifficultyPrior(1, 0.6));

    private final List<String> names = new ArrayList<>();
    private final List<Logistic> truths = new ArrayList<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, ResponseModel> known = new HashMap<>();
    private ResponseMatrix matrix;
    private CalibrationPlan plan;

    @BeforeEach
    void draw() {
        SplittableRandom random = new SplittableRandom(11);
        for (int j = 0; j < ITEMS; j++) {
            String name = "I" + j;
            String label = j % 2 == 0 ? "easy" : "hard";
            double b = j < KNOWN ? -2 + 0.2 * j : (j % 2 == 0 ? -0.4 : 1.6) + 0.4 * random.nextGaussian();
            Logistic item = Logistic.twoPl(Math.exp(0.2 * random.nextGaussian()), b);
            names.add(name);
            truths.add(item);
            if (j < KNOWN) {
                known.put(name, item);
            } else {
                labels.put(name, label);
            }
        }
        byte[][] rows = new byte[PEOPLE][ITEMS];
        for (int i = 0; i < PEOPLE; i++) {
            double theta = random.nextGaussian();
            for (int j = 0; j < ITEMS; j++) {
                byte answer = (byte) (random.nextDouble() < truths.get(j).correct(theta) ? 1 : 0);
                rows[i][j] = j >= ITEMS - 6 && i >= 20 ? ResponseMatrix.MISSING : answer;
            }
        }
        matrix = ResponseMatrix.of(names, rows);
        plan = CalibrationPlan.of(CalibrationModel.TWO_PL)
                .withKnown(known)
                .withSlopePrior(new SlopePrior(0, 0.35));
    }

    private double squaredError(CalibrationResult result, int from, int to) {
        double sum = 0;
        for (int j = from; j < to; j++) {
            double error = ((Logistic) result.items().get(j).model()).b() - truths.get(j).b();
            sum += error * error / (to - from);
        }
        return sum;
    }

    @Test
    void labels_learn_what_they_are_worth_and_help_items_with_few_answers() {
        LabelledCalibration.Result learnt = LabelledCalibration.fit(plan, matrix, labels, EXPECTED, step -> {});
        assertThat(learnt.labels().get("easy").mean()).isCloseTo(-0.4, within(0.2));
        assertThat(learnt.labels().get("hard").mean()).isCloseTo(1.6, within(0.25));
        assertThat(learnt.labels().get("easy").sd()).isCloseTo(0.45, within(0.1));
        Map<String, ItemPriors> unlearnt = new HashMap<>();
        labels.forEach((item, label) -> unlearnt.put(
                item,
                new ItemPriors(Optional.empty(), Optional.empty(), Optional.of(EXPECTED.get(label)))));
        CalibrationResult asThought = Calibration.fit(plan.withPriors(unlearnt), matrix, step -> {});
        CalibrationResult without = Calibration.fit(plan, matrix, step -> {});
        assertThat(squaredError(learnt.calibration(), ITEMS - 6, ITEMS))
                .isLessThan(squaredError(asThought, ITEMS - 6, ITEMS))
                .isLessThan(squaredError(without, ITEMS - 6, ITEMS));
        assertThat(squaredError(learnt.calibration(), KNOWN, ITEMS - 6))
                .isLessThan(squaredError(without, KNOWN, ITEMS - 6));
    }

    /** The gradient of the likelihood with the prior is 0 at the estimate: moved by its error, b has another height. */
    @Test
    void a_known_difficulty_leaves_only_the_slope_to_be_found() {
        Map<String, ItemPriors> sure = new HashMap<>();
        sure.put(
                "I30",
                new ItemPriors(
                        Optional.empty(), Optional.empty(), Optional.of(new DifficultyPrior(truths.get(30).b(), 1e-3))));
        CalibratedItem item = Calibration.fit(plan.withPriors(sure), matrix, step -> {})
                .items()
                .get(30);
        assertThat(((Logistic) item.model()).b()).isCloseTo(truths.get(30).b(), within(1e-3));
        assertThat(item.standardErrors().get("b")).isCloseTo(1e-3, within(1e-5));
        assertThat(item.curveError().orElseThrow()).isLessThan(0.04);
    }

    @Test
    void a_difficulty_that_was_measured_earlier_is_not_drawn_to_its_label_but_teaches_it() {
        Map<String, ItemPriors> earlier = new HashMap<>();
        for (int j = KNOWN; j < ITEMS; j++) {
            earlier.put("I" + j, ItemPriors.expected(truths.get(j), Map.of("a", 1e-3, "b", 1e-3)));
        }
        LabelledCalibration.Result found =
                LabelledCalibration.fit(plan.withEarlier(earlier), matrix, labels, EXPECTED, step -> {});
        assertThat(squaredError(found.calibration(), KNOWN, ITEMS)).isLessThan(1e-5);
        assertThat(found.labels().get("easy").mean()).isCloseTo(-0.4, within(0.2));
        assertThat(found.labels().get("hard").mean()).isCloseTo(1.6, within(0.25));
    }

    @Test
    void the_curve_of_an_item_with_more_answers_is_better_known() {
        CalibrationResult found = Calibration.fit(plan, matrix, step -> {});
        assertThat(found.items().get(40).curveError().orElseThrow()).isBetween(0.02, 0.06);
        assertThat(found.items().get(ITEMS - 1).curveError().orElseThrow()).isGreaterThan(0.07);
        assertThat(found.items().get(0).curveError()).isEmpty();
    }

    @Test
    void what_is_not_stated_of_a_label_is_refused() {
        assertThatThrownBy(() ->
                        LabelledCalibration.fit(plan, matrix, Map.of("I30", "odd"), EXPECTED, step -> {}))
                .hasMessageContaining("item I30: nothing is expected of its label 'odd'");
        assertThatThrownBy(() -> CalibrationPlan.of(CalibrationModel.GRADED)
                        .withPriors(Map.of(
                                "I30",
                                new ItemPriors(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(new DifficultyPrior(0, 1))))))
                .hasMessageContaining("two or three parameters");
        assertThatThrownBy(() -> new DifficultyPrior(0, 0)).hasMessageContaining("sd must be positive");
    }
}
