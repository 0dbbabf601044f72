package org.thetaprep.content.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.Items;
import org.thetaprep.content.item.Responses;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.response.ChoiceResponse;
import org.thetaprep.content.response.MatchingResponse;
import org.thetaprep.content.response.OrderingResponse;
import org.thetaprep.content.response.Response;
import org.thetaprep.content.response.UnfitResponse;

class PresentationTest {

    @Test
    void a_choice_is_named_by_where_it_stands() {
        ScorableItem item = Items.multipleChoice("c");
        Presentation shown = new Presentation(item.id(), List.of("d", "c", "a", "b"));

        assertThat(shown.toAuthor(item, new PlacedResponse.Choice(2))).isEqualTo(new ChoiceResponse("c"));
        assertThat(shown.toPlaces(item, new ChoiceResponse("a"))).isEqualTo(new PlacedResponse.Choice(3));
    }

    @Test
    void prompts_keep_their_order_and_responses_are_shuffled() {
        ScorableItem item = Items.matching(4, "cab", false);
        Presentation shown = new Presentation(item.id(), List.of("b", "d", "c", "a"));

        assertThat(shown.toAuthor(item, new PlacedResponse.Matching(Map.of(1, 3, 3, 1))))
                .isEqualTo(new MatchingResponse(Map.of("p1", "c", "p3", "b")));
    }

    @Test
    void steps_keep_the_order_in_which_they_are_given() {
        ScorableItem item = Items.ordering(4, "dba");
        Presentation shown = new Presentation(item.id(), List.of("b", "a", "d", "c"));

        assertThat(shown.toAuthor(item, new PlacedResponse.Ordering(List.of(3, 1, 2))))
                .isEqualTo(new OrderingResponse(List.of("d", "b", "a")))
                .isEqualTo(item.key());
    }

    @Test
    void every_response_survives_the_way_to_places_and_back() {
        for (long seed = 1; seed <= 100; seed++) {
            for (ScorableItem item : Items.oneOfEach()) {
                Presentation shown = Presentation.shuffled(item, new SplittableRandom(seed));
                assertThat(shown.order()).containsExactlyInAnyOrderElementsOf(item.choiceIds());
                for (Response response : Responses.allComplete(item)) {
                    PlacedResponse placed = shown.toPlaces(item, response);
                    assertThat(shown.toAuthor(item, placed)).as("seed %d", seed).isEqualTo(response);
                }
            }
        }
    }

    @Test
    void every_permutation_is_equally_likely() {
        ScorableItem item = Items.multipleChoice("a");
        Map<List<String>, Integer> counts = new HashMap<>();
        Random random = new Random(20261123);
        int draws = 24_000;
        for (int i = 0; i < draws; i++) {
            counts.merge(Presentation.shuffled(item, random).order(), 1, Integer::sum);
        }
        double expected = draws / 24.0;
        double chiSquare = counts.values().stream()
                .mapToDouble(n -> (n - expected) * (n - expected) / expected)
                .sum();

        assertThat(counts).hasSize(24);
        // 23 degrees of freedom: 49.7 is exceeded with probability 0.001; the seed is fixed.
        assertThat(chiSquare).isLessThan(49.7);
    }

    @Test
    void a_fixed_order_is_kept() {
        ScorableItem item = Items.fixedOrder("b");

        for (long seed = 1; seed <= 20; seed++) {
            assertThat(Presentation.shuffled(item, new Random(seed))).isEqualTo(Presentation.asWritten(item));
        }
    }

    @Test
    void a_place_that_does_not_exist_is_refused() {
        ScorableItem choice = Items.multipleChoice("a");
        ScorableItem matching = Items.matching(4, "cab", false);

        for (int place : new int[] {Integer.MIN_VALUE, -1, 0, 5, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> Presentation.asWritten(choice).toAuthor(choice, new PlacedResponse.Choice(place)))
                    .isInstanceOf(UnfitResponse.class)
                    .hasMessage("item d11-mc expects the place of a choice from 1 to 4, but got " + place);
        }
        assertThatThrownBy(() ->
                        Presentation.asWritten(matching).toAuthor(matching, new PlacedResponse.Matching(Map.of(4, 1))))
                .isInstanceOf(UnfitResponse.class)
                .hasMessage("item d11-match expects the place of a prompt from 1 to 3, but got 4");
    }

    @Test
    void a_response_of_another_type_is_refused() {
        ScorableItem item = Items.multipleChoice("a");

        assertThatThrownBy(
                        () -> Presentation.asWritten(item).toAuthor(item, new PlacedResponse.Selection(Set.of(1, 2))))
                .isInstanceOf(UnfitResponse.class);
        assertThatThrownBy(() -> Presentation.asWritten(item).toAuthor(item, new PlacedResponse.Matching(Map.of(1, 2))))
                .isInstanceOf(UnfitResponse.class);
    }

    @Test
    void a_presentation_of_another_item_is_refused() {
        ScorableItem item = Items.multipleChoice("a");
        Presentation other = new Presentation(new ItemId("d11-other"), item.choiceIds());
        Presentation shorter = new Presentation(item.id(), List.of("a", "b"));
        Presentation foreign = new Presentation(item.id(), List.of("a", "b", "c", "x"));

        for (Presentation wrong : List.of(other, shorter, foreign)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> wrong.toAuthor(item, new PlacedResponse.Choice(1)))
                    .withMessageContaining("is not one of d11-mc with [a, b, c, d]");
            assertThatIllegalArgumentException().isThrownBy(() -> CandidateItem.of(item, wrong));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Presentation(item.id(), List.of("a", "a")))
                .withMessageContaining("must not repeat");
    }
}
