package org.thetaprep.scoring.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SubscoreValueTest {

    /** Two subscores of variance 10 and 8, covariance 6, error variances 2 and 4; by hand. */
    @Test
    void the_example_of_the_documentation() {
        List<SubscoreValue> values = SubscoreValue.of(new double[][] {{10, 6}, {6, 8}}, new double[] {2, 4});
        SubscoreValue first = values.get(0);
        assertThat(first.own()).isCloseTo(8 / 10.0, within(1e-12));
        assertThat(first.total()).isCloseTo(14 * 14 / (8 * 30.0), within(1e-12));
        assertThat(first.addsValue()).isFalse();
        SubscoreValue second = values.get(1);
        assertThat(second.own()).isCloseTo(0.5, within(1e-12));
        assertThat(second.total()).isCloseTo(10 * 10 / (4 * 30.0), within(1e-12));
        // Cov(subscore, total) = 16 and 14; R² of the two-predictor regression of the true score.
        assertThat(first.both()).isCloseTo((64 * 30 - 2 * 8 * 14 * 16 + 196 * 10) / (8 * (300 - 256.0)), within(1e-12));
        assertThat(first.both()).isGreaterThan(Math.max(first.own(), first.total()));
    }

    @Test
    void independent_reliable_subscores_add_value() {
        List<SubscoreValue> values = SubscoreValue.of(new double[][] {{10, 0}, {0, 10}}, new double[] {2, 2});
        assertThat(values).allMatch(SubscoreValue::addsValue);
        assertThat(values.get(0).own()).isCloseTo(0.8, within(1e-12));
        assertThat(values.get(0).both()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void an_error_variance_as_large_as_the_variance_is_refused() {
        assertThatThrownBy(() -> SubscoreValue.of(new double[][] {{1}}, new double[] {1}))
                .hasMessage("errorVariances must be from 0 to below the variance 1.0, but one is 1.0");
    }
}
