package org.thetaprep.runner.drill.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.EventId;
import org.thetaprep.runner.drill.CardId;
import org.thetaprep.runner.drill.DrillEvent;
import org.thetaprep.runner.drill.DrillSettings;
import org.thetaprep.runner.drill.DrillStore;
import org.thetaprep.runner.drill.RecordedDrillEvent;
import org.thetaprep.runner.drill.fsrs.Grade;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.EachDatabase;
import org.thetaprep.runner.fixture.StoredRows;
import org.thetaprep.runner.platform.database.Database;

@EachDatabase
class DrillStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final CardId CARD = new CardId("trap:row/one");

    private final Database database;
    private final DrillStore store;
    private final LearnerId ann;
    private final LearnerId ben;

    DrillStoreTest(DatabaseKind kind) {
        database = Database.open(kind.fresh());
        store = new DatabaseDrillStore(database);
        ann = learner();
        ben = learner();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private LearnerId learner() {
        return StoredRows.learner(database);
    }

    private static RecordedDrillEvent event(String id, DrillEvent event) {
        return new RecordedDrillEvent(new EventId(id), NOW, event);
    }

    @Test
    void every_kind_of_event_is_read_as_it_was_written() {
        List<RecordedDrillEvent> events = List.of(
                event("review-1", new DrillEvent.Reviewed(CARD, Grade.HARD, NOW.minusSeconds(5))),
                event("undone-1", new DrillEvent.Undone(new EventId("review-1"))),
                event("aside-01", new DrillEvent.SetAside(CARD)),
                event("taken-01", new DrillEvent.TakenUp(CARD)),
                event("settings-1", new DrillEvent.SettingsChanged(new DrillSettings(0.85, 5, 30))));

        store.append(ann, events);

        assertThat(store.read(ann, 0)).isEqualTo(new DrillStore.Log(events, 5));
        assertThat(store.read(ben, 0)).isEqualTo(new DrillStore.Log(List.of(), 0));
    }

    @Test
    void an_event_sent_twice_is_kept_once_and_another_learner_may_use_its_id() {
        RecordedDrillEvent review = event("review-1", new DrillEvent.Reviewed(CARD, Grade.GOOD, NOW));

        store.append(ann, List.of(review));
        store.append(ann, List.of(review, event("review-2", new DrillEvent.Reviewed(CARD, Grade.EASY, NOW))));
        store.append(ben, List.of(review));

        assertThat(store.read(ann, 0).events()).hasSize(2);
        assertThat(store.read(ben, 0).events()).containsExactly(review);
    }

    @Test
    void only_what_came_after_a_number_is_read() {
        store.append(ann, List.of(event("review-1", new DrillEvent.Reviewed(CARD, Grade.GOOD, NOW))));
        store.append(ann, List.of(event("review-2", new DrillEvent.Reviewed(CARD, Grade.EASY, NOW))));

        assertThat(store.read(ann, 1).events())
                .extracting(one -> one.id().value())
                .containsExactly("review-2");
        assertThat(store.read(ann, 2)).isEqualTo(new DrillStore.Log(List.of(), 2));
    }
}
