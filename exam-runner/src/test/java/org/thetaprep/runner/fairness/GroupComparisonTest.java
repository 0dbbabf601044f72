package org.thetaprep.runner.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Learners who answered different items are compared by their abilities. */
class GroupComparisonTest {

    /** D of an item that is 0.8 logits harder is about −1.5, its standard error here about 0.35. */
    @Test
    void unfair_items_are_found_and_no_fair_one_is_named_though_one_cohort_is_less_able() {
        GroupComparisonStudy.Rates rates = new GroupComparisonStudy(40, 30, 800, 0.7).once(new SplittableRandom(1));
        assertThat(rates.unfair()).isEqualTo(2 * GroupComparisonStudy.UNFAIR);
        assertThat(rates.found()).isGreaterThanOrEqualTo(3);
        assertThat(rates.fair()).isEqualTo(36);
        assertThat(rates.named()).isZero();
        assertThat(rates.lean()).isCloseTo(0, within(0.1));
    }

    @Test
    void with_fewer_than_a_hundred_answers_in_a_cohort_nothing_is_said() {
        GroupComparisonStudy.Rates rates = new GroupComparisonStudy(20, 10, 150, 0).once(new SplittableRandom(2));
        assertThat(rates.fair() + rates.unfair()).isZero();
    }
}
