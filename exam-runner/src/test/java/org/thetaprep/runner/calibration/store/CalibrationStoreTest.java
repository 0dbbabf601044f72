package org.thetaprep.runner.calibration.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.calibration.CalibrationRun;
import org.thetaprep.runner.calibration.CalibrationRun.Outcome;
import org.thetaprep.runner.calibration.CalibrationStore;
import org.thetaprep.runner.calibration.ItemProposal;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.EachDatabase;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.promotion.Promotion;

@EachDatabase
class CalibrationStoreTest {

    private static final String REVISION = "a".repeat(64);

    private final Database database;
    private final CalibrationStore store;

    CalibrationStoreTest(DatabaseKind kind) {
        database = Database.open(kind.fresh());
        store = new DatabaseCalibrationStore(database);
        database.write(handle -> handle.execute(
                "insert into pack_archive (revision, pack_id, stored_at, files) values (?, 'pack', 0, ?)",
                REVISION,
                new byte[] {1}));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static CalibrationRun begun(int number) {
        return new CalibrationRun(
                new UUID(9, number),
                Instant.ofEpochMilli(1000L * number),
                REVISION,
                Outcome.RUNNING,
                Optional.empty(),
                0,
                0,
                "",
                List.of());
    }

    private static CalibrationRun ended(CalibrationRun run, Outcome outcome, String problem, List<ItemProposal> found) {
        return new CalibrationRun(
                run.id(),
                run.startedAt(),
                run.packRevision(),
                outcome,
                Optional.of(run.startedAt().plusMillis(7)),
                12,
                3,
                problem,
                found);
    }

    @Test
    void a_run_is_kept_with_its_parameters_as_they_are() {
        CalibrationRun run = begun(1);
        assertThat(store.begin(run, Instant.EPOCH)).isTrue();
        assertThat(store.find(run.id())).contains(run);
        CalibrationRun done = ended(
                run,
                Outcome.DONE,
                "",
                List.of(
                        new ItemProposal(
                                "item-1",
                                31,
                                Logistic.threePl(1.1, -0.3, 0.2),
                                new ItemProposal.Errors(0.1, 0.2, 0.05),
                                0.04,
                                0.02,
                                Promotion.READY),
                        new ItemProposal(
                                "item-2",
                                40,
                                Logistic.threePl(0.3, 2, 0.1),
                                new ItemProposal.Errors(0.2, 0.4, 0.05),
                                0.05,
                                0.12,
                                Promotion.WAIT)));
        store.finish(done);
        assertThat(store.find(run.id())).contains(done);
        store.finish(ended(run, Outcome.REFUSED, "once more", List.of()));
        assertThat(store.find(run.id())).contains(done);
        assertThat(store.find(new UUID(9, 9))).isEmpty();
    }

    @Test
    void one_run_is_under_way_at_a_time_unless_it_died_with_its_server() {
        assertThat(store.begin(begun(1), Instant.EPOCH)).isTrue();
        assertThat(store.begin(begun(2), Instant.ofEpochMilli(500))).isFalse();
        assertThat(store.newest(5)).containsExactly(begun(1));
        assertThat(store.begin(begun(3), Instant.ofEpochMilli(1500))).isTrue();
        assertThat(store.newest(5)).extracting(CalibrationRun::outcome).containsExactly(Outcome.RUNNING, Outcome.REFUSED);
        assertThat(store.newest(1)).containsExactly(begun(3));
    }
}
