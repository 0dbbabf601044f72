package org.thetaprep.runner.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.fixture.PostgresCluster;

/** Two servers that share one PostgreSQL database. */
class SeveralServersTest {

    @Test
    void two_servers_that_lock_each_other_out_both_write_in_the_end() throws Exception {
        DatabaseAddress address = PostgresCluster.running().newDatabase();
        try (Database database = Database.open(address);
                Database other = Database.open(address)) {
            writeCrosswise(database, other);
        }
    }

    private static void writeCrosswise(Database database, Database other) throws Exception {
        List<String> ids =
                List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString());
        database.write(handle -> {
            ids.forEach(
                    id -> handle.execute("insert into learner (id, display_name, created_at) values (?, 'x', 0)", id));
            return 0;
        });
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> here = threads.submit(() -> touch(database, ids.get(0), ids.get(1), bothHoldOne));
            Future<Integer> there = threads.submit(() -> touch(other, ids.get(1), ids.get(0), bothHoldOne));
            assertThat(here.get() + there.get()).isEqualTo(2);
        } finally {
            threads.shutdown();
        }
        long touched = database.read(handle -> handle.createQuery("select sum(created_at) from learner")
                .mapTo(Long.class)
                .one());
        assertThat(touched).isEqualTo(4);
    }

    private static int touch(Database database, String first, String second, CyclicBarrier bothHoldOne) {
        AtomicBoolean again = new AtomicBoolean();
        return database.write(handle -> {
            String add = "update learner set created_at = created_at + 1 where id = ?";
            handle.execute(add, first);
            if (!again.getAndSet(true)) {
                try {
                    bothHoldOne.await(30, TimeUnit.SECONDS);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
            return handle.execute(add, second);
        });
    }
}
