package org.thetaprep.runner.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thetaprep.report.Reliability;
import org.thetaprep.report.Share;

class PassOutcomesTest {

    private static final Instant NOON = Instant.parse("2026-11-09T12:00:00Z");

    private final PassOutcomes outcomes = new PassOutcomes();

    private void sat(String learner, int day, double chance, boolean passed) {
        outcomes.add(
                learner, new PassOutcomes.Sitting(NOON.plusSeconds(86_400L * day), Optional.of(chance), passed));
    }

    @Test
    void a_single_mock_exam_of_each_learner_has_no_outcome() {
        sat("one", 1, 0.4, true);
        sat("two", 1, 0.6, false);
        assertThat(outcomes.reliability()).isEmpty();
    }

    @Test
    void each_mock_exam_predicts_the_next_in_time_of_the_same_learner() {
        sat("one", 9, 0.9, true);
        sat("one", 1, 0.32, false);
        sat("one", 5, 0.36, false);
        sat("two", 1, 1.0, true);
        sat("two", 2, 1.0, true);
        assertThat(outcomes.reliability().orElseThrow().bins())
                .containsExactly(
                        new Reliability.Bin((0.32 + 0.36) / 2, new Share(1, 2)),
                        new Reliability.Bin(1.0, new Share(1, 1)));
    }

    @Test
    void without_a_prediction_there_is_no_outcome() {
        outcomes.add("one", new PassOutcomes.Sitting(NOON, Optional.empty(), false));
        sat("one", 3, 0.5, true);
        assertThat(outcomes.reliability()).isEmpty();
    }
}
