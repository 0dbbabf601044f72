package org.thetaprep.runner.dispute.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.response.ChoiceResponse;
import org.thetaprep.content.response.MultipleResponseSelection;
import org.thetaprep.content.response.Response;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.KeyRuling;
import org.thetaprep.runner.dispute.Dispute;
import org.thetaprep.runner.dispute.DisputeId;
import org.thetaprep.runner.dispute.DisputeStore;
import org.thetaprep.runner.dispute.DisputedItem;
import org.thetaprep.runner.dispute.Ruling;
import org.thetaprep.runner.dispute.Ruling.Kind;
import org.thetaprep.runner.dispute.RulingEffect;
import org.thetaprep.runner.dispute.RulingsInForce;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.EachDatabase;
import org.thetaprep.runner.fixture.StoredRows;
import org.thetaprep.runner.platform.database.Database;

@EachDatabase
class DisputeStoreTest {

    private static final String REVISION = "a".repeat(64);
    private static final DisputedItem ITEM = new DisputedItem(new ItemId("item-1"), REVISION);
    private static final DisputedItem OTHER = new DisputedItem(new ItemId("item-2"), REVISION);
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final AttemptId ATTEMPT = new AttemptId(new UUID(1, 1));

    private final Database database;
    private final DisputeStore store;
    private final LearnerId ann = new LearnerId(UUID.randomUUID());
    private final LearnerId ben = new LearnerId(UUID.randomUUID());
    private int minutes;

    DisputeStoreTest(DatabaseKind kind) {
        database = Database.open(kind.fresh());
        store = new DatabaseDisputeStore(database);
        for (LearnerId learner : List.of(ann, ben)) {
            StoredRows.learner(database, learner);
        }
        StoredRows.pack(database, REVISION);
        database.write(handle -> handle.execute(
                """
                insert into attempt (id, learner_id, pack_revision, number, started_at, deadline, closed_at)
                values (?, ?, ?, 1, 0, 0, 1)""",
                ATTEMPT.toString(),
                ann.toString(),
                REVISION));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Instant next() {
        return NOON.plusSeconds(60L * minutes++);
    }

    private Dispute dispute(LearnerId learner, DisputedItem item) {
        return new Dispute(
                new DisputeId(UUID.randomUUID()),
                learner,
                ATTEMPT,
                3,
                item,
                "B is right too.\n\"See\" the docs…",
                next(),
                Optional.empty(),
                Optional.empty());
    }

    private Ruling ruling(DisputedItem item, Kind kind, Response... accepted) {
        return new Ruling(UUID.randomUUID(), item, kind, List.of(accepted), "Because.", ben, next());
    }

    @Test
    void a_learner_has_one_open_dispute_on_an_item_and_can_take_it_back_and_report_again() {
        Dispute first = dispute(ann, ITEM);
        assertThat(store.add(first)).isTrue();
        assertThat(store.add(dispute(ann, ITEM))).isFalse();
        assertThat(store.add(dispute(ann, OTHER))).isTrue();
        assertThat(store.add(dispute(ben, ITEM))).isTrue();
        assertThat(store.find(first.id())).contains(first);
        assertThat(store.open()).hasSize(3).first().isEqualTo(first);

        assertThat(store.withdraw(first.id(), next())).isTrue();
        assertThat(store.withdraw(first.id(), next())).isFalse();
        assertThat(store.add(dispute(ann, ITEM))).isTrue();
        assertThat(store.of(ann)).hasSize(3).extracting(Dispute::isOpen).containsExactly(true, true, false);
    }

    @Test
    void a_ruling_ends_the_open_disputes_on_its_item_alone() {
        Dispute withdrawn = dispute(ann, ITEM);
        store.add(withdrawn);
        store.withdraw(withdrawn.id(), next());
        store.add(dispute(ann, ITEM));
        store.add(dispute(ben, ITEM));
        store.add(dispute(ann, OTHER));
        Ruling ruling = ruling(ITEM, Kind.DROP);
        store.rule(ruling);
        assertThat(store.open()).extracting(Dispute::item).containsExactly(OTHER);
        assertThat(store.on(ITEM))
                .extracting(Dispute::ruling)
                .containsExactly(Optional.empty(), Optional.of(ruling.id()), Optional.of(ruling.id()));
        assertThat(store.answered(ann, NOON)).containsExactly(ruling);
        assertThat(store.answered(ann, ruling.at().plusSeconds(1))).isEmpty();
    }

    @Test
    void the_last_ruling_that_decided_something_new_is_in_force() {
        Response b = new ChoiceResponse("b");
        Response both = MultipleResponseSelection.of(List.of("a", "c"));
        Ruling correct = ruling(ITEM, Kind.CORRECT, b);
        Ruling accept = ruling(ITEM, Kind.ACCEPT, b, both);
        Ruling keep = ruling(ITEM, Kind.KEEP);
        Ruling drop = ruling(OTHER, Kind.DROP);
        List.of(correct, accept, keep, drop).forEach(store::rule);
        assertThat(store.rulings(REVISION)).containsExactly(correct, accept, keep, drop);
        assertThat(new RulingsInForce(store).of(REVISION))
                .containsEntry(ITEM.item(), new KeyRuling(List.of(b, both), false))
                .containsEntry(OTHER.item(), new KeyRuling(List.of(), true))
                .hasSize(2);
        assertThat(new RulingsInForce(store).of("b".repeat(64))).isEmpty();
    }

    @Test
    void effects_are_kept_once_and_a_ruling_waits_until_it_is_carried_out() {
        Ruling ruling = ruling(ITEM, Kind.DROP);
        store.rule(ruling);
        assertThat(store.pending()).containsExactly(ruling);
        RulingEffect effect = new RulingEffect(ruling, ATTEMPT, ann, 1, 30, 50, 29, 49);
        store.add(effect);
        store.add(new RulingEffect(ruling, ATTEMPT, ann, 1, 29, 49, 29, 49));
        store.carriedOut(ruling, next());
        assertThat(store.pending()).isEmpty();
        assertThat(store.effects(ann, NOON)).containsExactly(effect);
        assertThat(store.effects(ben, NOON)).isEmpty();
        assertThat(store.changed(ruling)).isEqualTo(1);
    }
}
