package org.thetaprep.runner.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.candidate.Presentation;
import org.thetaprep.content.exam.ItemType;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.attempt.FormWish.Past;
import org.thetaprep.runner.attempt.FormWish.Selection;
import org.thetaprep.runner.fixture.Packs;

class SelectionFormTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final LearnerHistory NOTHING = LearnerHistory.none(NOW);

    private final ContentPack pack = Packs.rivers();

    private static Selection any(int count) {
        return new Selection("v1", count, Set.of(), Set.of(), Set.of(), Past.ANY, Optional.empty());
    }

    private static Selection with(int count, Past past, Optional<Integer> days) {
        return new Selection("v1", count, Set.of(), Set.of(), Set.of(), past, days);
    }

    private List<ScorableItem> items(Form form) {
        return form.items().stream()
                .map(item -> pack.scorable(item.item()).orElseThrow())
                .toList();
    }

    @Test
    void the_same_wish_history_and_seed_draw_the_same_form() {
        assertThat(SelectionForm.draw(pack, any(12), NOTHING, 3))
                .isEqualTo(SelectionForm.draw(pack, any(12), NOTHING, 3));
        assertThat(SelectionForm.draw(pack, any(12), NOTHING, 3))
                .isNotEqualTo(SelectionForm.draw(pack, any(12), NOTHING, 4));
    }

    @Test
    void a_set_is_spread_over_the_domains_by_their_weights_and_all_of_it_counts() {
        for (long seed = 0; seed < 50; seed++) {
            Form form = SelectionForm.draw(pack, any(10), NOTHING, seed);
            Map<Integer, Integer> domains = new HashMap<>();
            items(form)
                    .forEach(item -> domains.merge(item.classification().task().domain(), 1, Integer::sum));
            assertThat(domains).as("seed %d", seed).isEqualTo(Map.of(1, 6, 2, 4));
            assertThat(form.items()).allMatch(FormItem::scored);
        }
    }

    @Test
    void one_domain_one_task_or_one_type_can_be_asked_for() {
        Selection domain = new Selection("v1", 8, Set.of(2), Set.of(), Set.of(), Past.ANY, Optional.empty());
        assertThat(items(SelectionForm.draw(pack, domain, NOTHING, 1)))
                .allMatch(item -> item.classification().task().domain() == 2);
        Selection task =
                new Selection("v1", 8, Set.of(), Set.of(new TaskId(1, 1)), Set.of(), Past.ANY, Optional.empty());
        assertThat(items(SelectionForm.draw(pack, task, NOTHING, 1)))
                .allMatch(item -> item.classification().task().equals(new TaskId(1, 1)));
        Selection type = new Selection(
                "v1", 4, Set.of(), Set.of(), Set.of(ItemType.ORDERING, ItemType.MATCHING), Past.ANY, Optional.empty());
        assertThat(items(SelectionForm.draw(pack, type, NOTHING, 1)))
                .extracting(ScorableItem::type)
                .containsExactlyInAnyOrder(ItemType.ORDERING, ItemType.ORDERING, ItemType.MATCHING, ItemType.MATCHING);
    }

    @Test
    void what_was_missed_flagged_or_never_seen_can_be_asked_for_alone() {
        Instant longAgo = NOW.minus(Duration.ofDays(10));
        Map<ItemId, LearnerHistory.Past> had = new HashMap<>();
        List<ScorableItem> all = pack.scorableItems();
        for (int i = 0; i < 12; i++) {
            had.put(
                    all.get(i).id(),
                    new LearnerHistory.Past(
                            1, i < 6 ? longAgo : NOW.minusSeconds(60), Optional.of(i % 2 == 0), i % 3 == 0));
        }
        LearnerHistory history = new LearnerHistory(had, NOW);
        assertThat(SelectionForm.matching(pack, with(1, Past.MISSED, Optional.empty()), history))
                .containsExactly(all.get(1), all.get(3), all.get(5), all.get(7), all.get(9), all.get(11));
        assertThat(SelectionForm.matching(pack, with(1, Past.MISSED, Optional.of(7)), history))
                .containsExactly(all.get(1), all.get(3), all.get(5));
        assertThat(SelectionForm.matching(pack, with(1, Past.FLAGGED, Optional.empty()), history))
                .containsExactly(all.get(0), all.get(3), all.get(6), all.get(9));
        assertThat(SelectionForm.matching(pack, with(1, Past.UNSEEN, Optional.empty()), history))
                .hasSize(all.size() - 12)
                .doesNotContainAnyElementsOf(all.subList(0, 12));
        assertThat(SelectionForm.matching(pack, with(1, Past.ANY, Optional.of(7)), history))
                .hasSize(all.size() - 6);
    }

    @Test
    void items_not_seen_come_first_and_no_situation_twice_while_others_are_left() {
        Map<ItemId, LearnerHistory.Past> had = new HashMap<>();
        pack.scorableItems()
                .subList(0, 20)
                .forEach(item -> had.put(item.id(), new LearnerHistory.Past(2, NOW, Optional.empty(), false)));
        LearnerHistory history = new LearnerHistory(had, NOW);
        for (long seed = 0; seed < 20; seed++) {
            Form form = SelectionForm.draw(pack, with(8, Past.ANY, Optional.empty()), history, seed);
            assertThat(items(form)).as("seed %d", seed).noneMatch(item -> had.containsKey(item.id()));
            Set<String> situations = new HashSet<>();
            assertThat(items(form)).as("seed %d", seed).allMatch(item -> situations.add(item.situation()));
        }
    }

    @Test
    void too_few_items_are_told_with_their_number() {
        assertThatThrownBy(() -> SelectionForm.draw(pack, with(5, Past.MISSED, Optional.empty()), NOTHING, 1))
                .isInstanceOf(TooFewItems.class)
                .hasMessage("5 items were asked for, but none matches");
        assertThatThrownBy(() -> SelectionForm.draw(
                        pack,
                        new Selection(
                                "v1", 5, Set.of(), Set.of(), Set.of(ItemType.ORDERING), Past.ANY, Optional.empty()),
                        NOTHING,
                        1))
                .isInstanceOf(TooFewItems.class)
                .hasMessage("5 items were asked for, but only 2 match");
    }

    @Test
    void the_items_of_a_case_study_stay_together_in_their_order() {
        Form form = SelectionForm.draw(pack, any(pack.scorableItems().size()), NOTHING, 5);
        List<String> ids =
                form.items().stream().map(item -> item.item().value()).toList();
        assertThat(ids.indexOf("case-flood-2")).isEqualTo(ids.indexOf("case-flood-1") + 1);
    }

    @Test
    void the_history_of_an_item_is_that_of_its_last_attempt() {
        ItemId item = new ItemId("choice-1");
        Form form = new Form(List.of(new FormItem(
                item, true, Presentation.asWritten(pack.scorable(item).orElseThrow()))));
        AttemptState right = closed(form, NOW.minus(Duration.ofDays(3)), true);
        AttemptState wrong = closed(form, NOW.minus(Duration.ofDays(1)), false);
        assertThat(LearnerHistory.of(List.of(right, wrong), NOW).items())
                .isEqualTo(Map.of(
                        item, new LearnerHistory.Past(2, NOW.minus(Duration.ofDays(1)), Optional.of(false), true)));
        assertThat(LearnerHistory.of(List.of(wrong, right), NOW)
                        .items()
                        .get(item)
                        .right())
                .contains(true);
    }

    private AttemptState closed(Form form, Instant start, boolean right) {
        Terms terms = Terms.exam(Duration.ofMinutes(30));
        AttemptState state = AttemptState.of(List.of(new RecordedEvent(
                new EventId("started-1"),
                start,
                new AttemptEvent.Started(form, "v1", 1, terms.deadline(start), terms))));
        int[] ids = {0};
        Proceedings proceedings = new Proceedings(state, pack, KeyRulings.NONE, start, () -> new EventId("event-00" + ids[0]++));
        if (right) {
            proceedings.record(
                    new EventId("answered-1"),
                    new AttemptEvent.Answered(
                            1,
                            Optional.of(pack.scorable(form.at(1).item())
                                    .orElseThrow()
                                    .key()),
                            false));
        } else {
            proceedings.record(new EventId("flagged-1"), new AttemptEvent.Flagged(1, true));
        }
        proceedings.record(new EventId("submitted"), new AttemptEvent.Submitted());
        return proceedings.state();
    }
}
