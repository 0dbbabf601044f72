package org.thetaprep.runner.fairness.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.cohort.CohortId;
import org.thetaprep.runner.fairness.FairnessStudy;
import org.thetaprep.runner.fairness.ItemFairness;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.EachDatabase;
import org.thetaprep.runner.fixture.StoredRows;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.run.RunOutcome;
import org.thetaprep.runner.run.RunStore;
import org.thetaprep.scoring.fairness.FairnessClass;

@EachDatabase
class FairnessStoreTest {

    private static final String REVISION = "a".repeat(64);
    private static final CohortId MORNING = CohortId.of(new UUID(4, 1).toString());
    private static final CohortId EVENING = CohortId.of(new UUID(4, 2).toString());

    private final Database database;
    private final RunStore<FairnessStudy> store;

    FairnessStoreTest(DatabaseKind kind) {
        database = Database.open(kind.fresh());
        store = new DatabaseFairnessStore(database);
        StoredRows.pack(database, REVISION);
        for (CohortId cohort : List.of(MORNING, EVENING)) {
            database.write(handle -> handle.execute(
                    "insert into cohort (id, name, created_at) values (?, 'A cohort', 0)", cohort.toString()));
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static FairnessStudy study(
            int number, Optional<CohortId> reference, RunOutcome<List<ItemFairness>> outcome, int focal, int others) {
        return new FairnessStudy(
                new UUID(9, number),
                Instant.ofEpochMilli(1000L * number),
                REVISION,
                MORNING,
                reference,
                outcome,
                focal,
                others);
    }

    private static ItemFairness item(String id, Optional<ItemFairness.SecondOpinion> opinion) {
        return new ItemFairness(
                id,
                120,
                130,
                Optional.of(new ItemFairness.Difference(-1.75, 0.25, 0.001, 0.01, FairnessClass.C, opinion)));
    }

    @Test
    void a_comparison_with_everybody_else_is_kept_with_what_each_item_says() {
        FairnessStudy begun = study(1, Optional.empty(), new RunOutcome.Running<>(), 0, 0);
        assertThat(store.begin(begun, Instant.EPOCH)).isTrue();
        assertThat(store.find(begun.id())).contains(begun);
        FairnessStudy done = study(
                1,
                Optional.empty(),
                new RunOutcome.Done<>(List.of(
                        new ItemFairness("item-1", 12, 130, Optional.empty()),
                        item("item-2", Optional.empty()),
                        item("item-3", Optional.of(new ItemFairness.SecondOpinion(0.02, OptionalDouble.of(0.8)))),
                        item("item-4", Optional.of(new ItemFairness.SecondOpinion(0.3, OptionalDouble.empty()))))),
                120,
                130);
        store.finish(done);
        assertThat(store.find(begun.id())).contains(done);
        assertThat(store.done(REVISION, 5)).containsExactly(begun.id());
    }

    @Test
    void one_comparison_of_two_cohorts_is_under_way_at_a_time_and_a_refused_one_says_why() {
        FairnessStudy first = study(1, Optional.of(EVENING), new RunOutcome.Running<>(), 0, 0);
        FairnessStudy second = study(2, Optional.of(EVENING), new RunOutcome.Running<>(), 0, 0);
        assertThat(store.begin(first, Instant.EPOCH)).isTrue();
        assertThat(store.begin(second, Instant.EPOCH)).isFalse();
        FairnessStudy refused = study(1, Optional.of(EVENING), new RunOutcome.Refused<>("too few learners"), 7, 30);
        store.finish(refused);
        assertThat(store.begin(second, Instant.EPOCH)).isTrue();
        assertThat(store.newest(5)).containsExactly(second, refused);
        assertThat(store.done(REVISION, 5)).isEmpty();
    }
}
