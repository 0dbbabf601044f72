package org.thetaprep.content.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.exam.ItemType;

class ItemInvariantsTest {

    @Test
    void a_multiple_choice_item_has_four_options_and_one_key() {
        refused(() -> mc(Items.options(3, "a")), "must be 4 to 4, but is 3");
        refused(() -> mc(Items.options(5, "a")), "must be 4 to 4, but is 5");
        refused(() -> mc(Items.options(4, "ab")), "must have one key, but has 2");
        refused(() -> mc(Items.options(4, "")), "must have one key, but has 0");
    }

    @Test
    void option_ids_are_unique_within_an_item() {
        List<Option> options = new ArrayList<>(Items.options(4, "a"));
        options.set(3, options.get(2));

        refused(() -> mc(options), "option ids of d11-x must not repeat, but 'c' does");
    }

    @Test
    void a_multiple_response_item_has_five_or_six_options_and_two_or_three_keys() {
        refused(() -> Items.multipleResponse(4, "ab"), "must be 5 to 6, but is 4");
        refused(() -> Items.multipleResponse(7, "ab"), "must be 5 to 6, but is 7");
        refused(() -> Items.multipleResponse(5, "a"), "number of keys of d11-mr must be 2 to 3, but is 1");
        refused(() -> Items.multipleResponse(6, "abcd"), "must be 2 to 3, but is 4");
    }

    @Test
    void a_key_names_no_misconception_and_a_distractor_names_one() {
        refused(
                () -> new Option("a", "Text", true, Optional.of("belief"), "Why."),
                "option a is a key and must not name a misconception");
        refused(
                () -> new Option("a", "Text", false, Optional.empty(), "Why."),
                "option a is a distractor and must name a misconception");
        refused(() -> Option.key("a", " ", "Why."), "text of option a must not be blank");
        refused(() -> Option.key("a", "Text", ""), "rationale of option a must not be blank");
        refused(() -> Option.key("a b", "Text", "Why."), "option id must be made of");
    }

    @Test
    void an_ordering_item_has_three_to_five_steps_in_order_and_at_most_two_surplus() {
        refused(() -> Items.ordering(2, "ab"), "must be 3 to 5, but is 2");
        refused(() -> Items.ordering(6, "abcdef"), "must be 3 to 5, but is 6");
        refused(() -> Items.ordering(6, "abc"), "number of surplus steps of d11-order must be 0 to 2, but is 3");
        refused(
                () -> new Ordering(
                        new ItemId("d11-x"),
                        Items.classification(),
                        "Stem.",
                        "Which?",
                        false,
                        List.of(
                                Step.placed("a", "A", 1, "Why."),
                                Step.placed("b", "B", 3, "Why."),
                                Step.placed("c", "C", 3, "Why."))),
                "positions of d11-x must be 1 to 3, each once, but are [1, 3, 3]");
        refused(
                () -> new Step("a", "A", Optional.of(1), Optional.of("belief"), "Why."),
                "step a must have either a position or a misconception");
    }

    @Test
    void without_reuse_a_matching_item_gives_no_pair_away() {
        refused(() -> Items.matching(3, "abc", false), "must have more responses than its 3 prompts");
        refused(() -> Items.matching(4, "aab", false), "must not repeat, but 'a' does");
        refused(() -> Items.matching(4, "ab", true), "must be 3 to 7, but is 2");
        refused(() -> Items.matching(2, "aba", true), "must be 3 to 10, but is 2");
        refused(() -> Items.matching(3, "abz", true), "prompts of d11-match use unknown responses [z]");
    }

    @Test
    void a_response_that_fits_no_prompt_names_a_misconception() {
        List<Prompt> prompts = Stream.of("p1", "p2", "p3")
                .map(id -> new Prompt(id, "Text", "a", "Why."))
                .toList();
        List<MatchResponse> responses = Stream.of("a", "b", "c")
                .map(id -> MatchResponse.fitting(id, "Text", "Why."))
                .toList();

        refused(
                () -> new Matching(
                        new ItemId("d11-x"),
                        Items.classification(),
                        "Stem.",
                        "Which?",
                        false,
                        true,
                        prompts,
                        responses),
                "response b of d11-x must either fit a prompt or name a misconception");
    }

    @Test
    void a_case_study_has_two_to_four_items_of_its_own_situation() {
        MultipleChoice one = Items.multipleChoice("a");
        MultipleResponse two = Items.multipleResponse(5, "ab");

        assertThat(Items.caseStudy(one, two).type()).isEqualTo(ItemType.CASE_STUDY);
        refused(() -> Items.caseStudy(one), "must be 2 to 4, but is 1");
        refused(() -> Items.caseStudy(one, one), "item ids of d11-case must not repeat");
        refused(
                () -> new CaseStudy(new ItemId("d11-case"), "Title", "other-world", "Scenario.", List.of(one, two)),
                "must share the situation 'other-world' of its case d11-case, but has 'test-world'");
    }

    @Test
    void an_item_id_is_kebab_case_of_at_most_sixty_characters() {
        assertThat(new ItemId("d11-a-2")).hasToString("d11-a-2");
        assertThat(ItemId.isWellFormed("a".repeat(60))).isTrue();
        for (String wrong : List.of("", "A", "a_b", "-a", "a-", "a--b", "a b", "a".repeat(61))) {
            refused(() -> new ItemId(wrong), "item id must be kebab-case");
        }
    }

    @Test
    void a_second_task_differs_from_the_first_and_rows_are_named() {
        Classification good = Items.classification();

        refused(
                () -> new Classification(
                        good.task(),
                        Optional.of(good.task()),
                        good.step(),
                        good.difficulty(),
                        good.level(),
                        good.rows(),
                        good.facts(),
                        "world",
                        "A slip.",
                        Optional.empty()),
                "second task must differ from task 1.1");
        refused(
                () -> new Classification(
                        good.task(),
                        Optional.empty(),
                        good.step(),
                        good.difficulty(),
                        good.level(),
                        List.of(),
                        good.facts(),
                        "world",
                        "A slip.",
                        Optional.empty()),
                "rows must not be empty");
    }

    @Test
    void every_type_is_matched_by_its_own_case() {
        Item.Cases<ItemType> types = new Item.Cases<>() {
            @Override
            public ItemType multipleChoice(MultipleChoice item) {
                return ItemType.MULTIPLE_CHOICE;
            }

            @Override
            public ItemType multipleResponse(MultipleResponse item) {
                return ItemType.MULTIPLE_RESPONSE;
            }

            @Override
            public ItemType ordering(Ordering item) {
                return ItemType.ORDERING;
            }

            @Override
            public ItemType matching(Matching item) {
                return ItemType.MATCHING;
            }

            @Override
            public ItemType caseStudy(CaseStudy item) {
                return ItemType.CASE_STUDY;
            }
        };
        List<Item> items = new ArrayList<>(Items.oneOfEach());
        items.add(Items.caseStudy(Items.multipleChoice("a"), Items.ordering(3, "bca")));

        for (Item item : items) {
            assertThat(item.match(types)).isEqualTo(item.type());
            assertThat(item.situation()).isEqualTo("test-world");
        }
        assertThat(items.stream().map(Item::type).distinct()).containsExactlyInAnyOrder(ItemType.values());
    }

    @Test
    void lists_handed_in_are_copied() {
        List<Option> options = new ArrayList<>(Items.options(4, "a"));
        MultipleChoice item = mc(options);
        options.clear();

        assertThat(item.options()).hasSize(4);
        assertThat(item.choiceIds()).isEqualTo(List.of("a", "b", "c", "d"));
        assertThat(Items.multipleResponse(5, "be").key().options()).isEqualTo(Set.of("b", "e"));
        assertThat(Items.ordering(4, "dbc").key().steps()).containsExactly("d", "b", "c");
    }

    private static MultipleChoice mc(List<Option> options) {
        return new MultipleChoice(new ItemId("d11-x"), Items.classification(), "Stem.", "Which?", false, options);
    }

    private static void refused(Runnable construction, String message) {
        assertThatIllegalArgumentException().isThrownBy(construction::run).withMessageContaining(message);
    }
}
