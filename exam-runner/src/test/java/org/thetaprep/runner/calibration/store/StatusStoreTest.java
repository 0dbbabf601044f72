package org.thetaprep.runner.calibration.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.calibration.StatusDecision;
import org.thetaprep.runner.calibration.StatusDecision.Outcome;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.EachDatabase;
import org.thetaprep.runner.fixture.StoredRows;
import org.thetaprep.runner.itembank.ItemStatus;
import org.thetaprep.runner.itembank.ItemStatuses;
import org.thetaprep.runner.platform.database.Database;

@EachDatabase
class StatusStoreTest {

    private static final LearnerId SOMEBODY = new LearnerId(new UUID(1, 2));
    private static final ItemId ITEM = new ItemId("item-1");

    private final Database database;
    private final DatabaseStatusStore store;

    StatusStoreTest(DatabaseKind kind) {
        database = Database.open(kind.fresh());
        store = new DatabaseStatusStore(database);
        StoredRows.learner(database, SOMEBODY);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static StatusDecision decision(ItemId item, ItemStatus was, ItemStatus became, Outcome outcome) {
        return new StatusDecision(
                0, item, was, became, outcome, "So it is", Optional.empty(), SOMEBODY, Instant.ofEpochMilli(7));
    }

    @Test
    void the_last_change_is_in_force_and_others_are_history() {
        assertThat(store.now("exam")).isEqualTo(ItemStatuses.UNCHANGED);
        assertThat(List.of(
                        decision(ITEM, ItemStatus.OPERATIONAL, ItemStatus.PRETEST, Outcome.CHANGED),
                        decision(ITEM, ItemStatus.PRETEST, ItemStatus.RETIRED, Outcome.CHANGED),
                        decision(new ItemId("item-2"), ItemStatus.OPERATIONAL, ItemStatus.DRAFT, Outcome.DECLINED)))
                .allMatch(decision -> store.add("exam", decision));
        assertThat(store.now("exam")).isEqualTo(new ItemStatuses(Map.of(ITEM, ItemStatus.RETIRED)));
        assertThat(store.now("another")).isEqualTo(ItemStatuses.UNCHANGED);
        assertThat(store.of("exam", ITEM)).extracting(StatusDecision::sequence).containsExactly(2L, 1L);
        assertThat(store.of("exam", ITEM).get(0).reason()).isEqualTo("So it is");
    }

    @Test
    void a_decision_on_a_status_that_is_another_by_now_is_not_kept() {
        assertThat(store.add("exam", decision(ITEM, ItemStatus.PRETEST, ItemStatus.OPERATIONAL, Outcome.CHANGED)))
                .isFalse();
        assertThat(store.of("exam", ITEM)).isEmpty();
    }

    @Test
    void the_last_change_can_be_taken_back_once() {
        store.add("exam", decision(ITEM, ItemStatus.OPERATIONAL, ItemStatus.PRETEST, Outcome.CHANGED));
        store.add("exam", decision(ITEM, ItemStatus.PRETEST, ItemStatus.RETIRED, Outcome.CHANGED));
        List<StatusDecision> changes = store.of("exam", ITEM);
        assertThat(store.undo("exam", changes.get(1))).isFalse();
        assertThat(store.undo("exam", changes.get(0))).isTrue();
        assertThat(store.undo("exam", changes.get(0))).isFalse();
        assertThat(store.now("exam").of(ITEM)).isEqualTo(ItemStatus.PRETEST);
    }
}
