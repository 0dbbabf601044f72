package org.thetaprep.content.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintTest {

    private final Fingerprint rhyme =
            Fingerprint.of("a rhyme", 4, "One two three four, five six seven; all good children go to heaven.");

    @Test
    void a_text_has_a_run_for_each_word_that_can_begin_one() {
        assertThat(rhyme.runs()).hasSize(10);
        assertThat(Fingerprint.of("short", 4, "One two three.").runs()).isEmpty();
    }

    @Test
    void runs_are_found_whatever_the_letters_points_and_lines() {
        assertThat(rhyme.sharedWith("He said: THREE, four\nfive – six!")).containsExactly("three four five six");
        assertThat(rhyme.sharedWith("three four five and six")).isEmpty();
    }

    @Test
    void neighbouring_runs_are_one_stretch_and_others_are_their_own() {
        assertThat(rhyme.sharedWith("one two three four five, and then: good children go to heaven"))
                .containsExactly("one two three four five", "good children go to heaven");
    }

    @Test
    void a_fingerprint_is_the_same_for_the_same_text() {
        assertThat(Fingerprint.of("a rhyme", 4, "one TWO three four five six seven all good children go to heaven"))
                .isEqualTo(rhyme);
        assertThat(Fingerprint.of("x", 4, "one two three four").runs()).containsExactly(hash());
    }

    /** The first 48 bits of the SHA-256 of "one two three four" in UTF-16, as other tools compute it. */
    private static long hash() {
        return Long.parseLong("0d43d5d8c5b1", 16);
    }
}
