package org.thetaprep.runner.operation.store;

import java.time.Instant;
import java.util.Optional;
import org.thetaprep.runner.platform.database.Database;

/** When what is kept was done. */
public final class DatabaseTimeline {

    private final Database database;

    /** @param database where the rows are */
    public DatabaseTimeline(Database database) {
        this.database = database;
    }

    /**
     * The instant of the newest row, by those that tell it without a look at all: the start and the end of attempts, the
     * last save of those that are open, and the audit, which has a row for every act of an account.
     *
     * @return nothing where there is none
     */
    public Optional<Instant> newest() {
        return database.read(handle -> handle.createQuery(
                        """
                        select max(at) as newest from (
                            select max(started_at) as at from attempt
                            union all
                            select max(closed_at) as at from attempt where closed_at is not null
                            union all
                            select max(e.recorded_at) as at from attempt a
                                join attempt_event e on e.attempt_id = a.id and e.sequence = a.revision
                                where a.closed_at is null
                            union all
                            select max(at) as at from audit_row) as instants""")
                .map((row, context) -> {
                    long at = row.getLong("newest");
                    return row.wasNull() ? Optional.<Instant>empty() : Optional.of(Instant.ofEpochMilli(at));
                })
                .one());
    }
}
