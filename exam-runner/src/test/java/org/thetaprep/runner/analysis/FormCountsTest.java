package org.thetaprep.runner.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptKind;

/** Among many forms that few took, those that enough took are found. */
class FormCountsTest {

    private static final int MINIMUM = 30;

    private final List<AnswerSheet> sheets = new ArrayList<>();

    private void sat(int learner, int form, boolean right) {
        List<AnswerSheet.Answer> answers = new ArrayList<>();
        for (int item = 0; item < 4; item++) {
            answers.add(new AnswerSheet.Answer(
                    "item-" + form + "-" + item, true, true, true, right || item == 0, 1_000, List.of()));
        }
        sheets.add(new AnswerSheet(
                new AttemptId(new UUID(2, sheets.size())),
                1,
                new LearnerId(new UUID(1, learner)),
                "revision",
                AttemptKind.EXAM,
                false,
                Instant.EPOCH.plusSeconds(sheets.size()),
                0,
                answers));
    }

    private List<FormStatistics> statistics() {
        return new SheetsInMemory(sheets).forms(MINIMUM);
    }

    @Test
    void of_thousands_of_forms_only_the_one_that_enough_learners_took_is_told() {
        for (int learner = 0; learner < 3_000; learner++) {
            sat(learner, 1 + learner, learner % 2 == 0);
        }
        for (int learner = 0; learner < MINIMUM; learner++) {
            sat(learner, 0, learner % 3 == 0);
        }
        assertThat(statistics()).singleElement().satisfies(form -> {
            assertThat(form.learners()).isEqualTo(MINIMUM);
            assertThat(form.mean()).isEqualTo((10 * 4 + 20) / 30.0);
        });
    }

    @Test
    void a_learner_who_takes_a_form_again_counts_once_with_the_first_time() {
        for (int learner = 0; learner < MINIMUM; learner++) {
            sat(learner, 0, learner % 3 == 0);
            sat(learner, 0, true);
        }
        assertThat(statistics()).singleElement().satisfies(form -> {
            assertThat(form.learners()).isEqualTo(MINIMUM);
            assertThat(form.mean()).isEqualTo((10 * 4 + 20) / 30.0);
        });
        sheets.subList(0, 2).clear();
        assertThat(statistics()).isEmpty();
    }
}
