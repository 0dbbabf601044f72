package org.thetaprep.content.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.reader.DamagedPack;
import org.thetaprep.content.reader.TestPacks;

/**
 * One damage to the good pack and what the linter makes of it. Expected findings are written {@code
 * rule @ text}: the finding points to where that text first stands in the damaged file.
 */
class ItemRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private static final String DAMAGES =
            """
      turning | That flight is real but so slow that two hours show nothing of it. It would matter over many thousand years. | Far too slow. | short-rationale @ id: a\\n        text: The flight
      turning | The yearly path of the Earth around the Sun | The turning of the Earth about its own axis | duplicate-option @ id: c\\n        text: The turning
      turning | The monthly path of the Moon around the Earth | All of the above motions of the Earth | option-about-options @ id: d\\n        text: All; absolute-term @ id: d\\n        text: All
      turning | The Moon does not carry the camera; | Like option A, the Moon does not carry the camera; | option-about-options @ id: d\\n        text: The monthly
      turning | Which motion made the arcs? | Which motion did not make the arcs? | negative-lead-in @ Which motion did
      turning | Which motion made the arcs? | Which motion did NOT make the arcs? |
      turning | The monthly path of the Moon around the Earth | The path the Moon must take around the Earth | absolute-term @ id: d\\n        text: The path
      models | About how far along its arc has the star moved? | About how far it has moved | lead-in-form @ About how far it
      models | comes back after {hours} hours | often comes back after {hours} hours |
      models | From {place} a boy watches | From {place} a boy watches, and all of them that he can see he also watches with great patience and in the order of their brightness until each and every one of the many of them that stand near the celestial equator or further away from it than a hand at the length of an arm has been watched and noted in a book of notes that a friend of his has lent to him for as long as the nights are clear and cold and the moon is not up and no lamp is lit in the street, and then he watches | reading-load @ >-\\n      From; reading-load @ >-\\n      From
      planets | A satellite on a low path | A satellite that often is low | vague-term @ id: b\\n        text: A satellite
      turning | The turning of the Earth about its own axis | Turning | key-length @ id: b\\n        text: Turning; option-form @ id: b\\n        text: Turning; reading-load @ id: b\\n        text: Turning; option-parallelism @ id: a\\n        text: The flight
      turning | The turning of the Earth about its own axis | The Earth with its tripod, its camera and its class | clang @ id: b\\n        text: The Earth
      planets | A planet on its way round the Sun | Going round the Sun as a planet | option-form @ id: d\\n        text: Going; option-parallelism @ id: a\\n        text: A star that is very
      planets | A planet on its way round the Sun | A planet on a path round the Sun. | option-form @ id: d\\n        text: A planet
      planets | What is the bright point? | What explains the bright point, as an? | option-form @ id: a\\n        text: A star that is very; option-form @ id: b\\n        text: A satellite; option-form @ id: c\\n        text: A star that is flying; option-form @ id: d\\n        text: A planet
      turning | Which motion made the arcs? | Name the motion that made the arcs. | lead-in-form @ Name the motion
      turning | Which motion made the arcs? | Which is the MOST likely motion with the LEAST effort? | lead-in-form @ Which is the MOST
      turning | A school class leaves a camera on a tripod for two hours on a clear night, with the shutter open. In the picture each star has drawn an arc, and all arcs have the same centre close to one faint star in the north. | Two hours. | reading-load @ >-\\n      Two hours
      turning | The turning of the Earth about its own axis | Turning of an Earth about its own axis, the axis that goes through both poles and stands still while all else turns, so that one sees arcs around it in the north sky | option-parallelism @ id: a\\n        text: The flight; clang @ id: b\\n        text: Turning; option-form @ id: b\\n        text: Turning; key-length @ id: b\\n        text: Turning; reading-load @ id: b\\n        text: Turning
      turning | A school class leaves a camera on a tripod for two hours on a clear night, with the shutter open. | Astronomical photographic instrumentation necessitates considerable preparatory familiarisation concerning mechanically stabilised configurations, particularly regarding uninterrupted observational accumulation intervals, notwithstanding deteriorating meteorological circumstances. | reading-load @ >-\\n      Astronomical
      turning | leaves a camera | leaves  a camera | typography @ >-\\n      A school
      turning | leaves a camera | leaves a a camera | typography @ >-\\n      A school
      turning | leaves a camera | leaves a `camera | typography @ >-\\n      A school
      turning | leaves a camera | leaves a c\u0430mera | typography @ >-\\n      A school
      turning | leaves a camera | leaves a\u200b camera | typography @ >-\\n      A school
      turning | leaves a camera | leaves , a camera | typography @ >-\\n      A school
      turning | The camera is carried round with the ground, so the sky seems to turn about the point that the axis aims at. | Incorrect at first sight, the camera is carried round with the ground. | rationale-verdict @ id: b\\n        text: The turning
      turning | The camera is carried round with the ground, so the sky seems to turn about the point that the axis aims at. | The camera is carried round, so it would be incorrect to blame the stars. | rationale-verdict @ id: b\\n        text: The turning
      turning | That flight is real but so slow | That is the correct answer, but it is so slow | rationale-verdict @ id: a\\n        text: The flight
      turning | The Moon does not carry the camera; its path matters for phases and tides. | The monthly path of the Moon around the Earth is a path of the Moon. | rationale-echo @ id: d\\n        text: The monthly
      planets | A guest asks at which phase such a night has to fall. | A guest asks at which phase such a night has to fall, as Deep Sky Lamps are lit. |
      """;

    static List<Arguments> damages() {
        return DAMAGES.lines()
                .map(line -> Arrays.stream(line.split(" \\|( |$)", -1))
                        .map(DamagedPack::cell)
                        .toArray())
                .map(cells -> Arguments.of(Arrays.copyOf(cells, 4)))
                .toList();
    }

    @Test
    void the_good_pack_is_clean() {
        assertThat(Linter.lint(TestPacks.nightSky(), DAY).problems()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @MethodSource("damages")
    void one_damage_is_found_where_it_is(String file, String old, String replacement, String expected) {
        DamagedPack damaged = DamagedPack.of(file, old, replacement);

        List<String> found = Linter.lint(damaged.readable(), DAY).problems().stream()
                .map(problem -> problem.location() + " " + problem.rule())
                .toList();

        assertThat(found).containsExactlyInAnyOrderElementsOf(damaged.places(expected));
    }

    @Test
    void an_absolute_word_in_the_key_too_is_no_cue() {
        ContentPack pack = DamagedPack.of("turning", "about its own axis\n", "must be the cause\n")
                .and("of the Moon around the Earth", "of the Moon must make the arcs")
                .readable();

        assertThat(rules(pack)).doesNotContain("absolute-term");
    }

    @Test
    void steps_in_their_right_order_are_found() {
        ContentPack listed = DamagedPack.of("turning", "south, position: 2", "south, position: 1")
                .and("due west, position: 3", "due west, position: 2")
                .and("due east, position: 1", "due east, position: 3")
                .readable();

        assertThat(Linter.lint(listed, DAY).problems())
                .filteredOn(problem -> problem.rule().equals("listed-order"))
                .extracting("message")
                .containsExactly("d11-night-order: expected the steps in another order than the right one");
    }

    @Test
    void steps_in_alphabetical_order_are_found() {
        ContentPack alphabetical = DamagedPack.of(
                        "turning", "text: It stands highest", "text: Bit by bit it stands highest")
                .and("text: It sets", "text: Clearly it sets")
                .and("text: It rises", "text: At first it rises")
                .readable();

        assertThat(Linter.lint(alphabetical, DAY).problems())
                .filteredOn(problem -> problem.rule().equals("listed-order"))
                .extracting("message")
                .containsExactly("d11-night-order: expected steps whose alphabetical order is not the right one");
    }

    @Test
    void an_item_of_a_case_that_names_anothers_key_is_found() {
        ContentPack leaking = DamagedPack.of("planets", "text: Full Moon", "text: Kepler Phase")
                .and("the whole Moon glows", "the Kepler Phase glows")
                .readable();

        assertThat(Linter.lint(leaking, DAY).problems())
                .filteredOn(problem -> problem.rule().equals("case-leak"))
                .extracting("message")
                .containsExactly("d21-case-eclipse-2: expected no 'Kepler Phase', as it is in the key of"
                        + " d21-case-eclipse-1");
    }

    @Test
    void an_outdated_name_is_found_unless_it_is_explained() {
        String terms = "outdated-terms:\n  - {old: Evening Star, now: Venus}\n  - {old: Vulcan}\nblueprints:";
        DamagedPack pack = DamagedPack.of("exam", "blueprints:", terms);

        assertThat(rules(pack.readable())).isEmpty();
        assertThat(messages(pack.with("planets", "A star that is flying past", "An Evening Star flying past")))
                .containsExactly("d22-bright-point: expected 'Venus', found its former name 'Evening Star'");
        assertThat(messages(pack.with("planets", "A star that is flying past", "A planet Vulcan flying past")))
                .containsExactly("d22-bright-point: expected nothing that has been withdrawn, found 'Vulcan'");
        assertThat(messages(pack.with("planets", "A star that is flying past", "Venus (formerly the Evening Star)")))
                .isEmpty();
    }

    @Test
    void an_excuse_covers_its_own_rule_at_its_own_item() {
        DamagedPack vague = DamagedPack.of("planets", "A satellite on a low path", "A satellite that often is low");

        assertThat(rules(vague.readable())).containsExactly("vague-term");
        assertThat(rules(vague.with(
                        "planets",
                        "    borderline: Takes every bright point",
                        "    lint-allow: {vague-term: it is the point here}\n    borderline: Takes every")))
                .isEmpty();
        assertThat(rules(vague.with(
                        "planets",
                        "    borderline: Takes every bright point",
                        "    lint-allow: {clang: not met}\n    borderline: Takes every")))
                .containsExactlyInAnyOrder("vague-term", "unused-excuse");
    }

    @Test
    void an_error_cannot_be_excused() {
        ContentPack pack = DamagedPack.of(
                        "turning",
                        "    stem: >-\n      A school",
                        "    lint-allow: {short-rationale: no}\n    stem: >-\n      A school")
                .and(
                        "That flight is real but so slow that two hours show nothing of it. It would"
                                + " matter over many thousand years.",
                        "Too slow.")
                .readable();

        assertThat(rules(pack)).containsExactlyInAnyOrder("short-rationale", "unused-excuse");
    }

    @Test
    void a_pack_sets_its_own_thresholds() {
        DamagedPack strict = DamagedPack.of("exam", "blueprints:", "lint: {stem-words-least: 35}\nblueprints:");
        DamagedPack wrong = DamagedPack.of("exam", "blueprints:", "lint: {stem-word-least: 35}\nblueprints:");

        assertThat(rules(strict.readable())).isNotEmpty().containsOnly("reading-load");
        assertThat(messages(wrong.readable()))
                .containsExactly("expected the name of a threshold under 'lint', found 'stem-word-least'");
    }

    @Test
    void a_long_scenario_is_found_where_it_stands() {
        DamagedPack pack = DamagedPack.of("planets", "Guests of a mountain hut", "guest ".repeat(180) + "at a hut");

        assertThat(Linter.lint(pack.readable(), DAY).problems())
                .singleElement()
                .hasToString("items/2-moon-and-planets.yaml:143:15: warning: d21-case-eclipse: expected at most 180"
                        + " words, found 213 [reading-load]");
    }

    @Test
    void english_rules_pass_over_other_languages() {
        DamagedPack german = DamagedPack.of("exam", "language: en", "language: de")
                .and("planets", "A satellite on a low path", "A satellite is often low");

        assertThat(rules(german.readable())).isEmpty();
    }

    private static List<String> rules(ContentPack pack) {
        return Linter.lint(pack, DAY).problems().stream()
                .map(problem -> problem.rule())
                .toList();
    }

    private static List<String> messages(ContentPack pack) {
        return Linter.lint(pack, DAY).problems().stream()
                .map(problem -> problem.message())
                .toList();
    }
}
