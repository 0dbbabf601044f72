package org.thetaprep.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SvgPathTest {

    private static String rounded(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    @Test
    void numbers_are_rounded_to_two_decimals_as_they_are_read() {
        DoubleStream few = DoubleStream.of(
                0, -0.0, 0.004, -0.004, 0.005, 0.05, 0.5, 1.005, 2.675, -1.005, -0.3, 99.995, 100, 1e7, -1e12, 1e-9);
        DoubleStream many = new Random(1).doubles(10_000, -2_000, 2_000);
        DoubleStream halves = new Random(2).ints(10_000, -9_999_999, 9_999_999).mapToDouble(n -> n / 1000.0);
        DoubleStream.concat(few, DoubleStream.concat(many, halves))
                .forEach(value -> assertThat(SvgPath.number(value)).isEqualTo(rounded(value)));
    }

    @Test
    void what_is_no_number_is_refused() {
        assertThatThrownBy(() -> SvgPath.number(Double.NaN)).hasMessage("coordinate is NaN");
    }
}
