package org.thetaprep.report.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetteringTest {

    private static final Lettering TEXT = new Lettering(Typeface.SANS, 17);

    @ParameterizedTest
    @EnumSource(Typeface.class)
    void every_face_is_packaged_under_its_own_family_name(Typeface face) {
        assertThat(Typeface.of(face.at(12))).isEqualTo(face);
    }

    @ParameterizedTest
    @EnumSource(Typeface.class)
    void a_width_summed_from_letters_is_that_of_the_whole_text(Typeface face) {
        String text = "Office, Tafel: “62 %”, Äpfel 668–800 ffi AV To";
        double whole = face.at(17).getStringBounds(text, Typeface.MEASURE).getWidth();
        assertThat(new Lettering(face, 17).width(text)).isCloseTo(whole, within(0.05));
    }

    @Test
    void letters_and_signs_of_the_reports_are_in_the_text_faces() {
        String signs = "–—“”‘’…×·±−°™€\u202f\u00a0\u2009\u2007\u2011é";
        for (Typeface face : List.of(Typeface.SANS, Typeface.SEMIBOLD, Typeface.SERIF)) {
            assertThat(signs.codePoints()
                            .filter(point -> !face.at(10).canDisplay(point))
                            .boxed())
                    .as(face.family())
                    .isEmpty();
        }
    }

    @Test
    void letters_that_the_text_faces_lack_come_from_the_wide_one() {
        assertThat(TEXT.runs("a θ≥2 b"))
                .containsExactly(
                        new Lettering.Run("a ", Typeface.SANS),
                        new Lettering.Run("θ≥", Typeface.FALLBACK),
                        new Lettering.Run("2 b", Typeface.SANS));
        assertThat("αθλ≥≤→√ЖшהשسلامΔ".codePoints())
                .allMatch(point -> Typeface.FALLBACK.at(10).canDisplay(point));
    }

    @Test
    void lines_break_between_words_and_within_a_word_that_is_too_long() {
        List<String> lines = TEXT.lines("A few words and Unbreakableunbreakableunbreakable end", 120);
        assertThat(lines).allMatch(line -> TEXT.width(line) <= 120);
        assertThat(String.join("", lines).replace(" ", ""))
                .isEqualTo("AfewwordsandUnbreakableunbreakableunbreakableend");
        assertThat(lines.get(0)).isEqualTo("A few words and");
    }

    @Test
    void a_blank_text_has_no_lines() {
        assertThat(TEXT.lines("  ", 100)).isEmpty();
    }

    @Test
    void a_text_that_is_too_wide_gets_a_smaller_size() {
        Lettering fitted = TEXT.fitting("wide enough", 40);
        assertThat(fitted.width("wide enough")).isCloseTo(40, within(0.5));
        assertThat(TEXT.fitting("w", 40)).isEqualTo(TEXT);
    }

    @Test
    void a_text_of_too_many_lines_ends_with_an_ellipsis_within_the_width() {
        Lettering lettering = new Lettering(Typeface.SANS, 15);
        for (String text : List.of("W".repeat(200), "Long name ".repeat(20), "שם ארוך מאוד של תלמידה אחת ".repeat(7))) {
            List<String> lines = lettering.lines(text, 120, 2);
            assertThat(lines).hasSize(2).allMatch(line -> lettering.width(line) <= 120);
            assertThat(lines.get(1)).endsWith("…");
        }
        assertThat(lettering.lines("Maja Lindqvist", 240, 2)).containsExactly("Maja Lindqvist");
    }
}
