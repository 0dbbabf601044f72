package org.thetaprep.content.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.exam.CognitiveLevel;
import org.thetaprep.content.exam.Difficulty;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.lint.Banks.Draft;
import org.thetaprep.content.problem.Problem;

/** A fair bank is silent; each way of making it unfair is named. */
class BankRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private static final int ITEMS = 200;

    private final List<Draft> fair = Banks.fair(ITEMS, new Random(20261123));

    @Test
    void a_fair_bank_is_clean() {
        assertThat(lint(fair)).isEmpty();
    }

    @Test
    void long_keys_are_found() {
        // Half of the keys grow by a quarter: longest in far more than 35 %.
        List<Draft> unfair = each(draft -> even(draft) ? keyText(draft, key(draft) + " zuxtra long") : draft);

        assertThat(rules(unfair)).contains("longest-key", "guesser-longest").doesNotContain("shortest-key");
        assertThat(lint(unfair))
                .filteredOn(problem -> problem.rule().equals("longest-key"))
                .allMatch(Problem::isError, "above the hard stop of 40 %");
    }

    @Test
    void short_keys_are_found() {
        assertThat(rules(each(draft -> even(draft) ? keyText(draft, "zu le") : draft)))
                .contains("shortest-key", "guesser-shortest");
    }

    @Test
    void keys_in_one_position_are_found() {
        List<Draft> unfair = each(draft -> even(draft) ? withKeyAt(draft, 2) : draft);

        assertThat(lint(unfair))
                .filteredOn(problem -> problem.rule().equals("key-position"))
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("in position 3"))
                .anyMatch(message -> message.contains("chi-square"));
    }

    @Test
    void a_run_of_keys_in_one_position_is_found_at_the_fourth_item() {
        List<Draft> unfair = new ArrayList<>(fair);
        for (int i = 40; i < 44; i++) {
            unfair.set(i, withKeyAt(fair.get(i), 1));
        }
        unfair.set(39, withKeyAt(fair.get(39), 0));
        unfair.set(44, withKeyAt(fair.get(44), 2));

        assertThat(lint(unfair))
                .extracting(Problem::message)
                .containsExactly("item-43: expected at most 3 items in a row with the key in one position, found 4");
    }

    @Test
    void keys_that_echo_the_question_are_found() {
        List<Draft> unfair = each(draft -> {
            String[] words = draft.stem().replace(".", "").split(" ");
            return keyText(draft, words[0] + " " + words[7] + " " + words[14]);
        });

        assertThat(rules(unfair)).contains("guesser-overlap", "clang");
    }

    @Test
    void keys_that_share_most_with_the_distractors_are_found() {
        List<Draft> unfair = each(draft -> {
            List<String> distractors = new ArrayList<>(draft.texts());
            distractors.remove(draft.key());
            return keyText(
                    draft,
                    String.join(
                            " ",
                            distractors.stream().map(text -> text.split(" ")[0]).toList()));
        });

        assertThat(rules(unfair)).contains("guesser-convergence");
    }

    @Test
    void keys_with_more_figures_are_found() {
        assertThat(rules(each(draft -> keyText(draft, key(draft).substring(3) + " 12"))))
                .contains("guesser-specific");
    }

    @Test
    void hedged_keys_are_found() {
        assertThat(rules(each(draft -> keyText(draft, key(draft).substring(4) + " can"))))
                .contains("guesser-hedge");
    }

    @Test
    void a_name_that_is_mostly_right_is_found() {
        List<Draft> unfair =
                each(draft -> index(draft) % 5 == 0 ? keyText(draft, "the Great Zuka " + key(draft)) : draft);

        assertThat(lint(unfair))
                .filteredOn(problem -> problem.rule().equals("keyed-name"))
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .endsWith("Great Zuka (40 of 40)");
        assertThat(rules(unfair)).contains("guesser-frequency");
    }

    @Test
    void words_that_mark_keys_are_learned() {
        List<String> marks = List.of("zuka", "levi", "moso", "pute");
        List<Draft> unfair = each(draft ->
                keyText(draft, marks.get(index(draft) % 4) + " " + key(draft).substring(5)));

        assertThat(rules(unfair)).contains("guesser-words");
    }

    @Test
    void too_few_and_too_uniform_superlatives_are_found() {
        assertThat(messages(each(draft -> draft.leadIn("Which one would they choose?"))))
                .contains("expected superlatives in 40 % to 75 % of the items, found 0 %");
        assertThat(messages(each(draft -> even(draft) ? draft.leadIn("Which is MOST cheaply done?") : draft)))
                .contains("expected no superlative in more than 40 % of the items with one, found 'MOST cheap…'"
                        + " in 100 %");
    }

    @Test
    void negative_questions_are_counted() {
        assertThat(messages(
                        each(draft -> index(draft) < 5 ? draft.leadIn("Which is NOT so, and BEST left out?") : draft)))
                .contains("expected at most 2 % negative lead-ins, found 3 %: item-0, item-1, item-2, item-3,"
                        + " item-4");
    }

    @Test
    void reference_rows_without_items_are_found() {
        assertThat(messages(each(draft -> draft.row().equals("row/7") ? draft.row("row/8") : draft)))
                .containsExactly("expected an item that rests on the reference row 'row/7'");
    }

    @Test
    void tasks_with_few_items_and_domains_off_their_weights_are_found() {
        assertThat(messages(each(draft -> index(draft) < 5 ? draft : draft.task(new TaskId(2, 1)))))
                .containsExactlyInAnyOrder(
                        "expected at least 8 items for task 1.1, found 3",
                        "expected shares of items within 3 points of blueprint all, found domain 1 with 2 %"
                                + " for 50 %, domain 2 with 99 % for 50 %");
    }

    @Test
    void an_uneven_mix_of_difficulties_is_found() {
        assertThat(messages(each(draft -> draft.difficulty(Difficulty.HARD))))
                .containsExactlyInAnyOrder(
                        "expected 25 % of the items as easy, give or take 8 points, found 0 %",
                        "expected 50 % of the items as medium, give or take 8 points, found 0 %",
                        "expected 25 % of the items as hard, give or take 8 points, found 100 %");
    }

    @Test
    void too_much_recall_is_found() {
        assertThat(messages(each(draft -> index(draft) % 6 == 0 ? draft.level(CognitiveLevel.RECALL) : draft)))
                .singleElement()
                .asString()
                .startsWith("expected at most 15 % of the items at the level recall, found 17 %: item-0")
                .endsWith("and 24 more");
    }

    @Test
    void a_misconception_met_too_seldom_is_found() {
        List<Draft> unfair = each(draft -> draft.misconceptions(
                index(draft) == 0
                        ? List.of("belief-4", "belief-4", "belief-0")
                        : List.of("belief-0", "belief-1", index(draft) % 2 == 0 ? "belief-2" : "belief-3")));

        assertThat(messages(unfair))
                .containsExactly("expected at least 3 distractors in 2 situations for 'belief-4', found 2 in 1");
    }

    @Test
    void stems_that_are_nearly_the_same_are_found() {
        Draft first = fair.get(10);
        String half = first.stem().substring(0, first.stem().length() * 3 / 4).strip();
        List<Draft> twin = new ArrayList<>(fair);
        twin.set(150, fair.get(150).stem(first.stem()));
        List<Draft> sibling = new ArrayList<>(fair);
        sibling.set(150, fair.get(150).stem(half + " zu ka mo le so te vi ba."));
        List<Draft> declared = new ArrayList<>(sibling);
        declared.set(150, sibling.get(150).situation(first.situation()));

        assertThat(lint(twin))
                .singleElement()
                .matches(Problem::isError)
                .extracting(Problem::message)
                .isEqualTo("item-150: expected a stem of its own; 100 % of its runs of three words are shared"
                        + " with item-10");
        assertThat(lint(sibling))
                .singleElement()
                .matches(problem -> !problem.isError())
                .extracting(Problem::rule)
                .isEqualTo("similar-stems");
        assertThat(lint(declared)).isEmpty();
    }

    @Test
    void the_same_options_with_the_same_key_are_found() {
        List<Draft> same = new ArrayList<>(fair);
        same.set(150, fair.get(150).texts(fair.get(10).texts()).key(fair.get(10).key()));
        List<Draft> otherKey = new ArrayList<>(fair);
        Draft lent = fair.get(150).texts(fair.get(10).texts());
        otherKey.set(150, lent.key((fair.get(10).key() + 1) % 4));

        assertThat(rules(same)).contains("same-options");
        assertThat(rules(otherKey)).doesNotContain("same-options");
    }

    @Test
    void a_small_bank_is_not_judged_by_shares() {
        List<Draft> small = fair.subList(0, 39).stream()
                .map(draft -> keyText(draft, key(draft) + " zuxtra long"))
                .map(draft -> draft.difficulty(Difficulty.HARD))
                .toList();

        assertThat(rules(small)).doesNotContain("longest-key", "difficulty-mix", "coverage");
    }

    @Test
    void figures_count_what_the_bank_is_made_of() {
        Figures figures = Linter.lint(Banks.pack(fair), DAY).figures();

        assertThat(figures.items()).isEqualTo(ITEMS);
        assertThat(figures.caseStudies()).isZero();
        assertThat(figures.itemsByTask()).containsEntry(new TaskId(1, 1), 100);
        assertThat(figures.itemsByDifficulty()).containsEntry(Difficulty.MEDIUM, 100);
        assertThat(figures.rows()).isEqualTo(Banks.ROWS);
        assertThat(figures.rowsCovered()).isEqualTo(Banks.ROWS);
        assertThat(figures.misconceptions()).isEqualTo(Banks.MISCONCEPTIONS);
        assertThat(figures.superlativeShare()).isEqualTo(0.5);
        assertThat(figures.keyPositions()).containsExactly(50, 50, 50, 50);
        assertThat(figures.blindGuess()).isEqualTo(0.25);
        assertThat(figures.guessers().keySet())
                .containsExactly(
                        "longest", "shortest", "overlap", "convergence", "specific", "hedge", "frequency", "words");
    }

    @Test
    void the_same_pack_gives_the_same_report() {
        assertThat(Linter.lint(Banks.pack(fair), DAY)).isEqualTo(Linter.lint(Banks.pack(fair), DAY));
    }

    @Test
    void every_finding_can_be_explained() {
        List<String> rules = Linter.rules().stream().map(rule -> rule.id()).toList();

        assertThat(rules).doesNotHaveDuplicates().contains("clang", "coverage", "guesser-words");
        assertThat(Linter.thresholds("longest-key"))
                .extracting(Threshold::name)
                .containsExactly("longest-key", "longest-key-stop", "bank-minimum");
        assertThat(Linter.thresholds("listed-order")).isEmpty();
    }

    private List<Draft> each(UnaryOperator<Draft> change) {
        return fair.stream().map(change).toList();
    }

    private static int index(Draft draft) {
        return Integer.parseInt(draft.id().substring("item-".length()));
    }

    private static boolean even(Draft draft) {
        return index(draft) % 2 == 0;
    }

    private static String key(Draft draft) {
        return draft.texts().get(draft.key());
    }

    private static Draft keyText(Draft draft, String text) {
        List<String> texts = new ArrayList<>(draft.texts());
        texts.set(draft.key(), text);
        return draft.texts(texts);
    }

    /** The same item with key and another option changing places. */
    private static Draft withKeyAt(Draft draft, int position) {
        List<String> texts = new ArrayList<>(draft.texts());
        java.util.Collections.swap(texts, draft.key(), position);
        return draft.texts(texts).key(position);
    }

    private static List<Problem> lint(List<Draft> drafts) {
        return Linter.lint(Banks.pack(drafts), DAY).problems().stream()
                .filter(problem -> !problem.rule().equals("key-length"))
                .toList();
    }

    private static List<String> rules(List<Draft> drafts) {
        return lint(drafts).stream().map(Problem::rule).distinct().toList();
    }

    private static List<String> messages(List<Draft> drafts) {
        return lint(drafts).stream().map(Problem::message).toList();
    }

    @Test
    void chance_alone_seldom_raises_an_alarm() {
        // 20 fair banks of 200 items: the standard error of a guesser's score is 3 points at chance 1/4,
        // and the alarm is raised 5 (words: 8) points above chance, so 5 % of the 140 and 0.5 % of the
        // 20 trials: 7 expected; 18 or more has probability below 0.001.
        long alarms = IntStream.range(0, 20)
                .mapToLong(seed -> rules(Banks.fair(ITEMS, new Random(seed))).stream()
                        .filter(rule -> rule.startsWith("guesser-"))
                        .count())
                .sum();
        assertThat(alarms).isLessThan(18);
    }
}
