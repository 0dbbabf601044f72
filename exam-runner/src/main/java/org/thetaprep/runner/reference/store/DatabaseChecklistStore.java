package org.thetaprep.runner.reference.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.reference.ChecklistStore;

/** Ticks in the table {@code checklist_tick}. */
public final class DatabaseChecklistStore implements ChecklistStore {

    private final Database database;

    /** @param database where the table is */
    public DatabaseChecklistStore(Database database) {
        this.database = database;
    }

    @Override
    public Map<String, Instant> of(LearnerId learner) {
        return database.read(handle -> handle.createQuery(
                        "select row_id, ticked_at from checklist_tick where learner_id = ? order by ticked_at, row_id")
                .bind(0, learner.toString())
                .reduceRows(new LinkedHashMap<String, Instant>(), (ticks, row) -> {
                    ticks.put(
                            row.getColumn("row_id", String.class),
                            Instant.ofEpochMilli(row.getColumn("ticked_at", Long.class)));
                    return ticks;
                }));
    }

    @Override
    public void tick(LearnerId learner, String row, Instant at) {
        database.write(handle -> handle.execute(
                """
                insert into checklist_tick (learner_id, row_id, ticked_at) values (?, ?, ?)
                on conflict (learner_id, row_id) do nothing""",
                learner.toString(),
                row,
                at.toEpochMilli()));
    }

    @Override
    public void untick(LearnerId learner, String row) {
        database.write(handle -> handle.execute(
                "delete from checklist_tick where learner_id = ? and row_id = ?", learner.toString(), row));
    }
}
