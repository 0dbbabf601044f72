package org.thetaprep.content.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.fingerprint.Fingerprint;
import org.thetaprep.content.pack.Authoring;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.pack.PackContents;
import org.thetaprep.content.problem.Problem;
import org.thetaprep.content.reader.DamagedPack;
import org.thetaprep.content.reader.TestPacks;

/** Rules about facts, item models, copied text and what the pack accepts, each at the place of a planted fault. */
class PackRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    @Test
    void a_fact_past_its_date_is_found_with_what_rests_on_it() {
        DamagedPack pack = DamagedPack.of("facts", "2026-11-20", "2025-11-20");

        assertThat(problems(pack.readable()))
                .containsExactly("facts/sky.yaml:7:5: warning: expected 'pluto-name' to be checked within 365 days,"
                        + " found 373 since 2025-11-20; it bears sky/month [stale-fact]");
    }

    @Test
    void how_long_a_check_is_good_depends_on_the_kind() {
        assertThat(rules(TestPacks.nightSky(), LocalDate.of(2027, 3, 20))).isEmpty();
        assertThat(problems(TestPacks.nightSky(), LocalDate.of(2027, 3, 21)))
                .singleElement()
                .asString()
                .startsWith("facts/sky.yaml:14:5: warning: expected 'observatory-shut' to be checked within 120 days,"
                        + " found 121 since 2026-11-20")
                .endsWith("[stale-fact]");
        assertThat(problems(
                        DamagedPack.of("exam", "blueprints:", "lint: {fact-days-availability: 200}\nblueprints:")
                                .readable(),
                        LocalDate.of(2027, 3, 21)))
                .isEmpty();
    }

    @Test
    void a_stable_fact_never_goes_out_of_date() {
        assertThat(problems(TestPacks.nightSky(), LocalDate.of(2046, 1, 1)))
                .hasSize(2)
                .noneMatch(problem -> problem.contains("sidereal-day"));
    }

    @Test
    void a_fact_that_was_checked_on_a_day_to_come_is_found() {
        assertThat(problems(DamagedPack.of("facts", "2026-01-05", "2026-12-01").readable()))
                .containsExactly("facts/sky.yaml:2:5: warning: expected 'sidereal-day' to be checked by 2026-11-28,"
                        + " found 2026-12-01 [stale-fact]");
    }

    @Test
    void a_fact_that_nothing_rests_on_is_found() {
        assertThat(problems(DamagedPack.of("reference", "[pluto-name, observatory-shut]", "[pluto-name]")
                        .readable()))
                .containsExactly("facts/sky.yaml:14:5: warning: expected an item, item model or row that names the"
                        + " fact 'observatory-shut' [unused-fact]");
    }

    @Test
    void a_key_that_nobody_new_can_have_needs_a_currency_note() {
        DamagedPack closed = DamagedPack.of("turning", "The turning of the Earth", "The hill observatory on Earth");
        ContentPack noted = closed.and("    borderline: Thinks", "    currency: It is shut.\n    borderline: Thinks")
                .readable();

        assertThat(problems(closed.readable()))
                .contains("items/1-turning.yaml:19:9: warning: d11-star-trails: expected a currency note, as 'hill"
                        + " observatory' is closed to new customers (observatory-shut) [closed-key]");
        assertThat(rules(noted, DAY)).doesNotContain("closed-key");
        assertThat(rules(closed.readable(), LocalDate.of(2026, 2, 28))).doesNotContain("closed-key");
    }

    @Test
    void a_distractor_may_name_what_is_closed() {
        assertThat(rules(
                        DamagedPack.of("turning", "The flight of the stars", "The hill observatory of stars")
                                .readable(),
                        DAY))
                .doesNotContain("closed-key");
    }

    @Test
    void a_row_that_chooses_what_is_closed_needs_a_currency_note() {
        assertThat(problems(DamagedPack.of("reference", "The Earth turns once a day", "The hill observatory turns")
                        .readable()))
                .containsExactly("reference/01-sky.yaml:4:5: warning: sky/turn: expected a currency note, as 'hill"
                        + " observatory' is closed to new customers (observatory-shut) [closed-key]");
    }

    @Test
    void a_key_out_of_scope_is_found() {
        DamagedPack pack = DamagedPack.of("exam", "blueprints:", "out-of-scope: [turning of the Earth]\nblueprints:");

        assertThat(problems(pack.readable()))
                .containsExactly("items/1-turning.yaml:19:9: warning: d11-star-trails: expected a key within the"
                        + " exam's scope, found 'turning of the Earth' [out-of-scope-key]");
    }

    @Test
    void an_option_within_another_one_is_found_where_several_are_selected() {
        DamagedPack pack = DamagedPack.of(
                "turning", "The axis had lost its tilt", "The axis leaned towards neither half by night");

        assertThat(problems(pack.readable()))
                .contains("items/1-turning.yaml:112:9: warning: d12-equinox: expected an option that does not follow"
                        + " from another, found every word of it in options/d [paired-options]");
    }

    @Test
    void keys_that_are_opposites_are_found() {
        DamagedPack pack = DamagedPack.of("turning", "The Sun rose close to due east", "The axis leaned with neither half")
                .and("The axis leaned towards neither half", "The axis leaned without neither half");

        assertThat(problems(pack.readable()))
                .contains("items/1-turning.yaml:112:9: warning: d12-equinox: expected keys that can both be so, found"
                        + " the opposite of options/a [paired-options]");
    }

    @Test
    void a_key_that_alone_has_an_opposite_is_found() {
        DamagedPack pack = DamagedPack.of("turning", "The nearer Sun in the middle of the year", "The steeper light and the shorter day");

        assertThat(problems(pack.readable()))
                .contains("items/1-turning.yaml:83:9: warning: d12-warm-july: expected another pair of opposites, or"
                        + " none, found the opposite of options/a and one of them the key [paired-options]");
        assertThat(rules(
                        pack.and("The faster turning of the Earth in summer", "The Earth in the higher part")
                                .and("The warmer wind from the southern half", "The Earth in the lower part")
                                .readable(),
                        DAY))
                .doesNotContain("paired-options");
    }

    @Test
    void options_that_begin_in_several_ways_are_found() {
        DamagedPack pack = DamagedPack.of("turning", "The faster turning of the Earth", "Turning of the Earth faster")
                .and("The warmer wind from", "With warmer wind from");

        assertThat(problems(pack.readable()))
                .contains("items/1-turning.yaml:75:9: warning: d12-warm-july: expected at least 80 % of the options to"
                        + " begin alike, found 1 with a preposition, 1 with a word in -ing, 2 with another word"
                        + " [option-parallelism]");
    }

    @Test
    void copied_words_are_found_wherever_they_stand() {
        String sentence = "The whole sky seems to turn the other way, about the celestial poles.";
        Fingerprint other = Fingerprint.of("another book", 8, "Remember: the WHOLE sky seems to turn the other way!");

        assertThat(lint(withFingerprint(TestPacks.nightSky(), other)))
                .extracting(Problem::toString)
                .containsExactly("reference/01-sky.yaml:4:5: error: sky/turn: expected words of your own, found \"the"
                        + " whole sky seems to turn the other way\" as in another book [copied-text]");
        for (String file : List.of("turning", "misconceptions", "facts", "models")) {
            String old = Map.of(
                            "turning", "That flight is real but so slow that two hours show nothing of it.",
                            "misconceptions", "The shadow falls on the Moon during an eclipse alone.",
                            "facts", "The Earth turns once against the stars in about 23 hours and 56 minutes.",
                            "models", "The sky turns once in a day and not once in a night, so")
                    .get(file);
            ContentPack copy = DamagedPack.of("reference", sentence, "It is so.")
                    .and(file, old, sentence)
                    .readable();
            assertThat(lint(withFingerprint(copy, other)))
                    .as(file)
                    .extracting(Problem::rule)
                    .containsExactly("copied-text");
        }
    }

    @Test
    void a_failing_check_of_an_item_model_is_an_error() {
        assertThat(problems(DamagedPack.of("models", "- answer / 360 = hours / 24", "- answer / 360 > hours / 24")
                        .readable()))
                .containsExactly("item-models/turning.yaml:2:5: error: m11-angle-of-hours: expected the check 'answer"
                        + " / 360 > hours / 24' to hold, found that it fails for seed 0 [model-instances]");
    }

    @Test
    void an_item_model_that_gives_few_items_is_found() {
        DamagedPack narrow = DamagedPack.of("models", "from: 2, to: 9", "from: 2, to: 3")
                .and(
                        "[a balcony in Lisbon, a roof in Oslo, a garden in Cairo, a hill near Quito]",
                        "[a balcony in Lisbon]");

        assertThat(problems(narrow.readable()))
                .singleElement()
                .asString()
                .startsWith("item-models/turning.yaml:2:5: warning: m11-angle-of-hours: expected at least 20 different"
                        + " items in 200 draws, found ");
    }

    @Test
    void an_item_model_whose_key_is_never_the_largest_number_is_found() {
        DamagedPack pack = DamagedPack.of("models", "value: minutes / 8", "value: 40 * hours")
                .and("value: 10 * hours", "value: 50 * hours");

        assertThat(problems(pack.readable()))
                .containsExactly(
                        "item-models/turning.yaml:2:5: warning: m11-angle-of-hours: expected the key in place 3 in at"
                                + " least 5 % of 200 draws, found 0; add distractors on the other side of it"
                                + " [model-instances]",
                        "item-models/turning.yaml:2:5: warning: m11-angle-of-hours: expected the key in place 4 in at"
                                + " least 5 % of 200 draws, found 0; add distractors on the other side of it"
                                + " [model-instances]");
    }

    @Test
    void a_warning_that_the_exam_accepts_is_laid_apart_with_its_reason() {
        DamagedPack pack = DamagedPack.of("facts", "2026-11-20", "2025-11-20")
                .and(
                        "exam",
                        "blueprints:",
                        "accepted-warnings:\n  - {rule: stale-fact, where: pluto-name, reason: Nobody will call it a"
                                + " planet again.}\nblueprints:");
        LintReport report = Linter.lint(pack.readable(), DAY);

        assertThat(report.problems()).isEmpty();
        assertThat(report.accepted())
                .hasSize(2)
                .first()
                .hasToString("facts/sky.yaml:7:5: warning: expected 'pluto-name' to be checked within 365 days, found"
                        + " 373 since 2025-11-20; it bears sky/month [stale-fact]\n"
                        + "  accepted: Nobody will call it a planet again.");
    }

    @Test
    void an_acceptance_that_nothing_needs_is_found() {
        DamagedPack pack = DamagedPack.of(
                "exam",
                "blueprints:",
                "accepted-warnings:\n  - {rule: stale-fact, where: pluto-name, reason: A.}\n"
                        + "  - {rule: stale-facts, where: bank, reason: B.}\nblueprints:");

        assertThat(problems(pack.readable()))
                .containsExactly(
                        "exam.yaml:28:5: warning: pluto-name: expected no excuse from 'stale-fact', which is kept here"
                                + " [unused-excuse]",
                        "exam.yaml:29:5: warning: bank: expected no excuse from 'stale-facts', which is no rule"
                                + " [unused-excuse]");
    }

    @Test
    void an_error_cannot_be_accepted() {
        DamagedPack pack = DamagedPack.of("models", "- answer / 360 = hours / 24", "- answer / 360 > hours / 24")
                .and(
                        "exam",
                        "blueprints:",
                        "accepted-warnings:\n  - {rule: model-instances, where: m11-angle-of-hours, reason: A.}\n"
                                + "blueprints:");

        assertThat(rules(pack.readable(), DAY)).containsExactlyInAnyOrder("model-instances", "unused-excuse");
    }

    private static ContentPack withFingerprint(ContentPack pack, Fingerprint fingerprint) {
        Authoring authoring = new Authoring(
                pack.authoring().sources(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(fingerprint));
        return new ContentPack(
                pack.exam(),
                new PackContents(
                        pack.items(), pack.models(), pack.rows(), pack.misconceptions(), pack.facts(), pack.mappings()),
                pack.revision(),
                authoring);
    }

    private static List<Problem> lint(ContentPack pack) {
        List<Problem> problems = new ArrayList<>(Linter.lint(pack, DAY).problems());
        problems.removeIf(problem -> problem.rule().equals("reading-load"));
        return problems;
    }

    private static List<String> problems(ContentPack pack) {
        return problems(pack, DAY);
    }

    private static List<String> problems(ContentPack pack, LocalDate day) {
        return Linter.lint(pack, day).problems().stream().map(Problem::toString).toList();
    }

    private static List<String> rules(ContentPack pack, LocalDate day) {
        return Linter.lint(pack, day).problems().stream().map(Problem::rule).toList();
    }
}
