package org.thetaprep.runner.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.EachDatabase;
import org.thetaprep.runner.fixture.MovableClock;
import org.junit.jupiter.api.Test;

/** One server at a time does a job. */
@EachDatabase
class LeasesTest {

    private final Database database;
    private final MovableClock clock = new MovableClock();
    private final Leases here;
    private final Leases there;
    private int done;

    LeasesTest(DatabaseKind kind) {
        database = Database.open(kind.fresh());
        here = new Leases(database, clock, new UUID(0, 1));
        there = new Leases(database, clock, new UUID(0, 2));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_job_is_done_by_one_server_and_left_by_the_other() {
        Runnable mine = here.alone("measure", () -> done++);
        Runnable theirs = there.alone("measure", () -> done += 100);
        for (int run = 0; run < 10; run++) {
            mine.run();
            theirs.run();
            clock.advance(Leases.LIFE.dividedBy(3));
        }
        assertThat(done).isEqualTo(10);
    }

    @Test
    void another_server_takes_over_once_the_lease_of_a_dead_one_has_run_out() {
        assertThat(here.holds("measure")).isTrue();
        clock.advance(Leases.LIFE.minus(Duration.ofMillis(1)));
        assertThat(there.holds("measure")).isFalse();
        clock.advance(Duration.ofMillis(1));
        assertThat(there.holds("measure")).isTrue();
        assertThat(here.holds("measure")).isFalse();
    }

    @Test
    void leases_of_other_jobs_are_free() {
        assertThat(here.holds("measure")).isTrue();
        assertThat(there.holds("plan")).isTrue();
    }
}
