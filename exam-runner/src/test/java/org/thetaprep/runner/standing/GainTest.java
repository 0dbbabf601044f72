package org.thetaprep.runner.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.thetaprep.scoring.readiness.DomainState;

class GainTest {

    private static Figure figure(int score, int half) {
        return new Figure(
                score, score - half, score + half, score - half / 2, score + half / 2, DomainState.NOT_SETTLED, 20);
    }

    @Test
    void the_half_widths_of_two_intervals_add_up_as_squares() {
        Gain gain = Gain.between(figure(600, 30), figure(700, 40));
        assertThat(gain).isEqualTo(new Gain(100, 50, 150));
        assertThat(gain.isRise()).isTrue();
        assertThat(gain.isFall()).isFalse();
    }

    @Test
    void an_interval_that_spans_zero_is_neither_a_rise_nor_a_fall() {
        for (int after : new int[] {650, 600, 550}) {
            Gain gain = Gain.between(figure(600, 30), figure(after, 40));
            assertThat(gain.isRise() || gain.isFall()).as("%s", gain).isFalse();
        }
        assertThat(Gain.between(figure(700, 30), figure(600, 40)).isFall()).isTrue();
    }
}
