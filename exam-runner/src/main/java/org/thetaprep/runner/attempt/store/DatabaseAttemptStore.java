package org.thetaprep.runner.attempt.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptEvent;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptState;
import org.thetaprep.runner.attempt.AttemptStore;
import org.thetaprep.runner.attempt.EventId;
import org.thetaprep.runner.attempt.RecordedEvent;
import org.thetaprep.runner.platform.database.Database;

/** Attempts in the tables {@code attempt} and {@code attempt_event}. */
public final class DatabaseAttemptStore implements AttemptStore {

    private static final String HEADER_COLUMNS =
            "select id, learner_id, pack_revision, number, started_at, deadline, closed_at from attempt ";

    private static final RowMapper<AttemptHeader> HEADER = (row, context) -> {
        long closed = row.getLong("closed_at");
        return new AttemptHeader(
                new AttemptId(UUID.fromString(row.getString("id"))),
                LearnerId.of(row.getString("learner_id")),
                row.getString("pack_revision"),
                row.getInt("number"),
                Instant.ofEpochMilli(row.getLong("started_at")),
                Instant.ofEpochMilli(row.getLong("deadline")),
                closed == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(closed)));
    };

    private static final RowMapper<RecordedEvent> EVENT = (row, context) -> new RecordedEvent(
            new EventId(row.getString("event_id")),
            Instant.ofEpochMilli(row.getLong("recorded_at")),
            EventJson.read(row.getString("body")));

    private final Database database;

    /** @param database where the tables are */
    public DatabaseAttemptStore(Database database) {
        this.database = database;
    }

    @Override
    public AttemptHeader begin(AttemptId id, LearnerId learner, String packRevision, RecordedEvent started) {
        if (!(started.event() instanceof AttemptEvent.Started start)) {
            throw new IllegalArgumentException("an attempt begins with its start");
        }
        return database.write(handle -> running(handle, learner).orElseGet(() -> {
            int number = handle.createQuery("select count(*) from attempt where learner_id = ?")
                            .bind(0, learner.toString())
                            .mapTo(Integer.class)
                            .one()
                    + 1;
            handle.execute(
                    """
                    insert into attempt (id, learner_id, pack_revision, number, started_at, deadline)
                    values (?, ?, ?, ?, ?, ?)""",
                    id.toString(),
                    learner.toString(),
                    packRevision,
                    number,
                    started.at().toEpochMilli(),
                    start.deadline().toEpochMilli());
            append(handle, id, 0, List.of(started));
            return new AttemptHeader(
                    id, learner, packRevision, number, started.at(), start.deadline(), Optional.empty());
        }));
    }

    private static Optional<AttemptHeader> running(Handle handle, LearnerId learner) {
        return handle.createQuery(HEADER_COLUMNS + "where learner_id = ? and closed_at is null")
                .bind(0, learner.toString())
                .map(HEADER)
                .findOne();
    }

    @Override
    public Optional<Attempt> find(AttemptId id) {
        return database.read(handle -> load(handle, id));
    }

    private static Optional<Attempt> load(Handle handle, AttemptId id) {
        return handle.createQuery(HEADER_COLUMNS + "where id = ?")
                .bind(0, id.toString())
                .map(HEADER)
                .findOne()
                .map(header -> Attempt.of(
                        header,
                        handle.createQuery(
                                        """
                                        select event_id, recorded_at, body from attempt_event
                                        where attempt_id = ? order by sequence""")
                                .bind(0, id.toString())
                                .map(EVENT)
                                .list()));
    }

    @Override
    public List<AttemptHeader> of(LearnerId learner) {
        return database.read(handle -> handle.createQuery(HEADER_COLUMNS + "where learner_id = ? order by number desc")
                .bind(0, learner.toString())
                .map(HEADER)
                .list());
    }

    @Override
    public List<AttemptId> runningWithDeadlineBefore(Instant instant) {
        return database.read(handle -> handle.createQuery(
                        HEADER_COLUMNS + "where closed_at is null and deadline < ? order by deadline")
                .bind(0, instant.toEpochMilli())
                .map(HEADER)
                .map(AttemptHeader::id)
                .list());
    }

    @Override
    public <R> Optional<R> change(AttemptId id, Function<Attempt, Change<R>> decide) {
        return database.write(handle -> load(handle, id).map(attempt -> {
            Change<R> change = decide.apply(attempt);
            append(handle, id, attempt.events().size(), change.events());
            closeIfEnded(handle, attempt, change.events());
            return change.outcome();
        }));
    }

    private static void append(Handle handle, AttemptId id, int after, List<RecordedEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                """
                insert into attempt_event (attempt_id, sequence, event_id, recorded_at, body)
                values (?, ?, ?, ?, ?)""");
        long sequence = after;
        for (RecordedEvent event : events) {
            sequence++;
            batch.add(
                    id.toString(),
                    sequence,
                    event.id().value(),
                    event.at().toEpochMilli(),
                    EventJson.write(event.event()));
        }
        batch.execute();
    }

    private static void closeIfEnded(Handle handle, Attempt before, List<RecordedEvent> events) {
        AttemptState state = before.state();
        for (RecordedEvent event : events) {
            state = state.apply(event);
        }
        state.closedAt()
                .ifPresent(at -> handle.execute(
                        "update attempt set closed_at = ? where id = ?",
                        at.toEpochMilli(),
                        before.header().id().toString()));
    }
}
