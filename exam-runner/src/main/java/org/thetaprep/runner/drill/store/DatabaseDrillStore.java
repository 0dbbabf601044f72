package org.thetaprep.runner.drill.store;

import java.time.Instant;
import java.util.List;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.EventId;
import org.thetaprep.runner.drill.DrillStore;
import org.thetaprep.runner.drill.RecordedDrillEvent;
import org.thetaprep.runner.platform.database.Database;

/** Drill events in the table {@code drill_event}. */
public final class DatabaseDrillStore implements DrillStore {

    private final Database database;

    /** @param database where the table is */
    public DatabaseDrillStore(Database database) {
        this.database = database;
    }

    private record Numbered(long sequence, RecordedDrillEvent event) {}

    @Override
    public Log read(LearnerId learner, long after) {
        List<Numbered> found = database.read(handle -> handle.createQuery(
                        """
                        select sequence, event_id, recorded_at, body from drill_event
                        where learner_id = ? and sequence > ? order by sequence""")
                .bind(0, learner.toString())
                .bind(1, after)
                .map((row, context) -> new Numbered(
                        row.getLong("sequence"),
                        new RecordedDrillEvent(
                                new EventId(row.getString("event_id")),
                                Instant.ofEpochMilli(row.getLong("recorded_at")),
                                DrillEventJson.read(row.getString("body")))))
                .list());
        long last = found.isEmpty() ? after : found.get(found.size() - 1).sequence();
        return new Log(found.stream().map(Numbered::event).toList(), last);
    }

    @Override
    public void append(LearnerId learner, List<RecordedDrillEvent> events) {
        database.write(handle -> {
            // Taken first, so that two writers cannot draw the same number where many write at once.
            handle.execute("update learner set display_name = display_name where id = ?", learner.toString());
            long next = handle.createQuery("select coalesce(max(sequence), 0) from drill_event where learner_id = ?")
                            .bind(0, learner.toString())
                            .mapTo(Long.class)
                            .one()
                    + 1;
            long first = next;
            for (RecordedDrillEvent event : events) {
                int count = handle.execute(
                        """
                        insert into drill_event (learner_id, sequence, event_id, recorded_at, body)
                        values (?, ?, ?, ?, ?)
                        on conflict (learner_id, event_id) do nothing""",
                        learner.toString(),
                        next,
                        event.id().value(),
                        event.recordedAt().toEpochMilli(),
                        DrillEventJson.write(event.event()));
                if (count > 0) {
                    next++;
                }
            }
            return next - first;
        });
    }
}
