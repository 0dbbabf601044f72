package org.thetaprep.runner.reference.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.EachDatabase;
import org.thetaprep.runner.fixture.StoredRows;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.reference.ChecklistStore;

@EachDatabase
class ChecklistStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final Database database;
    private final ChecklistStore store;
    private final LearnerId ann;
    private final LearnerId ben;

    ChecklistStoreTest(DatabaseKind kind) {
        database = Database.open(kind.fresh());
        store = new DatabaseChecklistStore(database);
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

    @Test
    void a_tick_is_kept_with_its_first_instant_and_is_the_learners_own() {
        store.tick(ann, "check/one", NOW);
        store.tick(ann, "check/one", NOW.plusSeconds(60));

        assertThat(store.of(ann)).containsOnly(java.util.Map.entry("check/one", NOW));
        assertThat(store.of(ben)).isEmpty();
    }

    @Test
    void a_tick_can_be_taken_off_again() {
        store.tick(ann, "check/one", NOW);
        store.untick(ben, "check/one");
        store.untick(ann, "check/one");

        assertThat(store.of(ann)).isEmpty();
    }
}
