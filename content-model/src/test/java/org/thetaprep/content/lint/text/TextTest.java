package org.thetaprep.content.lint.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void words_keep_hyphens_apostrophes_and_decimal_points() {
        assertThat(Words.of("The team’s pay-as-you-go cost is 0.75, not 1!"))
                .containsExactly("the", "team’s", "pay-as-you-go", "cost", "is", "0.75", "not", "1");
        assertThat(Words.of(" … ")).isEmpty();
    }

    @Test
    void content_words_are_singular_and_carry_meaning() {
        assertThat(Words.content("The stores of the policies use one class each"))
                .containsExactly("store", "policy", "class");
    }

    @Test
    void similarity_is_the_shared_part_of_all() {
        assertThat(Words.jaccard(Set.of("a", "b", "c"), Set.of("b", "c", "d"))).isEqualTo(0.5);
        assertThat(Words.jaccard(Set.of(), Set.of())).isZero();
        assertThat(Words.shingles("one two three four", 3))
                .containsExactlyInAnyOrder("one two three", "two three four");
        assertThat(Words.shingles("one two", 3)).isEmpty();
    }

    @Test
    void reading_grade_follows_the_formula_of_kincaid() {
        // 10 words, 2 sentences, 10 syllables: 0.39 · 5 + 11.8 · 1 − 15.59 = −1.84.
        assertThat(Readability.grade("The cat sat on the mat. It was not big.")).isCloseTo(-1.84, within(1e-9));
        assertThat(Readability.grade("")).isZero();
        assertThat(Readability.syllables("deployment")).isEqualTo(3);
        assertThat(Readability.syllables("table")).isEqualTo(2);
        assertThat(Readability.syllables("rate")).isEqualTo(1);
    }

    @Test
    void names_are_runs_of_capitals_that_are_not_ordinary_words() {
        Names names =
                Names.learnedFrom(List.of("they use a store and train", "Use Amazon S3", "Train on it", "in a bucket"));

        assertThat(names.in("Use Amazon S3 with AWS Glue. Train a model")).containsExactly("Amazon S3", "AWS Glue");
        assertThat(names.in("Kinesis Data Streams")).containsExactly("Kinesis Data Streams");
        assertThat(names.in("in a bucket")).isEmpty();
    }
}
