package org.thetaprep.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    private static final Figures FIGURES = new Figures(Language.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "0, under 1_%",
        "0.004, under 1_%",
        "0.01, 1_%",
        "0.619, 62_%",
        "0.99, 99_%",
        "0.996, over 99_%",
        "1, over 99_%"
    })
    void a_chance_is_whole_per_cent_and_never_certain(double chance, String said) {
        assertThat(FIGURES.percent(chance)).isEqualTo(said.replace('_', '\u202f'));
    }

    @ParameterizedTest
    @CsvSource({
        "0.44, 0.78, 44 to 78_%",
        "0, 0.002, under 1_%",
        "0.995, 1, over 99_%",
        "0.97, 1, 97 to 99_%",
        "0, 0.11, 1 to 11_%",
        "0.5, 0.501, 50_%"
    })
    void a_range_of_chances_keeps_off_the_ends(double low, double high, String said) {
        assertThat(FIGURES.percentRange(low, high)).isEqualTo(said.replace('_', '\u202f'));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.07, 0 to 7_%", "0.926, 1, 93 to 100_%", "1, 1, 100_%", "0.504, 0.496, 50_%"})
    void a_range_of_counted_shares_ends_where_the_count_does(double low, double high, String said) {
        assertThat(FIGURES.countedRange(low, high)).isEqualTo(said.replace('_', '\u202f'));
    }

    @ParameterizedTest
    @CsvSource({"0, 0 s", "50, 50 s", "60, 1 min", "125, 2 min 5 s", "599, 9 min 59 s", "600, 10 min", "739, 12 min"})
    void a_duration_has_seconds_only_under_ten_minutes(int seconds, String said) {
        assertThat(Figures.duration(seconds)).isEqualTo(said);
    }

    @Test
    void a_list_ends_with_and() {
        assertThat(FIGURES.joined(List.of("A"))).isEqualTo("A");
        assertThat(FIGURES.joined(List.of("A", "C", "D"))).isEqualTo("A, C and D");
    }
}
