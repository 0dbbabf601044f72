package org.thetaprep.runner.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.response.ChoiceResponse;
import org.thetaprep.runner.fixture.Packs;

/** Each item of the fixture offers the belief that rivers run uphill by its options a, b and d; c is its key. */
class BeliefTest {

    private static List<PastAnswer> oldestFirst(String... options) {
        List<PastAnswer> answers = new ArrayList<>();
        for (String option : options) {
            answers.add(
                    0,
                    new PastAnswer(
                            Instant.EPOCH.plusSeconds(answers.size()),
                            new GivenAnswer(
                                    Packs.choice("item-" + answers.size(), 1, "any"),
                                    option.isEmpty() ? Optional.empty() : Optional.of(new ChoiceResponse(option)),
                                    option.equals("c"))));
        }
        return answers;
    }

    @Test
    void counts_what_was_chosen_and_what_was_offered_and_leaves_out_what_was_not_answered() {
        assertThat(Belief.of(oldestFirst("a", "c", "", "d", "c")))
                .containsExactly(new Belief("uphill", 2, 4, 1));
    }

    @Test
    void what_nobody_fell_for_is_no_belief() {
        assertThat(Belief.of(oldestFirst("c", "c", ""))).isEmpty();
    }

    @Test
    void three_right_answers_in_a_row_put_it_right_and_a_relapse_brings_it_back() {
        assertThat(Belief.of(oldestFirst("a", "c", "c")).get(0).isHeld()).isTrue();
        assertThat(Belief.of(oldestFirst("a", "c", "c", "c")).get(0).isHeld()).isFalse();
        assertThat(Belief.of(oldestFirst("a", "c", "c", "c", "b")).get(0).isHeld()).isTrue();
    }
}
