package org.thetaprep.scoring.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void its_width_is_the_distance_of_its_ends() {
        assertThat(new Interval(-1.5, 2.25).width()).isEqualTo(3.75);
        assertThat(new Interval(2, 2).width()).isZero();
    }

    @Test
    void ends_in_the_wrong_order_or_that_are_no_numbers_are_refused() {
        assertThatThrownBy(() -> new Interval(1, 0.9)).hasMessageContaining("high must not be below low");
        assertThatThrownBy(() -> new Interval(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
