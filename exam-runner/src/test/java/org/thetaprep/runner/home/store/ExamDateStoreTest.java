package org.thetaprep.runner.home.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.EachDatabase;
import org.thetaprep.runner.fixture.StoredRows;
import org.thetaprep.runner.home.ExamDateStore;
import org.thetaprep.runner.platform.database.Database;

@EachDatabase
class ExamDateStoreTest {

    private final Database database;
    private final ExamDateStore store;
    private final LearnerId ann;
    private final LearnerId ben;

    ExamDateStoreTest(DatabaseKind kind) {
        database = Database.open(kind.fresh());
        store = new DatabaseExamDateStore(database);
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
    void a_date_is_kept_changed_and_forgotten_each_learners_by_itself() {
        assertThat(store.of(ann)).isEmpty();

        store.set(ann, LocalDate.of(2026, 12, 14));
        store.set(ben, LocalDate.of(2027, 1, 2));
        store.set(ann, LocalDate.of(2026, 12, 21));
        assertThat(store.of(ann)).contains(LocalDate.of(2026, 12, 21));

        store.remove(ann);
        store.remove(ann);
        assertThat(store.of(ann)).isEmpty();
        assertThat(store.of(ben)).contains(LocalDate.of(2027, 1, 2));
    }
}
