package org.thetaprep.content.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.item.CaseStudy;
import org.thetaprep.content.item.Items;
import org.thetaprep.content.item.ScorableItem;

class CandidateItemTest {

    @Test
    void a_view_shows_the_texts_in_the_order_of_the_presentation() {
        ScorableItem item = Items.multipleChoice("c");

        CandidateItem view = CandidateItem.of(item, new Presentation(item.id(), List.of("d", "c", "a", "b")));

        assertThat(view)
                .isEqualTo(new CandidateChoice(
                        Optional.empty(),
                        "A stem.",
                        "Which?",
                        List.of(
                                new ChoiceView(1, "text of d"),
                                new ChoiceView(2, "text of c"),
                                new ChoiceView(3, "text of a"),
                                new ChoiceView(4, "text of b"))));
    }

    @Test
    void a_view_says_how_many_to_select_as_the_question_does() {
        assertThat(view(Items.multipleResponse(6, "abf")))
                .isInstanceOfSatisfying(CandidateSelection.class, view -> assertThat(view.select())
                        .isEqualTo(3));
        assertThat(view(Items.ordering(6, "fdea")))
                .isInstanceOfSatisfying(CandidateOrdering.class, view -> assertThat(view.select())
                        .isEqualTo(4));
    }

    @Test
    void a_matching_view_keeps_the_prompts_in_order() {
        assertThat(view(Items.matching(3, "aab", true))).isInstanceOfSatisfying(CandidateMatching.class, view -> {
            assertThat(view.reuse()).isTrue();
            assertThat(view.prompts())
                    .containsExactly(
                            new PromptView(1, "text of p1"),
                            new PromptView(2, "text of p2"),
                            new PromptView(3, "text of p3"));
        });
    }

    @Test
    void an_item_of_a_case_shows_the_scenario() {
        ScorableItem item = Items.multipleChoice("c");
        CaseStudy study = Items.caseStudy(item, Items.ordering(3, "bca"));

        assertThat(CandidateItem.of(item, Optional.of(study), Presentation.asWritten(item))
                        .caseView())
                .contains(new CaseView("A title", "A scenario."));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> {
                    ScorableItem stranger = Items.multipleResponse(5, "ab");
                    CandidateItem.of(stranger, Optional.of(study), Presentation.asWritten(stranger));
                })
                .withMessage("item d11-mr must belong to case study d11-case");
    }

    @Test
    void a_view_does_not_depend_on_which_option_is_the_key() {
        for (long seed = 1; seed <= 50; seed++) {
            CandidateItem first = CandidateItem.of(
                    Items.multipleChoice("a"), Presentation.shuffled(Items.multipleChoice("a"), new Random(seed)));
            CandidateItem last = CandidateItem.of(
                    Items.multipleChoice("d"), Presentation.shuffled(Items.multipleChoice("d"), new Random(seed)));
            assertThat(first).as("seed %d", seed).isEqualTo(last);
        }
    }

    @Test
    void no_part_of_a_view_can_hold_more_than_text_places_and_counts() {
        Set<Class<?>> reached = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (Class<?> type : CandidateItem.class.getPermittedSubclasses()) {
            reach(type, reached, names);
        }

        assertThat(reached)
                .containsExactlyInAnyOrder(
                        CandidateChoice.class,
                        CandidateSelection.class,
                        CandidateOrdering.class,
                        CandidateMatching.class,
                        CaseView.class,
                        ChoiceView.class,
                        PromptView.class,
                        Optional.class,
                        List.class,
                        String.class,
                        int.class,
                        boolean.class);
        assertThat(names).allSatisfy(name -> assertThat(name.toLowerCase(Locale.ROOT))
                .doesNotContain("key", "rationale", "difficulty", "misconception", "position", "borderline", "id"));
    }

    private static CandidateItem view(ScorableItem item) {
        return CandidateItem.of(item, Presentation.asWritten(item));
    }

    private static void reach(Type type, Set<Class<?>> reached, List<String> names) {
        if (type instanceof ParameterizedType generic) {
            reach(generic.getRawType(), reached, names);
            for (Type argument : generic.getActualTypeArguments()) {
                reach(argument, reached, names);
            }
        } else if (type instanceof Class<?> plain && reached.add(plain) && plain.isRecord()) {
            for (RecordComponent component : plain.getRecordComponents()) {
                names.add(component.getName());
                reach(component.getGenericType(), reached, names);
            }
        }
    }
}
