package org.thetaprep.runner.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrendWordsTest {

    private static AttemptView scored(int number, Integer score) {
        return new AttemptView(
                "Mock exam " + number,
                number,
                "/attempts/a" + number + "/report",
                "/attempts/a" + number + "/review",
                "yesterday",
                "submitted",
                60,
                65,
                score,
                score == null ? null : score - 66,
                score == null ? null : score + 66,
                null,
                null,
                "not-settled",
                "not settled",
                "A finding.",
                null);
    }

    @Test
    void a_small_change_may_be_chance_and_a_great_one_is_more() {
        assertThat(TrendWords.of(List.of(scored(2, 700), scored(1, 640))))
                .contains("The rise of 60 points since mock exam 1 may be chance.");
        assertThat(TrendWords.of(List.of(scored(2, 640), scored(1, 700))))
                .contains("The fall of 60 points since mock exam 1 may be chance.");
        assertThat(TrendWords.of(List.of(scored(2, 740), scored(1, 640))))
                .contains("A rise of 100 points since mock exam 1, more than chance explains.");
        assertThat(TrendWords.of(List.of(scored(2, 700), scored(1, 700))))
                .contains("Mock exam 2 gave the same score as mock exam 1.");
    }

    @Test
    void what_has_no_score_is_passed_over_and_one_score_is_no_trend() {
        assertThat(TrendWords.of(List.of(scored(3, 701), scored(2, null), scored(1, 700))))
                .contains("The rise of 1 point since mock exam 1 may be chance.");
        assertThat(TrendWords.of(List.of(scored(2, 700), scored(1, null)))).isEmpty();
    }
}
