package org.thetaprep.content.lint.guess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.lint.text.Names;

class GuesserTest {

    private static final Map<String, Guesser> GUESSERS =
            Guessers.all(Names.learnedFrom(List.of("with", "use", "plain"))).stream()
                    .collect(Collectors.toMap(Guesser::name, Function.identity()));

    @Test
    void a_guesser_that_cannot_decide_scores_as_chance() {
        List<Quiz> equal = List.of(quiz("What?", 2, "abc", "bcd", "cde", "def"));

        for (String name : List.of("longest", "shortest", "overlap", "convergence", "hedge")) {
            assertThat(score(name, equal).score()).as(name).isEqualTo(0.25);
        }
        assertThat(score("longest", equal).chance()).isEqualTo(0.25);
        assertThat(score("longest", equal).edge()).isZero();
    }

    @Test
    void a_tie_between_two_counts_half() {
        assertThat(score("longest", List.of(quiz("What?", 0, "four", "five", "six", "ten")))
                        .score())
                .isEqualTo(0.5);
    }

    @Test
    void each_guesser_picks_by_its_feature() {
        assertThat(right("longest", quiz("What?", 1, "a", "longest of all", "bb", "cc")))
                .isTrue();
        assertThat(right("shortest", quiz("What?", 0, "a", "longest", "bbb", "ccc")))
                .isTrue();
        assertThat(right("overlap", quiz("A heavy stone falls?", 3, "water", "cloud", "light", "stone")))
                .isTrue();
        assertThat(right("convergence", quiz("What?", 2, "red ball", "blue cube", "red cube", "dry sand")))
                .isTrue();
        assertThat(right("specific", quiz("What?", 1, "some days", "3 to 5 days", "days", "weeks")))
                .isTrue();
        assertThat(right("hedge", quiz("What?", 0, "it can help", "it helps", "it stops", "it ends")))
                .isTrue();
    }

    @Test
    void the_frequency_guesser_does_not_count_the_item_at_hand() {
        List<Quiz> quizzes = List.of(
                quiz("1?", 0, "use Alpha", "use Beta", "use Gamma", "use Delta"),
                quiz("2?", 0, "use Alpha", "use Beta", "use Gamma", "use Delta"),
                quiz("3?", 1, "use Alpha", "use Beta", "use Gamma", "use Delta"));

        // Items 1 and 2 see Alpha and Beta keyed once elsewhere: half right each. Item 3 sees Alpha
        // keyed twice: wrong.
        assertThat(score("frequency", quizzes).score()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void the_word_model_learns_what_marks_keys_and_nothing_from_an_empty_bank() {
        List<Quiz> marked = java.util.stream.IntStream.range(0, 50)
                .mapToObj(i -> {
                    String[] texts = {"red one" + i, "red two" + i, "red six" + i, "red ten" + i};
                    texts[i % 4] = "blue " + texts[i % 4].substring(4);
                    return new Quiz("What?", List.of(texts), i % 4, "topic " + i % 7);
                })
                .toList();

        assertThat(score("words", marked).score()).isEqualTo(1);
        assertThat(score("words", List.of())).isEqualTo(new GuesserScore(0, 0));
    }

    @Test
    void the_word_model_does_not_learn_from_items_of_the_same_topic() {
        List<Quiz> oneTopic = java.util.stream.IntStream.range(0, 40)
                .mapToObj(i -> quiz(
                        "What?",
                        i % 4,
                        i % 4 == 0 ? "blue" : "red",
                        i % 4 == 1 ? "blue" : "red",
                        i % 4 == 2 ? "blue" : "red",
                        i % 4 == 3 ? "blue" : "red"))
                .toList();

        assertThat(score("words", oneTopic).score()).isEqualTo(0.25);
    }

    private static boolean right(String guesser, Quiz quiz) {
        return score(guesser, List.of(quiz)).score() == 1;
    }

    private static GuesserScore score(String guesser, List<Quiz> quizzes) {
        return GUESSERS.get(guesser).score(quizzes);
    }

    private static Quiz quiz(String question, int key, String... options) {
        return new Quiz(question, List.of(options), key, "topic");
    }
}
