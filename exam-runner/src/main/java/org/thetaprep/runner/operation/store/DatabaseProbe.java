package org.thetaprep.runner.operation.store;

import java.time.InstantSource;
import org.thetaprep.runner.platform.database.Database;

/** Finds out whether a database reads and writes, by the row that is kept for it in {@code readiness_probe}. */
public final class DatabaseProbe {

    private final Database database;
    private final InstantSource clock;

    /**
     * @param database to look at
     * @param clock the server's time
     */
    public DatabaseProbe(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Reads.
     *
     * @throws RuntimeException if that failed
     */
    public boolean reads() {
        return database.read(handle ->
                handle.createQuery("select count(*) from readiness_probe").mapTo(Integer.class).one() <= 1);
    }

    /**
     * Writes, down to the disk.
     *
     * @throws RuntimeException if that failed
     */
    public boolean writes() {
        return database.write(handle -> handle.execute(
                        "insert into readiness_probe (name, at) values ('server', ?)"
                                + " on conflict (name) do update set at = excluded.at",
                        clock.instant().toEpochMilli())
                == 1);
    }
}
