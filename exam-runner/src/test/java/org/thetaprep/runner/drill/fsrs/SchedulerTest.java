package org.thetaprep.runner.drill.fsrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Against the vectors that the reference implementations publish (py-fsrs {@code test_basic.py}, ts-fsrs
 * {@code FSRS-6.test.ts} and {@code algorithm.test.ts}, fsrs-rs {@code inference.rs}) and against histories run
 * through py-fsrs 6.3.1.
 */
class SchedulerTest {

    private static final Instant START = Instant.parse("2022-11-29T12:30:00Z");
    private static final Scheduler SCHEDULER = Scheduler.of(0.9);

    private static List<Grade> grades(String digits) {
        return digits.chars().mapToObj(digit -> Grade.of(digit - '0')).toList();
    }

    @Test
    void the_published_history_of_intervals_is_met() {
        List<Long> days = new ArrayList<>();
        Optional<CardSchedule> card = Optional.empty();
        Instant at = START;
        for (Grade grade : grades("3333331133333")) {
            card = Optional.of(SCHEDULER.review(card, grade, at));
            at = card.get().due();
            days.add(Duration.between(card.get().lastReview(), at).toDays());
        }
        assertThat(days).containsExactly(0L, 2L, 11L, 46L, 163L, 498L, 0L, 0L, 2L, 4L, 7L, 12L, 21L);
    }

    @Test
    void the_published_memory_state_is_met() {
        int[] waits = {0, 0, 1, 3, 8, 21};
        List<Grade> grades = grades("133333");
        Optional<CardSchedule> card = Optional.empty();
        Instant at = START;
        for (int k = 0; k < waits.length; k++) {
            at = at.plus(Duration.ofDays(waits[k]));
            card = Optional.of(SCHEDULER.review(card, grades.get(k), at));
        }
        assertThat(card.orElseThrow().memory().stability()).isCloseTo(53.62691, within(1e-4));
        assertThat(card.orElseThrow().memory().difficulty()).isCloseTo(6.3574867, within(1e-4));
    }

    @Test
    void the_published_first_states_are_met() {
        double[] stability = {0.212, 1.2931, 2.3065, 8.2956};
        double[] difficulty = {6.4133, 5.11217071, 2.11810397, 1};
        for (Grade grade : Grade.values()) {
            Memory first = MemoryModel.DEFAULT.first(grade);
            assertThat(first.stability()).isEqualTo(stability[grade.ordinal()]);
            assertThat(first.difficulty()).isCloseTo(difficulty[grade.ordinal()], within(5e-9));
        }
    }

    @Test
    void the_published_forgetting_curve_is_met() {
        double[] expected = {1.0, 0.9, 0.84588465, 0.8093881};
        for (int day = 0; day < expected.length; day++) {
            assertThat(MemoryModel.DEFAULT.retrievability(new Memory(1, 5), day))
                    .isCloseTo(expected[day], within(5e-8));
        }
    }

    @Test
    void the_published_next_difficulties_are_met() {
        double[] expected = {8.34176237, 6.66599536, 4.99022837, 3.31446137};
        for (Grade grade : Grade.values()) {
            assertThat(MemoryModel.DEFAULT.later(new Memory(5, 5), 5, grade).difficulty())
                    .isCloseTo(expected[grade.ordinal()], within(5e-8));
        }
    }

    @Test
    void seven_hundred_reviews_agree_with_the_reference_scheduler() throws IOException {
        int compared = 0;
        Optional<CardSchedule> card = Optional.empty();
        Instant at = START;
        String history = "";
        for (String[] cells : rows("/reference-figures/fsrs/py-fsrs-6.3.1.csv")) {
            if (!cells[0].equals(history)) {
                history = cells[0];
                card = Optional.empty();
                at = START;
            }
            at = at.plusSeconds(Long.parseLong(cells[3]));
            CardSchedule after =
                    Scheduler.of(Double.parseDouble(cells[1])).review(card, Grade.of(Integer.parseInt(cells[2])), at);
            String where = "history " + history + ", review " + after.reviews();
            double stability = Double.parseDouble(cells[4]);
            assertThat(after.memory().stability()).as(where).isCloseTo(stability, within(1e-9 * (1 + stability)));
            assertThat(after.memory().difficulty()).as(where).isCloseTo(Double.parseDouble(cells[5]), within(1e-8));
            assertThat(after.phase()).as(where).hasToString(cells[6]);
            assertThat(after.step()).as(where).isEqualTo(cells[7].isEmpty() ? 0 : Integer.parseInt(cells[7]));
            assertThat(Duration.between(after.lastReview(), after.due()))
                    .as(where)
                    .isEqualTo(Duration.ofSeconds(Long.parseLong(cells[8])));
            card = Optional.of(after);
            compared++;
        }
        assertThat(compared).isEqualTo(720);
    }

    @Test
    void a_card_asked_when_due_is_recalled_as_often_as_desired() {
        for (double desired : new double[] {0.75, 0.85, 0.9, 0.95}) {
            MemoryModel model = MemoryModel.DEFAULT;
            Memory memory = new Memory(200, 5);
            long days = Math.round(model.interval(memory, desired));
            assertThat(model.retrievability(memory, days)).isCloseTo(desired, within(0.01));
        }
    }

    @Test
    void only_what_was_forgotten_after_days_counts_as_a_lapse() {
        CardSchedule learned = SCHEDULER.review(Optional.empty(), Grade.EASY, START);
        CardSchedule failedFirst = SCHEDULER.review(Optional.empty(), Grade.AGAIN, START);
        CardSchedule forgotten = SCHEDULER.review(Optional.of(learned), Grade.AGAIN, learned.due());

        assertThat(failedFirst.lapses()).isZero();
        assertThat(forgotten.lapses()).isEqualTo(1);
        assertThat(forgotten.phase()).isEqualTo(Phase.RELEARNING);
        assertThat(SCHEDULER
                        .review(Optional.of(forgotten), Grade.AGAIN, forgotten.due())
                        .lapses())
                .isEqualTo(1);
    }

    @Test
    void settings_outside_their_range_are_refused() {
        assertThatThrownBy(() -> Scheduler.of(0.99)).hasMessageContaining("0.7 to 0.97, but is 0.99");
        assertThatThrownBy(() -> Grade.of(5)).hasMessageContaining("1 to 4, but is 5");
        assertThatThrownBy(() -> new Memory(0, 5)).hasMessageContaining("stability");
        assertThatThrownBy(() -> new MemoryModel(List.of(1.0))).hasMessageContaining("21 finite parameters");
    }

    private static List<String[]> rows(String resource) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(SchedulerTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",")).toList();
        }
    }
}
