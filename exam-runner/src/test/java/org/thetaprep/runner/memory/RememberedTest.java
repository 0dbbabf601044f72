package org.thetaprep.runner.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Of many values those are remembered that were used last. */
class RememberedTest {

    private final Remembered<String, Integer> remembered = new Remembered<>(2);

    @Test
    void what_was_used_longest_ago_is_forgotten_first() {
        remembered.keep("a", 1);
        remembered.keep("b", 2);
        assertThat(remembered.of("a")).contains(1);
        remembered.keep("c", 3);
        assertThat(remembered.of("b")).isEmpty();
        assertThat(remembered.of("a")).contains(1);
        assertThat(remembered.of("c")).contains(3);
    }

    @Test
    void a_value_is_made_only_where_it_is_not_remembered() {
        assertThat(remembered.of("a", () -> 1)).isEqualTo(1);
        assertThat(remembered.of("a", () -> 2)).isEqualTo(1);
        remembered.forget("a");
        assertThat(remembered.of("a", () -> 2)).isEqualTo(2);
    }

    @Test
    void of_two_values_the_one_that_is_chosen_is_remembered() {
        remembered.keep("a", 2, Math::max);
        remembered.keep("a", 1, Math::max);
        assertThat(remembered.of("a")).contains(2);
        remembered.keep("a", 3, Math::max);
        assertThat(remembered.of("a")).contains(3);
    }
}
