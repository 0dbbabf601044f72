package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.Enrolled;
import org.thetaprep.runner.fixture.MovableClock;
import org.thetaprep.runner.fixture.Visitor;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.platform.database.DatabaseAddress;

/** What breaks under a server is told loudly, is never called saved, and can be put right. */
class FaultsTest {

    /** So much that the library of SQLite can be unpacked, and less than its log grows to. */
    private static final String KILOBYTES_A_FILE = "3500";

    private static final int READERS = 12;

    @TempDir
    private Path data;

    private DatabaseAddress.SqliteFile address() {
        return new DatabaseAddress.SqliteFile(data.resolve("thetaprep.db"));
    }

    private static int revision(Visitor learner, String room) {
        return learner.state(room).get("places").get(0).get("revision").intValue();
    }

    @Test
    @Timeout(240)
    void a_disk_that_takes_no_more_refuses_saves_with_the_reason_and_loses_none_that_it_acknowledged() throws Exception {
        Path log = data.resolve("log");
        Secret session = Enrolled.in(address(), "Learner");
        int acknowledged = 0;
        String room;
        try (ServerProcess server = ServerProcess.within(
                List.of("bash", "-c", "ulimit -f " + KILOBYTES_A_FILE + "; exec \"$@\"", "limited"), address(), log)) {
            Visitor learner = Visitor.signedIn(server.address(), session);
            room = learner.startMock("c01");
            HttpResponse<String> answer = learner.answer(room, 1, acknowledged, null);
            while (answer.statusCode() == 200) {
                acknowledged++;
                answer = learner.answer(room, 1, acknowledged, null);
            }
            assertThat(answer.statusCode()).isIn(503, 507);
            assertThat(Visitor.json(answer).get("detail").stringValue())
                    .contains("This was not saved.", "What was saved before is kept.", "the disk");
            assertThat(learner.get("/health/live").statusCode()).isEqualTo(200);
            while (learner.get("/health/ready").statusCode() == 200) {
                assertThat(server.isAlive()).as("what little room is left is taken by being asked").isTrue();
            }
            assertThat(learner.get(room).statusCode()).isEqualTo(200);
        }
        assertThat(Files.readString(log)).contains("met a fault of the disk");
        assertThat(acknowledged).isPositive();
        try (ServerProcess server = ServerProcess.start(data)) {
            Visitor learner = Visitor.signedIn(server.address(), session);
            assertThat(revision(learner, room)).isEqualTo(acknowledged);
            assertThat(learner.answer(room, 1, acknowledged, null).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_folder_that_cannot_be_written_to_is_refused_at_the_start() {
        CommandRun run = CommandRun.of(List.of("serve", "--port", "0", "--data", "/proc"));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("/proc cannot be written to");
    }

    @Test
    void a_damaged_file_is_refused_with_the_remedy_and_a_backup_brings_all_back() throws Exception {
        AnotherLearner philippa;
        String room;
        try (RunningInstallation server = RunningInstallation.start(data)) {
            philippa = AnotherLearner.in(address().file());
            Visitor learner = Visitor.signedIn(server.address(), philippa.session());
            room = learner.startMock("c01");
            learner.answer(room, 1, 0, null);
        }
        Path backup = data.resolve("backup.gz");
        assertThat(CommandRun.on(address(), "backup", backup.toString()).code()).isZero();

        overwrite(address().file(), 4096, (int) Files.size(address().file()) - 4096);
        CommandRun copied = CommandRun.on(address(), "backup", data.resolve("another.gz").toString());
        assertThat(copied.code()).isEqualTo(1);
        assertThat(data.resolve("another.gz")).doesNotExist();

        overwrite(address().file(), 0, 4096);
        CommandRun started = CommandRun.of(List.of("serve", "--port", "0", "--data", data.toString()));
        assertThat(started.code()).isEqualTo(1);
        assertThat(started.err().strip().lines()).hasSize(1);
        assertThat(started.err()).contains("damaged", "restore the last backup");

        Path elsewhere = Files.createDirectory(data.resolve("elsewhere"));
        assertThat(CommandRun.of(List.of("restore", backup.toString(), "--data", elsewhere.toString()))
                        .code())
                .isZero();
        try (RunningInstallation server = RunningInstallation.start(elsewhere)) {
            assertThat(revision(Visitor.signedIn(server.address(), philippa.session()), room))
                    .isEqualTo(1);
        }
    }

    private static void overwrite(Path file, int from, int length) throws IOException {
        byte[] noise = new byte[length];
        new Random(7).nextBytes(noise);
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek(from);
            access.write(noise);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void a_database_of_a_newer_program_is_refused_and_left_as_it_is(DatabaseKind kind) {
        DatabaseAddress address = kind.fresh();
        try (Database database = Database.open(address)) {
            database.write(handle -> handle.execute("update flyway_schema_history set version = '9999' where version = '1'"));
        }
        CommandRun run = CommandRun.on(address, "serve", "--port", "0");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("made by a newer Thetaprep", "9999");
    }

    @Test
    void a_clock_that_is_set_back_gives_nobody_time_and_nothing_is_refused() {
        MovableClock machine = new MovableClock();
        AtomicLong count = new AtomicLong();
        Secret session = Enrolled.in(address(), "Learner");
        try (Installation server = Installation.start(
                ServerSettings.with(Map.of("port", "0")),
                address(),
                new SteadyClock(machine, count::get),
                new Random(1),
                ZoneOffset.UTC)) {
            Visitor learner = Visitor.signedIn(server.address(), session);
            String room = learner.startMock("c01");
            long before = learner.state(room).get("secondsLeft").longValue();
            machine.advance(Duration.ofHours(-1));
            count.addAndGet(Duration.ofSeconds(60).toNanos());
            assertThat(learner.state(room).get("secondsLeft").longValue()).isEqualTo(before - 60);
            assertThat(learner.answer(room, 1, 0, null).statusCode()).isEqualTo(200);
            machine.advance(Duration.ofMinutes(65));
            assertThat(learner.state(room).get("secondsLeft").longValue()).isEqualTo(before - 300);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void a_clock_that_was_set_back_while_the_server_was_down_is_refused_until_someone_knows_better(DatabaseKind kind) {
        DatabaseAddress address = kind.fresh();
        Secret session = Enrolled.in(address, "Learner");
        MovableClock clock = new MovableClock();
        String room;
        try (Installation server = started(address, Map.of(), clock)) {
            room = Visitor.signedIn(server.address(), session).startMock("c01");
            clock.advance(Duration.ofMinutes(30));
            assertThat(Visitor.signedIn(server.address(), session).answer(room, 1, 0, null).statusCode())
                    .isEqualTo(200);
        }
        clock.advance(Duration.ofMinutes(-4));
        started(address, Map.of(), clock).close();
        clock.advance(Duration.ofMinutes(-20));
        assertThatThrownBy(() -> started(address, Map.of(), clock).close())
                .hasMessageContainingAll("2026-11-23T09:06:00Z", "2026-11-23T09:30:00Z", "set the clock", "--clock-behind");
        try (Installation server = started(address, Map.of("clock-behind", "yes"), clock)) {
            assertThat(revision(Visitor.signedIn(server.address(), session), room)).isEqualTo(1);
        }
    }

    private static Installation started(DatabaseAddress address, Map<String, String> given, MovableClock clock) {
        Map<String, String> settings = new HashMap<>(given);
        settings.put("port", "0");
        return Installation.start(ServerSettings.with(settings), address, clock, new Random(1), ZoneOffset.UTC);
    }

    @Test
    void a_start_with_a_clock_that_is_behind_tells_in_one_line_what_to_do() {
        Enrolled.in(address(), "Learner");
        try (Database database = Database.open(address())) {
            database.write(handle -> handle.execute(
                    "insert into audit_row (id, at, act) values (?, ?, 'signed-in')",
                    "0".repeat(36),
                    Instant.parse("2100-01-01T00:00:00Z").toEpochMilli()));
        }
        CommandRun run = CommandRun.on(address(), "serve", "--port", "0");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.err()).contains("2100-01-01T00:00:00Z", "--clock-behind yes");
    }

    @Test
    @Timeout(300)
    void a_server_without_memory_ends_at_once_and_keeps_all_that_it_acknowledged() throws Exception {
        Secret session = Enrolled.in(address(), "Learner");
        String room;
        int acknowledged = 0;
        try (ServerProcess server = ServerProcess.inLittleMemory(address(), data.resolve("log"))) {
            Visitor learner = Visitor.signedIn(server.address(), session);
            room = learner.startMock("c01");
            server.takeMemory();
            acknowledged = saveWhileAlive(server, learner, room);
            assertThat(server.ended()).isEqualTo(3);
        }
        try (ServerProcess server = ServerProcess.start(data)) {
            assertThat(revision(Visitor.signedIn(server.address(), session), room))
                    .isBetween(acknowledged, acknowledged + 1);
        }
    }

    @Test
    @Timeout(300)
    void documents_that_are_asked_for_at_once_are_drawn_one_after_the_other_and_do_not_take_the_servers_memory()
            throws Exception {
        Secret session = Enrolled.in(address(), "Learner");
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try (ServerProcess server = ServerProcess.inLittleMemory(address(), data.resolve("log"))) {
            Visitor learner = Visitor.signedIn(server.address(), session);
            String closed = learner.startMock("c01");
            learner.post(closed + "/submit", "");
            List<Future<Integer>> documents = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                Visitor reading = Visitor.signedIn(server.address(), session);
                documents.add(readers.submit(() -> reading.get(closed + "/items.pdf").statusCode()));
            }
            for (Future<Integer> document : documents) {
                assertThat(document.get()).isEqualTo(200);
            }
        } finally {
            readers.shutdownNow();
        }
    }

    private static int saveWhileAlive(ServerProcess server, Visitor learner, String room) {
        int acknowledged = 0;
        while (server.isAlive()) {
            try {
                if (learner.answer(room, 1, acknowledged, null).statusCode() == 200) {
                    acknowledged++;
                }
            } catch (IllegalStateException e) {
                return acknowledged;
            }
        }
        return acknowledged;
    }
}
