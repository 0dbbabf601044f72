package org.thetaprep.report.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Map<String, String> ENGLISH =
            Messages.of(Language.ENGLISH).all();
    private static final Map<String, String> GERMAN =
            Messages.of(Language.GERMAN).all();

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(new TreeSet<>(GERMAN.keySet())).isEqualTo(new TreeSet<>(ENGLISH.keySet()));
    }

    @Test
    void both_languages_have_the_same_places_for_values_unless_one_is_a_number_in_letters() {
        ENGLISH.forEach((key, text) -> {
            if (!key.endsWith(".one") && !key.endsWith(".none")) {
                assertThat(places(GERMAN.get(key))).as(key).isEqualTo(places(text));
            } else {
                assertThat(places(text)).as(key).containsAll(places(GERMAN.get(key)));
            }
        });
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        Matcher place = Pattern.compile("\\{\\d}").matcher(text);
        while (place.find()) {
            places.add(place.group());
        }
        return places;
    }

    @Test
    void no_sentence_is_empty_or_was_left_in_english() {
        ENGLISH.forEach((key, text) -> {
            assertThat(GERMAN.get(key)).as(key).isNotBlank();
            boolean words = text.replaceAll("\\{\\d}", "").chars().filter(Character::isLetter).count() > 12;
            if (words) {
                assertThat(GERMAN.get(key)).as(key).isNotEqualTo(text);
            }
        });
    }

    @Test
    void every_number_has_a_form_for_one_and_for_others() {
        ENGLISH.keySet().stream()
                .filter(key -> key.endsWith(".one"))
                .filter(key -> !key.equals("trend.finding.one"))
                .forEach(key ->
                        assertThat(ENGLISH).containsKey(key.replaceAll("one$", "other")));
    }

    @Test
    void a_missing_sentence_is_named() {
        assertThatThrownBy(() -> Messages.of(Language.GERMAN).say("no.such")).hasMessageContaining("no.such");
    }

    @Test
    void figures_are_written_as_the_language_does() {
        assertThat(new Figures(Language.ENGLISH).decimal(-0.04, 1)).isEqualTo("0.0");
        assertThat(new Figures(Language.ENGLISH).decimal(-1.25, 1)).isEqualTo("−1.3");
        assertThat(new Figures(Language.GERMAN).decimal(3.84, 1)).isEqualTo("3,8");
        assertThat(new Figures(Language.GERMAN).day(java.time.LocalDate.of(2026, 11, 23)))
                .isEqualTo("23. November 2026");
        assertThat(Messages.of(Language.GERMAN).say("count.of", 12_345, 1999)).isEqualTo("12.345 von 1999");
        assertThat(Messages.of(Language.ENGLISH).count("minutes.dative", 1, 1)).isEqualTo("1 minute");
    }

    @Test
    void a_language_is_found_by_its_tag() {
        assertThat(Language.of("de-AT")).hasValue(Language.GERMAN);
        assertThat(Language.of("EN")).hasValue(Language.ENGLISH);
        assertThat(Language.of("ja")).isEmpty();
        assertThat(Language.of("")).isEmpty();
    }
}
