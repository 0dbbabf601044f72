package org.thetaprep.runner.calibration.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.calibration.BankEstimates;
import org.thetaprep.runner.calibration.CalibrationRun.Origin;
import org.thetaprep.runner.calibration.CalibrationRun;
import org.thetaprep.runner.calibration.CalibrationStore;
import org.thetaprep.runner.calibration.ItemProposal;
import org.thetaprep.runner.calibration.ParameterVersion;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.EachDatabase;
import org.thetaprep.runner.fixture.StoredRows;
import org.thetaprep.runner.itembank.ParameterVersions;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.run.RunOutcome;
import org.thetaprep.runner.run.Runs;
import org.thetaprep.scoring.calibration.DifficultyPrior;
import org.thetaprep.scoring.calibration.Population;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.promotion.Promotion;

@EachDatabase
class CalibrationStoreTest {

    private static final String REVISION = "a".repeat(64);

    private final Database database;
    private final CalibrationStore store;
    private final ParameterVersions versions;

    CalibrationStoreTest(DatabaseKind kind) {
        database = Database.open(kind.fresh());
        DatabaseCalibrationStore both = new DatabaseCalibrationStore(database);
        store = both;
        versions = both;
        StoredRows.pack(database, REVISION);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static CalibrationRun begun(int number) {
        return new CalibrationRun(
                new UUID(9, number),
                Origin.ANSWERS,
                Instant.ofEpochMilli(1000L * number),
                REVISION,
                new RunOutcome.Running<>(),
                0,
                0,
                0);
    }

    private static RunOutcome<BankEstimates> estimated(ItemProposal... items) {
        return new RunOutcome.Done<>(new BankEstimates(
                new Population(0.25, 1.44), Map.of("hard", new DifficultyPrior(0.75, 0.5)), List.of(items)));
    }

    private static CalibrationRun ended(CalibrationRun run, RunOutcome<BankEstimates> outcome) {
        return new CalibrationRun(
                run.id(),
                run.origin(),
                run.startedAt(),
                run.packRevision(),
                outcome,
                12,
                3,
                0);
    }

    @Test
    void a_run_is_kept_with_its_parameters_as_they_are() {
        CalibrationRun run = begun(1);
        assertThat(store.begin(run, Instant.EPOCH)).isTrue();
        assertThat(store.find(run.id())).contains(run);
        CalibrationRun done = ended(
                run,
                estimated(
                        new ItemProposal(
                                "item-1",
                                31,
                                Logistic.threePl(1.1, -0.3, 0.2),
                                new ItemProposal.Errors(0.1, 0.2, 0.05, 0.001, -0.002, 0.003),
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
        store.finish(ended(run, new RunOutcome.Refused<>("once more")));
        assertThat(store.find(run.id())).contains(done);
        assertThat(store.find(new UUID(9, 9))).isEmpty();
    }

    @Test
    void one_run_is_under_way_at_a_time_unless_it_died_with_its_server() {
        assertThat(store.begin(begun(1), Instant.EPOCH)).isTrue();
        assertThat(store.begin(begun(2), Instant.ofEpochMilli(500))).isFalse();
        assertThat(store.newest(5)).containsExactly(begun(1));
        assertThat(store.begin(begun(3), Instant.ofEpochMilli(1500))).isTrue();
        assertThat(store.newest(5))
                .extracting(run -> run.outcome().word() + run.outcome().problem())
                .containsExactly("running", "refused" + Runs.DIED);
        assertThat(store.newest(1)).containsExactly(begun(3));
    }

    @Test
    void a_refused_run_keeps_why_and_how_many_learners_there_were() {
        CalibrationRun run = begun(1);
        store.begin(run, Instant.EPOCH);
        CalibrationRun refused = ended(run, new RunOutcome.Refused<>("too few answers"));
        store.finish(refused);
        assertThat(store.find(run.id())).contains(refused);
    }

    @Test
    void how_far_a_run_is_is_told_while_it_is_under_way_and_stays() {
        CalibrationRun run = begun(1);
        store.begin(run, Instant.EPOCH);
        store.progress(run.id(), 12);
        assertThat(store.find(run.id()).orElseThrow().steps()).isEqualTo(12);
        store.finish(ended(run, estimated(item("item-1", 0.5))));
        store.progress(run.id(), 13);
        assertThat(store.find(run.id()).orElseThrow().steps()).isEqualTo(12);
    }

    @Test
    void runs_of_which_something_came_are_found_by_the_revision_of_the_pack() {
        CalibrationRun first = done(1);
        CalibrationRun second = done(2);
        store.begin(begun(3), Instant.EPOCH);
        store.finish(ended(begun(3), new RunOutcome.Refused<>("too few answers")));
        store.begin(begun(4), Instant.EPOCH);
        assertThat(store.done(REVISION, 5)).containsExactly(second.id(), first.id());
        assertThat(store.done(REVISION, 1)).containsExactly(second.id());
        assertThat(store.done("b".repeat(64), 5)).isEmpty();
    }

    private CalibrationRun done(int number) {
        CalibrationRun run = begun(number);
        store.begin(run, Instant.EPOCH);
        CalibrationRun done = ended(
                run,
                estimated(
                        item("item-1", 0.5),
                        item("item-2", -0.5)));
        store.finish(done);
        return done;
    }

    private static ItemProposal item(String id, double difficulty) {
        return new ItemProposal(
                id,
                40,
                Logistic.threePl(1.2, difficulty, 0.2),
                new ItemProposal.Errors(0.12, 0.3, 0.04),
                0.04,
                0.02,
                Promotion.READY);
    }

    @Test
    void accepted_calibrations_are_versions_in_their_order_and_each_is_accepted_once() {
        LearnerId instructor = new LearnerId(new UUID(1, 2));
        StoredRows.learner(database, instructor);
        assertThat(versions.newest("pack")).isZero();
        CalibrationRun first = done(1);
        CalibrationRun second = done(2);
        Instant at = Instant.ofEpochMilli(5_000);
        assertThat(store.accept("pack", first.id(), instructor, at, Set.of("item-2")))
                .contains(new ParameterVersion(1, first.id(), instructor, at, Set.of("item-2")));
        assertThat(store.accept("pack", first.id(), instructor, at, Set.of())).isEmpty();
        assertThat(store.accept("pack", second.id(), instructor, at, Set.of()).orElseThrow().number())
                .isEqualTo(2);
        assertThat(store.versions("pack")).extracting(ParameterVersion::number).containsExactly(2, 1);
        assertThat(versions.newest("pack")).isEqualTo(2);
        assertThat(versions.newest("another")).isZero();
        ParameterVersions.Version known = versions.find(1);
        assertThat(known.packRevision()).isEqualTo(REVISION);
        assertThat(known.parameters().items().keySet()).containsExactly(new ItemId("item-1"));
        assertThat(known.parameters().items().get(new ItemId("item-1")).answers()).isEqualTo(40);
        assertThat(known.parameters().labels()).isEqualTo(first.estimates().labels());
        assertThatThrownBy(() -> versions.find(3)).isInstanceOf(IllegalStateException.class);
    }
}
