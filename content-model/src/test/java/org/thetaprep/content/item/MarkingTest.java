package org.thetaprep.content.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.response.ChoiceResponse;
import org.thetaprep.content.response.Mark;
import org.thetaprep.content.response.MatchingResponse;
import org.thetaprep.content.response.MultipleResponseSelection;
import org.thetaprep.content.response.OrderingResponse;
import org.thetaprep.content.response.Response;
import org.thetaprep.content.response.UnfitResponse;

class MarkingTest {

    @Test
    void an_unanswered_item_is_wrong() {
        for (ScorableItem item : Items.oneOfEach()) {
            assertThat(item.mark(Optional.empty())).as("%s", item.id()).isEqualTo(Mark.WRONG);
        }
    }

    @Test
    void the_key_is_right_and_every_other_complete_response_is_wrong() {
        for (ScorableItem item : Items.oneOfEach()) {
            for (Response response : Responses.allComplete(item)) {
                assertThat(item.mark(Optional.of(response)).isRight())
                        .as("%s", response)
                        .isEqualTo(response.equals(item.key()));
                assertThat(item.isComplete(response)).isTrue();
            }
        }
    }

    @Test
    void the_chance_level_is_one_over_the_number_of_complete_responses() {
        List<ScorableItem> items = List.of(
                Items.multipleChoice("a"),
                Items.multipleResponse(5, "ab"),
                Items.multipleResponse(5, "abc"),
                Items.multipleResponse(6, "ef"),
                Items.multipleResponse(6, "ace"),
                Items.ordering(3, "cab"),
                Items.ordering(4, "dab"),
                Items.ordering(5, "dab"),
                Items.ordering(5, "edcba"),
                Items.ordering(6, "dcba"),
                Items.ordering(7, "gfedc"),
                Items.matching(4, "abc", false),
                Items.matching(5, "abc", false),
                Items.matching(6, "abcde", false),
                Items.matching(3, "abc", true),
                Items.matching(4, "aabb", true));
        for (ScorableItem item : items) {
            assertThat(item.chanceLevel())
                    .as("%s", item)
                    .isCloseTo(1.0 / Responses.allComplete(item).size(), within(1e-15));
        }
    }

    @Test
    void known_chance_levels_are_exact() {
        assertThat(Items.multipleChoice("a").chanceLevel()).isEqualTo(0.25);
        assertThat(Items.multipleResponse(5, "ab").chanceLevel()).isEqualTo(1.0 / 10);
        assertThat(Items.multipleResponse(6, "abc").chanceLevel()).isEqualTo(1.0 / 20);
        assertThat(Items.ordering(5, "abcde").chanceLevel()).isEqualTo(1.0 / 120);
        assertThat(Items.ordering(7, "abcde").chanceLevel()).isEqualTo(1.0 / 2520);
        assertThat(Items.matching(5, "abcd", false).chanceLevel()).isEqualTo(1.0 / 120);
        assertThat(Items.matching(3, "abca", true).chanceLevel()).isCloseTo(1.0 / 81, within(1e-15));
    }

    @Test
    void an_incomplete_response_is_kept_and_wrong() {
        Map<ScorableItem, Response> incomplete = Map.of(
                Items.multipleResponse(5, "ad"), new MultipleResponseSelection(Set.of("a")),
                Items.multipleResponse(6, "ad"), new MultipleResponseSelection(Set.of()),
                Items.ordering(5, "dba"), new OrderingResponse(List.of("d", "b")),
                Items.ordering(4, "dba"), new OrderingResponse(List.of()),
                Items.matching(4, "cab", false), new MatchingResponse(Map.of("p1", "c")),
                Items.matching(3, "aab", true), new MatchingResponse(Map.of()));
        incomplete.forEach((item, response) -> {
            assertThat(item.mark(Optional.of(response))).isEqualTo(Mark.WRONG);
            assertThat(item.isComplete(response)).isFalse();
        });
    }

    @Test
    void a_response_of_another_type_is_refused() {
        for (ScorableItem item : Items.oneOfEach()) {
            for (ScorableItem other : Items.oneOfEach()) {
                if (other.type() != item.type()) {
                    assertThatThrownBy(() -> item.mark(Optional.of(other.key())))
                            .isInstanceOf(UnfitResponse.class)
                            .hasMessageContaining(
                                    "expects a " + item.key().getClass().getSimpleName())
                            .hasMessageContaining(
                                    "but got a " + other.key().getClass().getSimpleName());
                }
            }
        }
    }

    @Test
    void a_response_that_names_something_unknown_is_refused() {
        refused(Items.multipleChoice("a"), new ChoiceResponse("e"), "one option out of [a, b, c, d], but got 'e'");
        refused(
                Items.multipleResponse(5, "ab"),
                new MultipleResponseSelection(Set.of("a", "x")),
                "options out of [a, b, c, d, e], but got 'x'");
        refused(Items.ordering(3, "abc"), new OrderingResponse(List.of("d")), "but got 'd'");
        refused(Items.matching(4, "abc", false), new MatchingResponse(Map.of("p9", "a")), "but got 'p9'");
        refused(Items.matching(4, "abc", false), new MatchingResponse(Map.of("p1", "z")), "but got 'z'");
    }

    @Test
    void a_response_that_gives_too_much_is_refused() {
        refused(
                Items.multipleResponse(5, "ab"),
                new MultipleResponseSelection(Set.of("a", "b", "c")),
                "expects at most 2 options, but got 3");
        refused(
                Items.ordering(5, "abc"),
                new OrderingResponse(List.of("a", "b", "c", "d")),
                "expects at most 3 steps, but got 4");
    }

    @Test
    void a_response_that_gives_something_twice_is_refused() {
        assertThatThrownBy(() -> MultipleResponseSelection.of(List.of("a", "a")))
                .isInstanceOf(UnfitResponse.class)
                .hasMessage("expected each option at most once, but 'a' is given twice");
        assertThatThrownBy(() -> new OrderingResponse(List.of("a", "b", "a")))
                .isInstanceOf(UnfitResponse.class)
                .hasMessage("expected each step at most once, but 'a' is given twice");
        refused(
                Items.matching(4, "abc", false),
                new MatchingResponse(Map.of("p1", "a", "p2", "a")),
                "expects each response at most once, but got {p1=a, p2=a}");
    }

    @Test
    void with_reuse_a_response_may_serve_several_prompts() {
        Matching item = Items.matching(3, "aab", true);

        assertThat(item.mark(Optional.of(new MatchingResponse(Map.of("p1", "a", "p2", "a", "p3", "b")))))
                .isEqualTo(Mark.RIGHT);
    }

    private static void refused(ScorableItem item, Response response, String expected) {
        assertThatThrownBy(() -> item.mark(Optional.of(response)))
                .isInstanceOf(UnfitResponse.class)
                .hasMessageContaining(expected);
        assertThatThrownBy(() -> item.isComplete(response)).isInstanceOf(UnfitResponse.class);
    }
}
