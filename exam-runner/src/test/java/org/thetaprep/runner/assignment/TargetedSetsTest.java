package org.thetaprep.runner.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.exam.Blueprint;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.response.ChoiceResponse;
import org.thetaprep.runner.assignment.TargetGoal.Focus;
import org.thetaprep.runner.assignment.TargetedSet.Reason;
import org.thetaprep.runner.fixture.ShippedPack;
import org.thetaprep.runner.itembank.ItemParameters;
import org.thetaprep.runner.knowledge.GivenAnswer;
import org.thetaprep.runner.knowledge.Knowledge;
import org.thetaprep.runner.knowledge.KnowledgeRules;
import org.thetaprep.runner.knowledge.Occasion;
import org.thetaprep.runner.knowledge.ReadinessModels;
import org.thetaprep.scoring.readiness.ReadinessModel;

class TargetedSetsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final ContentPack PACK = ShippedPack.read();
    private static final Blueprint BLUEPRINT = PACK.exam().blueprints().get(0);
    private static final ReadinessModel MODEL = new ReadinessModels().of(PACK, BLUEPRINT, ItemParameters.JUDGED);
    private static final TargetBank BANK = new TargetBank(PACK, BLUEPRINT, ItemParameters.JUDGED, MODEL);
    private static final List<ScorableItem> ITEMS = PACK.version(BLUEPRINT).items();

    private static List<MultipleChoice> choices(int domain) {
        return ITEMS.stream()
                .filter(MultipleChoice.class::isInstance)
                .map(MultipleChoice.class::cast)
                .filter(item -> item.classification().task().domain() == domain)
                .toList();
    }

    private static GivenAnswer answer(MultipleChoice item, boolean right) {
        Option option = item.options().stream()
                .filter(one -> one.isKey() == right)
                .findFirst()
                .orElseThrow();
        return new GivenAnswer(item, Optional.of(new ChoiceResponse(option.id())), right);
    }

    /** Someone who has had so many items of each domain and missed all of those of some. */
    private static Knowledge learner(int items, Set<Integer> weak) {
        List<GivenAnswer> answers = new ArrayList<>();
        for (int domain = 1; domain <= 4; domain++) {
            int number = domain;
            choices(domain).stream()
                    .limit(items)
                    .forEach(item -> answers.add(answer(item, !weak.contains(number))));
        }
        return knowing(answers);
    }

    private static Knowledge knowing(List<GivenAnswer> answers) {
        Occasion occasion = new Occasion(
                "Mock exam 1",
                "/",
                Occasion.Conditions.EXAM,
                NOW,
                answers,
                List.of(),
                0,
                answers.stream().map(answer -> answer.item().id()).collect(Collectors.toSet()));
        return Knowledge.of(
                answers.isEmpty() ? List.of() : List.of(occasion), PACK, BLUEPRINT,
                ItemParameters.JUDGED, MODEL, KnowledgeRules.USUAL, NOW);
    }

    private static TargetedSet plan(Knowledge known, Focus focus, Extent extent) {
        return TargetedSets.plan(
                MODEL.profile().posterior(known.evidence()),
                LearnerPast.of(known, Set.of()),
                BANK,
                new TargetGoal(BLUEPRINT.id(), focus, extent),
                7);
    }

    private static List<ScorableItem> items(TargetedSet set) {
        Map<ItemId, ScorableItem> byId = ITEMS.stream().collect(Collectors.toMap(ScorableItem::id, item -> item));
        return set.items().stream().map(byId::get).toList();
    }

    private static double meanDifficulty(TargetedSet set) {
        return items(set).stream()
                .mapToInt(item -> item.classification().difficulty().logits())
                .average()
                .orElseThrow();
    }

    @Test
    void the_planted_weakness_gets_most_of_the_items_and_its_reason_is_told() {
        TargetedSet third = plan(learner(12, Set.of(3)), Focus.DOMAINS, new Extent.Items(15));
        assertThat(third.parts().get(0).aim()).isEqualTo(Aim.ofDomain(3));
        assertThat(third.parts().get(0).reason().kind()).isEqualTo(Reason.Kind.BELOW);
        assertThat(third.parts().get(0).reason().figure()).isGreaterThan(0.9);
        assertThat(third.parts().get(0).items()).hasSizeGreaterThan(8);
        TargetedSet first = plan(learner(12, Set.of(1)), Focus.DOMAINS, new Extent.Items(15));
        assertThat(first.parts().get(0).aim()).isEqualTo(Aim.ofDomain(1));
        assertThat(new HashSet<>(first.items())).doesNotContainAnyElementsOf(third.parts().get(0).items());
        assertThat(third.items()).hasSize(15);
        assertThat(third.minutes()).as("15 of 65 items in 130 minutes").isEqualTo(30);
    }

    @Test
    void no_item_was_shown_before_none_comes_twice_and_situations_differ() {
        Knowledge known = learner(20, Set.of(2, 4));
        for (Focus focus : Focus.values()) {
            TargetedSet set = plan(known, focus, new Extent.Items(20));
            assertThat(set.items())
                    .as("%s", focus)
                    .hasSizeBetween(15, 20)
                    .doesNotHaveDuplicates()
                    .doesNotContainAnyElementsOf(LearnerPast.of(known, Set.of()).shown());
        }
        List<ScorableItem> chosen = items(plan(known, Focus.DOMAINS, new Extent.Items(20)));
        assertThat(chosen.stream().map(ScorableItem::situation).distinct()).hasSize(20);
    }

    @Test
    void items_are_at_the_level_of_the_learner() {
        Extent extent = new Extent.Items(20);
        double weak = meanDifficulty(plan(learner(15, Set.of(1, 2, 3, 4)), Focus.DOMAINS, extent));
        double strong = meanDifficulty(plan(learner(15, Set.of()), Focus.DOMAINS, extent));
        assertThat(weak).isLessThan(strong - 0.5);
    }

    @Test
    void types_keep_their_shares() {
        Map<Object, Long> types = items(plan(learner(12, Set.of(2)), Focus.DOMAINS, new Extent.Items(30))).stream()
                .collect(Collectors.groupingBy(ScorableItem::type, Collectors.counting()));
        assertThat(types.values().stream().mapToLong(count -> count).max().orElseThrow())
                .as("the most frequent type has its share, not all")
                .isBetween(12L, 27L);
    }

    @Test
    void misconceptions_and_rows_are_those_that_were_met() {
        List<GivenAnswer> missed =
                choices(2).stream().limit(8).map(item -> answer(item, false)).toList();
        Knowledge known = knowing(missed);
        Set<String> chosen = missed.stream()
                .flatMap(answer -> answer.fallenFor().stream())
                .collect(Collectors.toSet());
        assertThat(plan(known, Focus.MISCONCEPTIONS, new Extent.Items(10)).parts())
                .isNotEmpty()
                .allSatisfy(part -> {
                    assertThat(part.reason().kind()).isEqualTo(Reason.Kind.CHOSEN);
                    assertThat(chosen).contains(part.aim().name());
                });
        Set<String> rows = missed.stream()
                .flatMap(answer -> answer.item().classification().rows().stream())
                .collect(Collectors.toSet());
        assertThat(plan(known, Focus.ROWS, new Extent.Items(10)).parts())
                .isNotEmpty()
                .allSatisfy(part -> assertThat(rows).contains(part.aim().name()));
    }

    @Test
    void the_weakest_tasks_come_before_others_of_the_same_domain() {
        List<GivenAnswer> answers = new ArrayList<>();
        String weak = choices(2).get(0).classification().task().toString();
        choices(2).stream()
                .limit(60)
                .forEach(item -> answers.add(
                        answer(item, !item.classification().task().toString().equals(weak))));
        TargetedSet set = plan(knowing(answers), Focus.TASKS, new Extent.Items(9));
        assertThat(set.parts().get(0).aim().text()).isEqualTo("task:" + weak);
        assertThat(set.parts().get(0).reason().right()).isZero();
        assertThat(set.parts().get(0).reason().figure()).isPositive();
    }

    @Test
    void nobody_of_whom_nothing_is_known_gets_something_else_than_the_exam() {
        TargetedSet set = plan(knowing(List.of()), Focus.MISCONCEPTIONS, new Extent.Items(50));
        assertThat(set.parts()).allMatch(part -> part.reason().kind() == Reason.Kind.NOTHING_KNOWN);
        assertThat(set.parts().stream().map(part -> part.items().size())).containsExactly(14, 13, 11, 12);
    }

    @Test
    void a_precision_goal_takes_no_more_items_than_are_expected_to_be_needed() {
        Knowledge known = learner(10, Set.of(3));
        int now = plan(known, Focus.DOMAINS, new Extent.Precision(3, 50, 1, false))
                .narrowing()
                .orElseThrow()
                .before();
        TargetedSet wide = plan(known, Focus.DOMAINS, new Extent.Precision(3, now - 20, 60, false));
        assertThat(wide.narrowing().orElseThrow().before()).isEqualTo(now);
        assertThat(wide.narrowing().orElseThrow().after()).isLessThan(now - 20);
        assertThat(wide.items()).hasSizeBetween(1, 59);
        assertThat(wide.missing()).isZero();
        TargetedSet narrow = plan(known, Focus.DOMAINS, new Extent.Precision(3, now - 60, 60, false));
        assertThat(narrow.items())
                .hasSizeGreaterThan(wide.items().size())
                .startsWith(wide.items().toArray(new ItemId[0]));
        TargetedSet capped = plan(known, Focus.DOMAINS, new Extent.Precision(3, 120, 25, false));
        assertThat(capped.items()).hasSize(25);
        assertThat(capped.narrowing().orElseThrow().after()).as("said beforehand").isGreaterThan(120);
        assertThat(plan(known, Focus.DOMAINS, new Extent.Precision(3, 900, 25, false)).items()).isEmpty();
    }

    @Test
    void a_goal_that_may_end_an_attempt_has_as_many_items_as_are_allowed_and_says_how_many_are_expected_to_suffice() {
        Knowledge known = learner(10, Set.of(3));
        int now = plan(known, Focus.DOMAINS, new Extent.Precision(3, 50, 1, false))
                .narrowing()
                .orElseThrow()
                .before();
        TargetedSet expected = plan(known, Focus.DOMAINS, new Extent.Precision(3, now - 20, 40, false));
        TargetedSet open = plan(known, Focus.DOMAINS, new Extent.Precision(3, now - 20, 40, true));
        assertThat(open.items()).hasSize(40).startsWith(expected.items().toArray(new ItemId[0]));
        assertThat(open.missing()).isZero();
        assertThat(open.narrowing().orElseThrow().enough().orElseThrow())
                .as("answers that are told of at once weigh less")
                .isBetween(expected.items().size() + 1, 2 * expected.items().size());
        assertThat(plan(known, Focus.DOMAINS, new Extent.Precision(3, 900, 25, true)).items())
                .isEmpty();
    }

    @Test
    void what_was_met_elsewhere_meanwhile_is_replaced_and_the_rest_stays() {
        Knowledge known = learner(10, Set.of(3));
        TargetedSet planned = plan(known, Focus.DOMAINS, new Extent.Items(12));
        Set<ItemId> met = Set.copyOf(planned.items().subList(0, 3));
        TargetedSet fresh = TargetedSets.fresh(
                MODEL.profile().posterior(known.evidence()),
                LearnerPast.of(known, met),
                BANK,
                planned,
                1);
        assertThat(fresh.items()).hasSize(12).doesNotHaveDuplicates().doesNotContainAnyElementsOf(met);
        assertThat(fresh.items()).containsAll(planned.items().subList(3, 12));
        assertThat(fresh.parts().stream().map(part -> part.items().size()))
                .isEqualTo(planned.parts().stream().map(part -> part.items().size()).toList());
        assertThat(fresh.parts().stream().map(TargetedSet.Part::aim))
                .isEqualTo(planned.parts().stream().map(TargetedSet.Part::aim).toList());
    }

    @Test
    void what_unseen_items_cannot_serve_is_said() {
        Knowledge known = knowing(choices(1).stream().limit(3).map(item -> answer(item, false)).toList());
        TargetedSet set = plan(known, Focus.ROWS, new Extent.Items(100));
        assertThat(set.items().size() + set.missing()).isEqualTo(100);
        assertThat(set.missing()).isPositive();
    }

    @Test
    void the_same_arguments_give_the_same_set() {
        Knowledge known = learner(12, Set.of(3));
        assertThat(plan(known, Focus.TASKS, new Extent.Minutes(40)))
                .isEqualTo(plan(known, Focus.TASKS, new Extent.Minutes(40)));
    }
}
