package org.thetaprep.runner.platform.database;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets one of the servers that share a database do a job, while the others leave it. Who has a lease renews it by using
 * it; if that server dies, another takes it once it has run out. The servers' clocks must agree to within seconds.
 *
 * <p>A run that takes longer than its lease may overlap with another server's, so a job has to bear being done twice.
 */
public final class Leases {

    /** How long a job rests at most after the server that did it has died. */
    static final Duration LIFE = Duration.ofMinutes(2);

    private final Database database;
    private final InstantSource clock;
    private final UUID holder;
    private final Map<String, Instant> held = new ConcurrentHashMap<>();

    /**
     * @param database what the servers share
     * @param clock this server's time
     * @param holder names this server, and no other
     */
    public Leases(Database database, InstantSource clock, UUID holder) {
        this.database = database;
        this.clock = clock;
        this.holder = holder;
    }

    /**
     * A job that is done by one server at a time.
     *
     * @param job its name, the same on all servers
     * @param work what is done where this server has the lease
     * @return runs the work, or nothing while another server has the lease
     */
    public Runnable alone(String job, Runnable work) {
        return () -> {
            if (holds(job)) {
                work.run();
            }
        };
    }

    /** Whether this server has the lease of a job now; it is taken if nobody has it, and renewed when half is over. */
    boolean holds(String job) {
        Instant now = clock.instant();
        if (now.plus(LIFE.dividedBy(2)).isBefore(held.getOrDefault(job, Instant.MIN))) {
            return true;
        }
        Instant until = now.plus(LIFE);
        boolean taken = database.write(handle -> handle.execute(
                                """
                        insert into job_lease (job, holder, held_until) values (?, ?, ?)
                        on conflict (job) do update set holder = excluded.holder, held_until = excluded.held_until
                        where job_lease.holder = excluded.holder or job_lease.held_until <= ?""",
                                job,
                                holder.toString(),
                                until.toEpochMilli(),
                                now.toEpochMilli()))
                == 1;
        if (taken) {
            held.put(job, until);
        } else {
            held.remove(job);
        }
        return taken;
    }
}
