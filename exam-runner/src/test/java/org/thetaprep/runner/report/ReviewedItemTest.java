package org.thetaprep.runner.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thetaprep.report.ItemKind;
import org.thetaprep.report.ItemReview;
import org.thetaprep.report.Mark;
import org.thetaprep.report.ResponseReview;
import org.thetaprep.runner.attempt.Highlights;

class ReviewedItemTest {

    private static final Duration SHARE = Duration.ofMinutes(2);

    private static ItemReview review(Mark mark, boolean flagged) {
        return new ItemReview(
                1,
                "item-1",
                true,
                1,
                "1.1",
                ItemKind.MULTIPLE_CHOICE,
                Optional.empty(),
                "Water runs down.",
                "Where to?",
                new ResponseReview.Choice(List.of(
                        new ResponseReview.OptionReview("A", "Down", false, true, "It is heavy.", Optional.empty()),
                        new ResponseReview.OptionReview("B", "Up", false, false, "It is heavy.", Optional.empty()))),
                mark,
                flagged,
                0,
                Optional.empty(),
                List.of());
    }

    private static ReviewedItem item(Mark mark, double chance, Duration spent) {
        return new ReviewedItem(review(mark, false), "", Highlights.NONE, chance, spent, SHARE);
    }

    private static List<ReviewFilter> passed(ReviewedItem item) {
        return Arrays.stream(ReviewFilter.values())
                .filter(filter -> filter.takes(item))
                .toList();
    }

    @Test
    void a_right_answer_is_lucky_where_it_was_improbable_and_a_wrong_one_never() {
        assertThat(passed(item(Mark.RIGHT, 0.39, SHARE))).containsExactly(ReviewFilter.ALL, ReviewFilter.LUCKY);
        assertThat(passed(item(Mark.RIGHT, 0.4, SHARE))).containsExactly(ReviewFilter.ALL);
        assertThat(passed(item(Mark.WRONG, 0.1, SHARE))).containsExactly(ReviewFilter.ALL, ReviewFilter.WRONG);
        assertThat(passed(item(Mark.OMITTED, 0.1, SHARE))).containsExactly(ReviewFilter.ALL, ReviewFilter.WRONG);
    }

    @Test
    void an_item_is_slow_beyond_one_and_a_half_even_shares() {
        assertThat(passed(item(Mark.RIGHT, 0.9, Duration.ofMinutes(3)))).containsExactly(ReviewFilter.ALL);
        assertThat(passed(item(Mark.RIGHT, 0.9, Duration.ofMinutes(3).plusMillis(1))))
                .containsExactly(ReviewFilter.ALL, ReviewFilter.SLOW);
    }

    @Test
    void flags_and_notes_are_found() {
        ReviewedItem item = new ReviewedItem(review(Mark.RIGHT, true), "B?", Highlights.NONE, 0.9, SHARE, SHARE);
        assertThat(passed(item)).containsExactly(ReviewFilter.ALL, ReviewFilter.FLAGGED, ReviewFilter.NOTED);
    }

    @Test
    void a_chance_beyond_0_to_1_cannot_be() {
        assertThatThrownBy(() -> item(Mark.RIGHT, 1.01, SHARE)).hasMessageContaining("1.01");
        assertThatThrownBy(() -> item(Mark.RIGHT, Double.NaN, SHARE)).hasMessageContaining("NaN");
    }

    @Test
    void a_filter_is_found_by_its_name_in_an_address() {
        assertThat(ReviewFilter.of("lucky")).contains(ReviewFilter.LUCKY);
        assertThat(ReviewFilter.of("LUCKY")).isEmpty();
        assertThat(ReviewFilter.of("none")).isEmpty();
    }
}
