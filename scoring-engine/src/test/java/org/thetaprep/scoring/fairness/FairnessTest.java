package org.thetaprep.scoring.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.calibration.AnswerFiles;
import org.thetaprep.scoring.calibration.CalibrationModel;
import org.thetaprep.scoring.calibration.CalibrationPlan;
import org.thetaprep.scoring.calibration.ResponseMatrix;

class FairnessTest {

    private static final CalibrationPlan PLAN = CalibrationPlan.of(CalibrationModel.TWO_PL);

    /** The first fifteen items, so that it does not take long. */
    private static ResponseMatrix fifteen() {
        ResponseMatrix all = AnswerFiles.resource("dif_2x1500x25");
        byte[][] rows = new byte[all.persons()][15];
        int[] groups = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            groups[i] = all.group(i);
            for (int j = 0; j < 15; j++) {
                rows[i][j] = all.answer(i, j);
            }
        }
        return ResponseMatrix.ofGroups(all.items().subList(0, 15), rows, groups);
    }

    /** Of 12 fair items one may be found by luck at a rate of 5 %. */
    @Test
    void without_given_anchors_the_planted_items_are_found_and_hardly_any_other() {
        LikelihoodRatio.Result result = LikelihoodRatio.purified(PLAN, fifteen(), 0.05);
        List<String> found = result.items().stream()
                .filter(test -> test.adjusted() < 0.05)
                .map(LikelihoodRatio.ItemTest::item)
                .toList();
        assertThat(found).contains("I3", "I9", "I15").hasSizeLessThanOrEqualTo(4);
        assertThat(result.items().get(2).difference().orElseThrow()).isCloseTo(0.6, within(0.2));
        assertThat(result.items().get(8).difference().orElseThrow()).isCloseTo(-0.5, within(0.2));
        assertThat(result.focal().mean()).isCloseTo(-0.3, within(0.1));
    }

    /**
     * One score, 30 of 40 right in the reference group and 20 of 40 in the focal one: odds 3 over 1. The surplus is
     * 30 − 40 · 50 / 80 = 5 with variance 40 · 40 · 50 · 30 / (80² · 79) = 4.7468, so χ² = 4.5² / 4.7468.
     */
    @Test
    void a_single_table() {
        byte[][] rows = new byte[80][];
        int[] groups = new int[80];
        for (int i = 0; i < 80; i++) {
            boolean right = i < 40 ? i < 30 : i < 60;
            rows[i] = right ? new byte[] {1, 0} : new byte[] {0, 1};
            groups[i] = i / 40;
        }
        MantelHaenszel found =
                MantelHaenszel.of(ResponseMatrix.ofGroups(List.of("A", "B"), rows, groups), 0).orElseThrow();
        assertThat(found.oddsRatio()).isCloseTo(3, within(1e-12));
        assertThat(found.chiSquare()).isCloseTo(4.266, within(5e-4));
        assertThat(found.delta()).isCloseTo(-2.35 * Math.log(3), within(1e-12));
        assertThat(found.standardError())
                .isCloseTo(2.35 * Math.sqrt(1 / 30.0 + 1 / 10.0 + 1 / 20.0 + 1 / 20.0), within(1e-12));
        assertThat(found.fairnessClass()).isEqualTo(FairnessClass.B);
    }

    @Test
    void people_matched_by_strata_are_compared_as_those_matched_by_score() {
        ResponseMatrix answers = fifteen();
        int[] scores = new int[answers.persons()];
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < answers.items().size(); j++) {
                scores[i] += answers.answer(i, j);
            }
        }
        for (int item = 0; item < answers.items().size(); item++) {
            assertThat(MantelHaenszel.matched(answers, item, scores)).isEqualTo(MantelHaenszel.of(answers, item));
        }
    }

    @Test
    void whoever_did_not_answer_the_item_is_not_compared() {
        byte[][] rows = {{1}, {0}, {ResponseMatrix.MISSING}, {1}, {0}, {0}, {ResponseMatrix.MISSING}};
        int[] groups = {0, 0, 0, 1, 1, 1, 1};
        ResponseMatrix all = ResponseMatrix.ofGroups(List.of("A"), rows, groups);
        ResponseMatrix answered = ResponseMatrix.ofGroups(
                List.of("A"), new byte[][] {{1}, {0}, {1}, {0}, {0}}, new int[] {0, 0, 1, 1, 1});
        assertThat(MantelHaenszel.matched(all, 0, new int[7]))
                .isPresent()
                .isEqualTo(MantelHaenszel.matched(answered, 0, new int[5]));
        assertThatThrownBy(() -> MantelHaenszel.matched(all, 0, new int[6])).hasMessageContaining("7 strata");
    }

    @Test
    void adjusted_probabilities() {
        assertThat(FalseDiscoveryRate.adjusted(new double[] {0.01, 0.04, 0.03, 0.005}))
                .containsExactly(new double[] {0.02, 0.04, 0.04, 0.02}, within(1e-12));
        assertThat(FalseDiscoveryRate.adjusted(new double[] {0.9, 0.5})).containsExactly(0.9, 0.9);
        assertThat(FalseDiscoveryRate.adjusted(new double[0])).isEmpty();
    }

    @Test
    void what_cannot_be_tested_is_said() {
        ResponseMatrix one = ResponseMatrix.of(List.of("A", "B"), new byte[][] {{0, 1}});
        assertThatThrownBy(() -> MantelHaenszel.of(one, 0)).hasMessageContaining("2 groups, but there are 1");
        assertThatThrownBy(() -> LikelihoodRatio.purified(PLAN, one, 0.05)).hasMessageContaining("2 groups");
        ResponseMatrix missing = ResponseMatrix.ofGroups(
                List.of("A", "B"), new byte[][] {{0, 1}, {ResponseMatrix.MISSING, 1}}, new int[] {0, 1});
        assertThatThrownBy(() -> MantelHaenszel.of(missing, 1)).hasMessageContaining("item A");
        ResponseMatrix alike =
                ResponseMatrix.ofGroups(List.of("A", "B"), new byte[][] {{0, 1}, {0, 1}}, new int[] {0, 1});
        assertThat(MantelHaenszel.of(alike, 0)).isEmpty();
        assertThatThrownBy(() -> LikelihoodRatio.withAnchors(PLAN, alike, Set.of("C")))
                .hasMessageContaining("anchor C is not among the items");
        assertThatThrownBy(() -> LikelihoodRatio.withAnchors(PLAN, alike, Set.of()))
                .hasMessageContaining("there must be anchors");
    }
}
