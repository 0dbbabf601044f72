package org.thetaprep.runner.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.item.Item;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.fixture.Packs;
import org.thetaprep.runner.itembank.ItemParameters;
import org.thetaprep.runner.knowledge.Knowledge;
import org.thetaprep.runner.knowledge.KnowledgeRules;
import org.thetaprep.runner.knowledge.ReadinessModels;
import org.thetaprep.runner.practice.PracticeEvent.EndReason;
import org.thetaprep.runner.practice.PracticeEvent.Started;
import org.thetaprep.scoring.adaptive.ProfileBelief;
import org.thetaprep.scoring.adaptive.TestState;

class PracticeTestTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private final ContentPack pack = Packs.rivers();
    private final PracticeBank bank = new PracticeBank(
            pack,
            Packs.BLUEPRINT,
            ItemParameters.JUDGED,
            new ReadinessModels().of(pack, Packs.BLUEPRINT, ItemParameters.JUDGED),
            KnowledgeRules.USUAL);

    private PracticeTest test(PracticeGoal goal, Optional<Integer> length, Map<ItemId, Instant> lastSeen) {
        Knowledge nothing = Knowledge.of(
                List.of(),
                pack,
                Packs.BLUEPRINT,
                ItemParameters.JUDGED,
                bank.model(),
                KnowledgeRules.USUAL,
                NOW);
        return PracticeTest.of(
                bank, new Started(goal, "v1", 5, length, List.of()), nothing, new double[] {0.6, 0.4}, lastSeen, NOW);
    }

    private static List<ScorableItem> walk(PracticeTest test, EndReason expected) {
        List<ScorableItem> given = new ArrayList<>();
        TestState<ProfileBelief> state = test.start();
        PracticeTest.Next next = test.next(state);
        while (next.item().isPresent()) {
            ScorableItem item = next.item().get();
            given.add(item);
            state = test.after(state, item.id(), given.size() % 2 == 0);
            next = test.next(state);
        }
        assertThat(next.end()).contains(expected);
        return given;
    }

    @Test
    void a_domain_gives_items_of_it_alone_none_twice_and_one_of_a_situation() {
        List<ScorableItem> given =
                walk(test(new PracticeGoal.InDomain(1), Optional.of(12), Map.of()), EndReason.LENGTH);
        assertThat(given).hasSize(12).doesNotHaveDuplicates();
        assertThat(given).allMatch(item -> item.classification().task().domain() == 1);
        assertThat(given).extracting(ScorableItem::situation).doesNotHaveDuplicates();
    }

    @Test
    void the_same_log_gives_the_same_items_again() {
        PracticeGoal goal = new PracticeGoal.WhatHelpsMost();
        assertThat(walk(test(goal, Optional.of(10), Map.of()), EndReason.LENGTH))
                .isEqualTo(walk(test(goal, Optional.of(10), Map.of()), EndReason.LENGTH));
    }

    @Test
    void what_helps_most_spreads_items_over_the_domains_by_their_shares() {
        List<ScorableItem> given =
                walk(test(new PracticeGoal.WhatHelpsMost(), Optional.of(10), Map.of()), EndReason.LENGTH);
        long first = given.stream()
                .filter(item -> item.classification().task().domain() == 1)
                .count();
        assertThat(first).isEqualTo(6);
    }

    @Test
    void types_come_in_their_shares_though_some_tell_more() {
        List<ScorableItem> given =
                walk(test(new PracticeGoal.InDomain(2), Optional.of(10), Map.of()), EndReason.LENGTH);
        assertThat(given.stream().filter(item -> item.type().id().equals("multiple-choice")))
                .hasSizeBetween(6, 8);
    }

    @Test
    void items_seen_lately_wait_while_others_are_left() {
        Set<ItemId> lately = pack.scorableItems().stream()
                .filter(item -> item.classification().task().domain() == 1)
                .limit(5)
                .map(ScorableItem::id)
                .collect(Collectors.toSet());
        Map<ItemId, Instant> yesterday =
                lately.stream().collect(Collectors.toMap(id -> id, id -> NOW.minus(Duration.ofDays(1))));
        List<ScorableItem> given =
                walk(test(new PracticeGoal.InDomain(1), Optional.of(8), yesterday), EndReason.LENGTH);
        assertThat(given).extracting(ScorableItem::id).doesNotContainAnyElementsOf(lately);
    }

    @Test
    void what_was_seen_comes_again_when_nothing_else_is_left() {
        Map<ItemId, Instant> all = pack.scorableItems().stream()
                .collect(Collectors.toMap(ScorableItem::id, item -> NOW.minus(Duration.ofDays(1))));
        PracticeTest test = test(new PracticeGoal.InDomain(1), Optional.of(8), all);
        assertThat(walk(test, EndReason.LENGTH)).hasSize(8);
    }

    @Test
    void a_task_of_few_items_ends_when_they_are_used_up() {
        Set<String> situations = pack.items().stream().map(Item::situation).collect(Collectors.toSet());
        List<ScorableItem> given = walk(
                test(new PracticeGoal.AgainstMisconception("uphill"), Optional.of(90), Map.of()),
                EndReason.NO_ITEM_LEFT);
        assertThat(new HashSet<>(given.stream().map(ScorableItem::situation).toList()))
                .hasSameSizeAs(situations);
    }

    /** 200 learners: intervals cover at their rate (standard error 2 points), the estimate follows the truth. */
    @Test
    void estimates_of_simulated_learners_converge_to_the_truth() {
        PracticeStudy.Outcome outcome =
                new PracticeStudy(pack, KnowledgeRules.USUAL).domain(200, 1, Optional.of(14), 0, PracticeStudy.Choice.ADAPTIVE, 3);
        assertThat(outcome.coverage()).isBetween(0.83, 0.97);
        assertThat(Math.abs(outcome.error())).isLessThan(0.15);
        assertThat(outcome.rmse()).isCloseTo(outcome.standardError(), within(0.15));
    }
}
