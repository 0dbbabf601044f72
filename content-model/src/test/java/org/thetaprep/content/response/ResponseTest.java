package org.thetaprep.content.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResponseTest {

    @Test
    void the_order_of_selecting_does_not_matter() {
        assertThat(MultipleResponseSelection.of(List.of("c", "a")))
                .isEqualTo(MultipleResponseSelection.of(List.of("a", "c")))
                .hasSameHashCodeAs(MultipleResponseSelection.of(List.of("a", "c")));
        assertThat(MultipleResponseSelection.of(List.of("c", "a")).options()).containsExactly("a", "c");
    }

    @Test
    void the_order_of_steps_matters() {
        assertThat(new OrderingResponse(List.of("a", "b"))).isNotEqualTo(new OrderingResponse(List.of("b", "a")));
    }

    @Test
    void a_response_without_anything_is_empty() {
        assertThat(new MultipleResponseSelection(Set.of()).isEmpty()).isTrue();
        assertThat(new OrderingResponse(List.of()).isEmpty()).isTrue();
        assertThat(new MatchingResponse(Map.of()).isEmpty()).isTrue();
        assertThat(new ChoiceResponse("a").isEmpty()).isFalse();
        assertThat(new OrderingResponse(List.of("a")).isEmpty()).isFalse();
    }

    @Test
    void ids_with_white_space_or_markup_are_refused() {
        for (String wrong : List.of("", " ", "a b", "<b>", "a\n")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new ChoiceResponse(wrong));
            assertThatIllegalArgumentException().isThrownBy(() -> new MatchingResponse(Map.of("p1", wrong)));
        }
    }

    @Test
    void a_mark_is_a_fraction() {
        assertThat(Mark.RIGHT.isRight()).isTrue();
        assertThat(Mark.WRONG.isRight()).isFalse();
        assertThat(new Mark(0.5).isRight()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mark(1.01))
                .withMessage("credit must be 0 to 1, but is 1.01");
        assertThatIllegalArgumentException().isThrownBy(() -> new Mark(Double.NaN));
    }

    @Test
    void every_type_is_matched_by_its_own_case() {
        Response.Cases<String> names = new Response.Cases<>() {
            @Override
            public String choice(ChoiceResponse response) {
                return "choice";
            }

            @Override
            public String selection(MultipleResponseSelection response) {
                return "selection";
            }

            @Override
            public String ordering(OrderingResponse response) {
                return "ordering";
            }

            @Override
            public String matching(MatchingResponse response) {
                return "matching";
            }
        };

        assertThat(List.<Response>of(
                                new ChoiceResponse("a"),
                                new MultipleResponseSelection(Set.of()),
                                new OrderingResponse(List.of()),
                                new MatchingResponse(Map.of()))
                        .stream()
                        .map(response -> response.match(names)))
                .containsExactly("choice", "selection", "ordering", "matching");
    }
}
