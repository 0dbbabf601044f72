package org.thetaprep.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordsTest {

    private static final ScoreScale SCALE = new ScoreScale(100, 1000, 720);

    @Test
    void an_interval_that_starts_at_the_cut_is_above_it() {
        assertThat(ScoreEstimate.of(760, 740, 780, 719.6, 810).state(SCALE)).isEqualTo(EvidenceState.ABOVE);
    }

    @Test
    void an_interval_that_ends_at_the_cut_is_not_settled() {
        assertThat(ScoreEstimate.of(660, 640, 680, 600, 720).state(SCALE)).isEqualTo(EvidenceState.NOT_SETTLED);
    }

    @Test
    void an_interval_that_ends_a_point_under_the_cut_is_below_it() {
        assertThat(ScoreEstimate.of(660, 640, 680, 600, 719.4).state(SCALE)).isEqualTo(EvidenceState.BELOW);
    }

    @Test
    void without_a_score_there_is_not_enough_evidence() {
        assertThat(ScoreEstimate.notEnoughEvidence().state(SCALE)).isEqualTo(EvidenceState.NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void a_score_that_is_not_a_number_is_refused() {
        assertThatThrownBy(() -> ScoreEstimate.of(Double.NaN, 640, 680, 600, 720))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
    }

    @Test
    void a_ninety_percent_interval_must_enclose_the_fifty_percent_one() {
        assertThatThrownBy(() -> ScoreEstimate.of(660, 590, 680, 600, 720))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("590");
    }

    @Test
    void a_cut_outside_its_scale_is_refused() {
        assertThatThrownBy(() -> new ScoreScale(100, 1000, 1000)).hasMessageContaining("1000");
    }

    @Test
    void fresh_scores_are_kept_in_order_and_counted_from_the_cut() {
        List<Integer> shuffled =
                IntStream.range(0, 50).mapToObj(i -> 700 + 7 * i % 50).toList();
        PassChance chance = new PassChance(0.6, 0.4, 0.8, shuffled);

        assertThat(chance.freshScores()).isSorted();
        assertThat(chance.passing(SCALE)).isEqualTo(30);
    }

    @Test
    void forty_nine_fresh_scores_are_refused() {
        assertThatThrownBy(() -> new PassChance(0.6, 0.4, 0.8, Collections.nCopies(49, 700)))
                .hasMessageContaining("49");
    }

    @Test
    void a_plausible_range_must_hold_the_probability() {
        List<Integer> fifty = Collections.nCopies(50, 700);
        assertThatThrownBy(() -> new PassChance(0.6, 0.7, 0.8, fifty)).hasMessageContaining("0.7");
    }

    @Test
    void an_item_without_a_key_is_refused() {
        ResponseReview.OptionReview option =
                new ResponseReview.OptionReview("A", "text", true, false, "why", Optional.empty());
        assertThatThrownBy(() -> new ResponseReview.Choice(List.of(option, option)))
                .hasMessageContaining("no option is");
    }
}
