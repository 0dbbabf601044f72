package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.Enrolled;
import org.thetaprep.runner.fixture.MovableClock;
import org.thetaprep.runner.fixture.Visitor;
import org.thetaprep.runner.operation.TableSummary;
import org.thetaprep.runner.operation.store.DatabaseRows;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.platform.database.DatabaseAddress;

/** Copies of a whole database: taken while a real server saves, made a database again of either kind, moved, compared. */
class BackupTest {

    private static final int LEARNERS = 3;
    private static final int FLAGS_BEFORE = 30;

    @TempDir
    private Path folder;

    private static DatabaseKind other(DatabaseKind kind) {
        return kind == DatabaseKind.SQLITE ? DatabaseKind.POSTGRESQL : DatabaseKind.SQLITE;
    }

    /** A learner who flags the first place on and off as fast as the server takes it. */
    private static final class Busy {

        private final Secret session;
        private final Visitor visitor;
        private final String room;
        private final AtomicInteger acknowledged = new AtomicInteger();

        private Busy(String address, Secret session) {
            this.session = session;
            this.visitor = Visitor.signedIn(address, session);
            this.room = visitor.startMock("c01");
        }

        private void save(AtomicBoolean stop, CountDownLatch warm) {
            for (int number = 1; !stop.get(); number++) {
                String event = "{\"id\":\"" + UUID.randomUUID() + "\",\"type\":\"answer\",\"place\":1,\"basedOn\":"
                        + (number - 1) + ",\"response\":null}";
                assertThat(visitor.postJson(room + "/events", Visitor.events(event))
                                .statusCode())
                        .isEqualTo(200);
                acknowledged.set(number);
                warm.countDown();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    @Timeout(240)
    void a_backup_under_load_holds_all_that_was_acknowledged_and_is_restored_to_either_database_and_moved_back(
            DatabaseKind kind) throws Exception {
        DatabaseAddress address = kind.fresh();
        List<Secret> sessions = IntStream.range(0, LEARNERS)
                .mapToObj(number -> Enrolled.in(address, "Learner " + number))
                .toList();
        Secret finished = Enrolled.in(address, "Finished");
        Path backup = folder.resolve("backup.gz");
        String closed;
        String score;
        List<Busy> learners;
        List<Integer> before;
        try (ServerProcess server = ServerProcess.start(address)) {
            Visitor done = Visitor.signedIn(server.address(), finished);
            closed = done.startMock("c01");
            done.answer(closed, 1, 0, "{\"choice\":2}");
            done.post(closed + "/submit", "");
            score = done.get(closed + "/attempt.json").body();
            learners = sessions.stream()
                    .map(session -> new Busy(server.address(), session))
                    .toList();
            before = backUpUnderLoad(address, backup, learners);
        }
        assertThat(CommandRun.of(List.of("backup", "--verify", backup.toString())))
                .satisfies(run -> assertThat(run.code()).as(run.err()).isZero())
                .satisfies(run -> assertThat(run.out()).contains("The backup is whole: "));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup))).isEqualTo("rw-------");

        DatabaseAddress restored = other(kind).fresh();
        assertThat(CommandRun.on(restored, "restore", backup.toString()))
                .satisfies(run -> assertThat(run.code()).as(run.err()).isZero());
        try (RunningInstallation server =
                RunningInstallation.start(restored, Map.of(), new MovableClock(), 1)) {
            assertThat(Visitor.signedIn(server.address(), finished)
                            .get(closed + "/attempt.json")
                            .body())
                    .isEqualTo(score);
            for (int i = 0; i < LEARNERS; i++) {
                Busy learner = learners.get(i);
                assertThat(Visitor.signedIn(server.address(), learner.session)
                                .state(learner.room)
                                .get("places")
                                .get(0)
                                .get("revision")
                                .intValue())
                        .isBetween(before.get(i), learner.acknowledged.get() + 1);
            }
        }
        DatabaseAddress home = kind.fresh();
        CommandRun moved = CommandRun.of(
                List.of("move", "--from", CommandRun.text(restored), "--to", CommandRun.text(home)));
        assertThat(moved.code()).as(moved.err()).isZero();
        List<TableSummary> there = new DatabaseRows(home).summaries();
        assertThat(there)
                .containsExactlyInAnyOrderElementsOf(new DatabaseRows(restored).summaries());
        assertThat(there).filteredOn(table -> table.table().equals("attempt_event")).allMatch(table -> table.rows() > FLAGS_BEFORE);
        assertThat(CommandRun.on(home, "restore", backup.toString()).code()).isIn(1, 2);
        assertThat(new DatabaseRows(home).summaries()).isEqualTo(there);
    }

    private static List<Integer> backUpUnderLoad(DatabaseAddress address, Path backup, List<Busy> learners)
            throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch warm = new CountDownLatch(FLAGS_BEFORE);
        ExecutorService threads = Executors.newFixedThreadPool(LEARNERS);
        try {
            List<Future<?>> all = new ArrayList<>();
            learners.forEach(learner -> all.add(threads.submit(() -> learner.save(stop, warm))));
            warm.await();
            List<Integer> before =
                    learners.stream().map(learner -> learner.acknowledged.get()).toList();
            CommandRun run = CommandRun.on(address, "backup", backup.toString());
            assertThat(run.code()).as(run.err()).isZero();
            stop.set(true);
            for (Future<?> one : all) {
                one.get();
            }
            return before;
        } finally {
            stop.set(true);
            threads.shutdown();
        }
    }

    @Test
    void a_backup_that_was_changed_cut_off_or_is_none_is_refused_and_restores_nothing() throws Exception {
        DatabaseAddress address = DatabaseKind.SQLITE.fresh();
        Enrolled.in(address, "Learner");
        Path backup = folder.resolve("backup.gz");
        assertThat(CommandRun.on(address, "backup", backup.toString()).code()).isZero();
        assertThat(CommandRun.on(address, "backup", backup.toString()).code())
                .as("a backup is not overwritten")
                .isEqualTo(2);

        byte[] whole = Files.readAllBytes(backup);
        for (int at : new int[] {12, whole.length / 2, whole.length - 12}) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            assertRefused(Files.write(folder.resolve("changed-" + at), changed));
        }
        assertRefused(Files.write(folder.resolve("cut"), java.util.Arrays.copyOf(whole, whole.length - 100)));
        assertRefused(Files.writeString(folder.resolve("text"), "not a backup"));
    }

    private void assertRefused(Path backup) throws Exception {
        CommandRun verified = CommandRun.of(List.of("backup", "--verify", backup.toString()));
        assertThat(verified.code()).as(backup.toString()).isEqualTo(1);
        assertThat(verified.err()).contains("thetaprep: ");
        Path data = Files.createDirectories(folder.resolve("data"));
        assertThat(CommandRun.of(List.of("restore", backup.toString(), "--data", data.toString()))
                        .code())
                .isEqualTo(1);
        assertThat(data).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void a_database_that_holds_something_is_not_moved_to(DatabaseKind kind) {
        DatabaseAddress from = other(kind).fresh();
        Enrolled.in(from, "Moves");
        DatabaseAddress to = kind.fresh();
        Enrolled.in(to, "Was here");
        CommandRun run = CommandRun.of(List.of("move", "--from", CommandRun.text(from), "--to", CommandRun.text(to)));
        assertThat(run.code()).isIn(1, 2);
        assertThat(run.err()).containsAnyOf("not overwritten", "holds rows already");
        try (Database database = Database.open(to)) {
            List<String> names = database.read(handle -> handle.createQuery("select display_name from learner")
                    .mapTo(String.class)
                    .list());
            assertThat(names).containsExactly("Was here");
        }
    }
}
