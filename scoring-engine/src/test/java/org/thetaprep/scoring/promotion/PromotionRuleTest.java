package org.thetaprep.scoring.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PromotionRuleTest {

    private static Promotion usual(double curveError, double distance, double p, double slope) {
        return PromotionRule.USUAL.of(curveError, distance, OptionalDouble.of(p), slope);
    }

    @Test
    void an_item_whose_curve_is_known_and_followed_is_ready() {
        assertThat(usual(0.045, 0.05, 0.3, 0.8)).isEqualTo(Promotion.READY);
        assertThat(PromotionRule.USUAL.of(0.03, 0.05, OptionalDouble.empty(), 0.8))
                .isEqualTo(Promotion.READY);
    }

    @Test
    void an_item_whose_curve_is_not_known_yet_waits_whatever_else() {
        assertThat(usual(0.046, 0.3, 1e-9, 0.1)).isEqualTo(Promotion.WAIT);
        assertThat(usual(Double.NaN, 0.05, 0.5, 1)).isEqualTo(Promotion.WAIT);
    }

    @Test
    void an_item_that_misfits_or_hardly_tells_people_apart_is_looked_at() {
        assertThat(usual(0.04, 0.11, 0.3, 0.8)).isEqualTo(Promotion.LOOK_AT);
        assertThat(usual(0.04, 0.05, 1e-4, 0.8)).isEqualTo(Promotion.LOOK_AT);
        assertThat(usual(0.04, 0.05, 0.3, 0.39)).isEqualTo(Promotion.LOOK_AT);
    }

    @Test
    void limits_must_be_positive() {
        assertThatThrownBy(() -> new PromotionRule(0, 0.1, 0.001, 0.4)).hasMessageContaining("must be positive");
    }
}
