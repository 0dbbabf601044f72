package org.thetaprep.runner.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    @Test
    void numbers_in_names_count_by_value_and_case_does_not_matter() {
        assertThat(Stream.of("Learner 10", "learner 9", "Learner 100", "Ada", "Learner", "ben", "Learner 9 b", "7")
                        .sorted(new NaturalOrder()))
                .containsExactly("7", "Ada", "ben", "Learner", "learner 9", "Learner 9 b", "Learner 10", "Learner 100");
    }

    @Test
    void names_that_differ_only_in_case_or_leading_zeros_are_not_one() {
        assertThat(new NaturalOrder().compare("A 1", "a 1")).isNotZero();
        assertThat(new NaturalOrder().compare("A 01", "A 1")).isNotZero();
        assertThat(new NaturalOrder().compare("A 1", "A 1")).isZero();
    }
}
