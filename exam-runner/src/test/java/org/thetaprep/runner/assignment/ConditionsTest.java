package org.thetaprep.runner.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.attempt.ReviewRule;
import org.thetaprep.runner.attempt.Terms.Feedback;

class ConditionsTest {

    private static final Instant MONDAY = Instant.parse("2026-11-30T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-12-01T08:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-12-04T08:00:00Z");

    private static Conditions conditions(Optional<Instant> opens, Optional<Instant> due, Optional<Instant> closes) {
        return new Conditions(
                opens, due, closes, 1, Optional.empty(), ReviewRule.AFTER_SUBMIT, Feedback.AT_THE_END);
    }

    @Test
    void a_window_is_open_from_its_opening_until_just_before_its_end() {
        Conditions conditions = conditions(Optional.of(MONDAY), Optional.of(TUESDAY), Optional.of(FRIDAY));
        assertThat(conditions.isOpen(MONDAY.minusMillis(1))).isFalse();
        assertThat(conditions.isOpen(MONDAY)).isTrue();
        assertThat(conditions.isOpen(FRIDAY.minusMillis(1))).isTrue();
        assertThat(conditions.isOpen(FRIDAY)).isFalse();
        assertThat(conditions.isLate(TUESDAY)).isFalse();
        assertThat(conditions.isLate(TUESDAY.plusMillis(1))).isTrue();
    }

    @Test
    void without_instants_it_is_always_open_and_nobody_is_late() {
        Conditions conditions = conditions(Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(conditions.isOpen(FRIDAY)).isTrue();
        assertThat(conditions.isLate(FRIDAY)).isFalse();
    }

    @Test
    void instants_in_the_wrong_order_and_rules_that_contradict_are_refused() {
        assertThatThrownBy(() -> conditions(Optional.of(FRIDAY), Optional.empty(), Optional.of(MONDAY)))
                .hasMessage("the window must open before it ends");
        assertThatThrownBy(() -> conditions(Optional.empty(), Optional.of(FRIDAY), Optional.of(MONDAY)))
                .hasMessage("it must be due before the window ends");
        assertThat(conditions(Optional.empty(), Optional.of(FRIDAY), Optional.of(FRIDAY)).isOver(FRIDAY))
                .isTrue();
        assertThatThrownBy(() -> new Conditions(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        1,
                        Optional.empty(),
                        ReviewRule.AFTER_WINDOW,
                        Feedback.AT_THE_END))
                .hasMessage("review after the window needs a window that ends");
        assertThatThrownBy(() -> new Conditions(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        1,
                        Optional.of(Duration.ofMinutes(20)),
                        ReviewRule.NEVER,
                        Feedback.AFTER_EACH_ITEM))
                .hasMessageContaining("cannot be kept back");
    }
}
