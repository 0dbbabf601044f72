package org.thetaprep.runner.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.EachDatabase;
import org.thetaprep.runner.fixture.Patience;

@EachDatabase
class GroupCommitTest {

    private final DatabaseKind kind;
    private final DatabaseAddress address;
    private Database database;

    GroupCommitTest(DatabaseKind kind) {
        this.kind = kind;
        this.address = kind.fresh();
        this.database = Database.open(address);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static int insert(Handle handle, String name) {
        return handle.execute(
                "insert into learner (id, display_name, created_at) values (?, ?, ?)",
                UUID.randomUUID().toString(),
                name,
                Instant.EPOCH.toEpochMilli());
    }

    private long learners() {
        return database.read(handle -> handle.createQuery("select count(*) from learner")
                .mapTo(Long.class)
                .one());
    }

    @Test
    void what_is_written_can_be_read_at_once() {
        assertThat(database.<Integer>write(handle -> insert(handle, "Ann"))).isEqualTo(1);
        assertThat(learners()).isEqualTo(1);
    }

    @Test
    void a_unit_that_fails_takes_only_itself_back() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> units = IntStream.range(0, 400)
                    .<Callable<Integer>>mapToObj(i -> () -> database.write(handle -> {
                        insert(handle, "Learner " + i);
                        if (i % 4 == 0) {
                            throw new IllegalStateException("unit " + i);
                        }
                        return i;
                    }))
                    .toList();
            int failed = 0;
            for (Future<Integer> unit : threads.invokeAll(units)) {
                try {
                    unit.get();
                } catch (java.util.concurrent.ExecutionException e) {
                    assertThat(e.getCause()).hasMessageStartingWith("unit ");
                    failed++;
                }
            }
            assertThat(failed).isEqualTo(100);
            assertThat(learners()).isEqualTo(300);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void units_of_a_kind_are_written_together_and_each_is_told_what_became_of_it() throws Exception {
        List<Integer> sizes = new CopyOnWriteArrayList<>();
        JointWrites<Integer, String> writes = database.jointly((connection, numbers) -> {
            sizes.add(numbers.size());
            return insertAll(connection, numbers);
        });
        ExecutorService threads = Executors.newFixedThreadPool(64);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch allWait = new CountDownLatch(1);
        Future<String> first = threads.submit(() -> database.write(handle -> waited(begun, allWait)));
        begun.await();
        try {
            List<Future<String>> units = IntStream.range(0, 50)
                    .mapToObj(i -> threads.submit(() -> writes.write(i)))
                    .toList();
            Patience.until(database::waiting, waiting -> waiting == 50);
            allWait.countDown();
            for (int i = 0; i < 50; i++) {
                assertThat(units.get(i).get()).isEqualTo("wrote " + i);
            }
            assertThat(first.get()).isEqualTo("waited");
            assertThat(sizes).containsExactly(50);
            assertThat(learners()).isEqualTo(50);
        } finally {
            threads.shutdown();
        }
    }

    private static String waited(CountDownLatch begun, CountDownLatch end) {
        begun.countDown();
        try {
            end.await();
            return "waited";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> insertAll(Connection connection, List<Integer> numbers) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into learner (id, display_name, created_at) values (?, ?, 0)")) {
            for (int number : numbers) {
                insert.setString(1, UUID.randomUUID().toString());
                insert.setString(2, number < 0 ? "" : "Learner " + number);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return numbers.stream().map(number -> "wrote " + number).toList();
    }

    @Test
    void of_units_that_are_written_together_one_that_fails_takes_only_itself_back() throws Exception {
        JointWrites<Integer, String> writes = database.jointly(GroupCommitTest::insertAll);
        ExecutorService threads = Executors.newFixedThreadPool(64);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch allWait = new CountDownLatch(1);
        threads.submit(() -> database.write(handle -> waited(begun, allWait)));
        begun.await();
        try {
            List<Future<String>> units = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(() -> i % 2 == 0
                            ? writes.write(i % 4 == 0 ? -1 : i)
                            : database.<Integer>write(handle -> insert(handle, "L" + i)).toString()))
                    .toList();
            Patience.until(database::waiting, waiting -> waiting == 40);
            allWait.countDown();
            int failed = 0;
            for (Future<String> unit : units) {
                try {
                    unit.get();
                } catch (java.util.concurrent.ExecutionException e) {
                    assertThat(e.getCause().getCause()).hasMessageMatching("(?is).*check.*");
                    failed++;
                }
            }
            assertThat(failed).isEqualTo(10);
            assertThat(learners()).isEqualTo(30);
            assertThat(writes.write(7)).as("nothing is left of the group that broke off").isEqualTo("wrote 7");
            assertThat(learners()).isEqualTo(31);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_broken_constraint_is_told_to_whoever_broke_it() {
        assertThatThrownBy(() -> database.write(handle -> insert(handle, ""))).hasMessageMatching("(?is).*check.*");
        assertThat(learners()).isZero();
    }

    @Test
    void a_commit_waits_for_the_disk() {
        String synchronised =
                switch (kind) {
                    case SQLITE ->
                        database.write(handle -> setting(handle, "pragma synchronous")
                                + setting(handle, "pragma journal_mode")
                                + setting(handle, "pragma foreign_keys"));
                    case POSTGRESQL -> database.write(handle -> setting(handle, "show synchronous_commit"));
                };
        assertThat(synchronised).isEqualTo(kind == DatabaseKind.SQLITE ? "2wal1" : "on");
    }

    private static String setting(Handle handle, String statement) {
        return handle.createQuery(statement).mapTo(String.class).one();
    }

    @Test
    void what_waits_at_the_close_is_still_written() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Integer>> units = IntStream.range(0, 50)
                .mapToObj(i -> threads.submit(() -> database.<Integer>write(handle -> insert(handle, "L" + i))))
                .toList();
        for (Future<Integer> unit : units) {
            unit.get();
        }
        database.close();
        threads.shutdown();
        database = Database.open(address);
        assertThat(learners()).isEqualTo(50);
    }
}
