package org.thetaprep.runner.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.Option;
import org.thetaprep.report.ItemAnalysis.Concern;
import org.thetaprep.report.ItemReport.ItemFigures;
import org.thetaprep.report.Share;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.analysis.AnswerSheet.Answer;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptKind;
import org.thetaprep.runner.fixture.Packs;

class ItemStatisticsTest {

    private static final int MINIMUM = 30;
    private static final MultipleChoice ITEM =
            (MultipleChoice) Packs.rivers().scorable(new ItemId("choice-1")).orElseThrow();
    private static final String KEY = option(true);
    private static final String DISTRACTOR = option(false);

    private final List<AnswerSheet> sheets = new ArrayList<>();
    private boolean assigned;

    private static String option(boolean key) {
        return ITEM.options().stream()
                .filter(option -> option.isKey() == key)
                .findFirst()
                .map(Option::id)
                .orElseThrow();
    }

    private static Answer other(int number, boolean right) {
        return new Answer("other-" + number, true, true, true, right, 1000, List.of());
    }

    /** A learner who had some of ten other items right, and chose an option of the item, or left it open. */
    private void sat(int learner, int rightElsewhere, String chosen, long millis) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            answers.add(other(i, i < rightElsewhere));
        }
        answers.add(new Answer(
                "choice-1",
                true,
                true,
                !chosen.isEmpty(),
                chosen.equals(KEY),
                millis,
                chosen.isEmpty() ? List.of() : List.of(chosen)));
        sheets.add(new AnswerSheet(
                new AttemptId(new UUID(2, sheets.size())),
                1,
                new LearnerId(new UUID(1, learner)),
                "revision",
                AttemptKind.EXAM,
                assigned,
                Instant.EPOCH.plusSeconds(sheets.size()),
                rightElsewhere / 5.0 - 1,
                answers));
    }

    private ItemFigures figures() {
        FieldAnswers answers = new SheetsInMemory(sheets).answers();
        return new ItemStatistics(
                        ITEM, answers.items().get("choice-1"), answers.unassigned(), MINIMUM, Duration.ofMinutes(2))
                .figures();
    }

    @Test
    void a_learner_counts_once_with_the_first_answer_and_the_exposure_counts_every_form() {
        sat(1, 5, DISTRACTOR, 10_000);
        sat(1, 9, KEY, 20_000);
        sat(2, 9, KEY, 30_000);
        sat(3, 2, "", 40_000);
        ItemFigures figures = figures();
        assertThat(figures.right()).isEqualTo(new Share(1, 3));
        assertThat(figures.omitted()).isEqualTo(new Share(1, 3));
        assertThat(figures.exposure()).isEqualTo(new Share(4, 4));
        assertThat(figures.time().orElseThrow().median()).isEqualTo(30);
    }

    @Test
    void discrimination_is_the_correlation_with_the_rest_and_its_interval_holds_it() {
        int[] elsewhere = {1, 2, 3, 4, 5, 6, 7, 8};
        boolean[] right = {false, false, true, false, true, true, false, true};
        for (int i = 0; i < elsewhere.length; i++) {
            sat(i, elsewhere[i], right[i] ? KEY : DISTRACTOR, 1000);
        }
        // x̄ of the right 5.5, of all 4.5; s = √5.25; √(pq) = .5: r = (5.5 − 4.5)/√5.25 · √(.5/.5)
        var r = figures().discrimination().orElseThrow();
        assertThat(r.value()).isCloseTo(1 / Math.sqrt(5.25), within(1e-12));
        assertThat(r.of()).isEqualTo(8);
        double z = Math.log((1 + r.value()) / (1 - r.value())) / 2;
        assertThat(r.low()).isCloseTo(Math.tanh(z - 1.6448536 / Math.sqrt(5)), within(1e-6));
        assertThat(r.high()).isCloseTo(Math.tanh(z + 1.6448536 / Math.sqrt(5)), within(1e-6));
    }

    @Test
    void below_the_stated_number_nothing_is_flagged_and_at_it_a_key_that_only_the_weak_choose_is() {
        for (int learner = 0; learner < MINIMUM - 1; learner++) {
            boolean weak = learner % 2 == 0;
            sat(learner, weak ? 2 : 9, weak ? KEY : DISTRACTOR, 60_000);
        }
        assertThat(figures().concerns()).isEmpty();
        sat(MINIMUM, 9, DISTRACTOR, 60_000);
        assertThat(figures().concerns())
                .contains(Concern.NOT_DISCRIMINATING, Concern.TEMPTING_DISTRACTOR)
                .doesNotContain(Concern.SLOW, Concern.OFTEN_OMITTED);
    }

    @Test
    void what_is_left_open_and_what_takes_long_needs_a_look() {
        for (int learner = 0; learner < 60; learner++) {
            sat(learner, learner % 10, learner % 3 == 0 ? "" : learner % 10 > 4 ? KEY : DISTRACTOR, 400_000);
        }
        assertThat(figures().concerns()).contains(Concern.OFTEN_OMITTED, Concern.SLOW, Concern.OVEREXPOSED);
    }

    @Test
    void exams_that_a_class_was_given_expose_nothing() {
        for (int learner = 0; learner < 40; learner++) {
            sat(learner, learner % 5, learner % 2 == 0 ? KEY : DISTRACTOR, 10_000);
        }
        assertThat(figures().concerns()).contains(Concern.OVEREXPOSED);
        sheets.clear();
        assigned = true;
        for (int learner = 0; learner < 40; learner++) {
            sat(learner, learner % 5, learner % 2 == 0 ? KEY : DISTRACTOR, 10_000);
        }
        assertThat(figures().exposure()).isEqualTo(new Share(0, 0));
        assertThat(figures().right().of()).isEqualTo(40);
        assertThat(figures().concerns()).doesNotContain(Concern.OVEREXPOSED);
    }

    @Test
    void alpha_is_one_where_items_agree_and_the_error_of_measurement_then_is_nothing() {
        for (int learner = 0; learner < 40; learner++) {
            List<Answer> answers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                answers.add(other(i, learner % 2 == 0));
            }
            sheets.add(new AnswerSheet(
                    new AttemptId(new UUID(3, learner)),
                    1,
                    new LearnerId(new UUID(1, learner)),
                    "revision",
                    AttemptKind.SET,
                    false,
                    Instant.EPOCH,
                    0,
                    answers));
        }
        FormStatistics form = new SheetsInMemory(sheets).forms(MINIMUM).get(0);
        assertThat(form.alpha().value()).isCloseTo(1, within(1e-9));
        assertThat(form.error()).isCloseTo(0, within(1e-6));
        assertThat(form.items()).isEqualTo(6);
        assertThat(new SheetsInMemory(sheets).forms(41)).isEmpty();
    }

    @Test
    void alpha_of_two_items_is_that_of_the_textbook() {
        // right on both, first, second, none: 20, 10, 5, 25 of 60
        int[][] cells = {{20, 1, 1}, {10, 1, 0}, {5, 0, 1}, {25, 0, 0}};
        int learner = 0;
        for (int[] cell : cells) {
            for (int i = 0; i < cell[0]; i++) {
                sheets.add(new AnswerSheet(
                        new AttemptId(new UUID(3, learner)),
                        1,
                        new LearnerId(new UUID(1, learner++)),
                        "revision",
                        AttemptKind.SET,
                        false,
                        Instant.EPOCH,
                        0,
                        List.of(other(1, cell[1] == 1), other(2, cell[2] == 1))));
            }
        }
        double first = 30 / 60.0;
        double second = 25 / 60.0;
        double covariance = 20 / 60.0 - first * second;
        double variance = first * (1 - first) + second * (1 - second) + 2 * covariance;
        FormStatistics form = new SheetsInMemory(sheets).forms(MINIMUM).get(0);
        assertThat(form.alpha().value()).isCloseTo(2 * 2 * covariance / variance, within(1e-12));
        assertThat(form.alpha().low()).isLessThan(form.alpha().value());
        assertThat(form.alpha().high()).isBetween(form.alpha().value(), 1.0);
    }
}
