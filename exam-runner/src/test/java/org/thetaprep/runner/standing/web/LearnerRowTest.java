package org.thetaprep.runner.standing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.attempt.AttemptActivity;
import org.thetaprep.runner.standing.Figure;
import org.thetaprep.runner.standing.Standing;
import org.thetaprep.scoring.readiness.DomainState;

class LearnerRowTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private static Figure figure(int score, DomainState state) {
        return new Figure(score, score - 50, score + 50, score - 20, score + 20, state, 50);
    }

    private static Standing standing(Instant last, Figure... exams) {
        return new Standing(
                50,
                figure(700, DomainState.NOT_SETTLED),
                List.of(),
                0.5,
                0.4,
                0.6,
                List.of(),
                List.of(),
                List.of(exams).stream()
                        .map(exam -> new Standing.ExamResult("Mock", "/", NOW, exam, List.of()))
                        .toList(),
                Optional.of(last));
    }

    private static String remark(Standing standing) {
        return LearnerRow.remark(Optional.of(standing), AttemptActivity.NONE, false, NOW);
    }

    @Test
    void who_did_nothing_has_not_started_and_who_is_in_an_exam_is_said_to_be() {
        assertThat(LearnerRow.remark(Optional.empty(), AttemptActivity.NONE, false, NOW)).isEqualTo("not started");
        assertThat(LearnerRow.remark(Optional.empty(), new AttemptActivity(0, 0, true, Optional.of(NOW)), false, NOW))
                .isEqualTo("in an exam");
    }

    @Test
    void late_is_said_before_anything_but_an_exam() {
        assertThat(LearnerRow.remark(Optional.empty(), AttemptActivity.NONE, true, NOW)).isEqualTo("late");
        assertThat(LearnerRow.remark(Optional.empty(), new AttemptActivity(0, 0, true, Optional.of(NOW)), true, NOW))
                .isEqualTo("in an exam");
    }

    @Test
    void stuck_is_who_did_not_rise_over_three_exams_and_is_not_above_the_cut() {
        Figure low = figure(650, DomainState.NOT_SETTLED);
        Figure high = figure(700, DomainState.NOT_SETTLED);
        Figure above = figure(830, DomainState.ABOVE);
        assertThat(remark(standing(NOW, low, low))).isEmpty();
        assertThat(remark(standing(NOW, low, low, high))).isEmpty();
        assertThat(remark(standing(NOW, low, high, high))).isEmpty();
        assertThat(remark(standing(NOW, high, high, low))).isEqualTo("stuck");
        assertThat(remark(standing(NOW, above, low, low, low))).isEqualTo("stuck");
        assertThat(remark(standing(NOW, above, above, above))).isEmpty();
        assertThat(remark(standing(NOW, high, high, figure(650, DomainState.NOT_ENOUGH_EVIDENCE)))).isEmpty();
    }

    @Test
    void away_is_who_answered_nothing_for_a_fortnight() {
        assertThat(remark(standing(NOW.minus(Duration.ofDays(14))))).isEmpty();
        assertThat(remark(standing(NOW.minus(Duration.ofDays(14)).minusMillis(1)))).isEqualTo("away");
    }
}
