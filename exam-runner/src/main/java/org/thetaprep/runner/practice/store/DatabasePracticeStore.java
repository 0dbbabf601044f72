package org.thetaprep.runner.practice.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.practice.PracticeEvent;
import org.thetaprep.runner.practice.PracticeEvent.EndReason;
import org.thetaprep.runner.practice.PracticeId;
import org.thetaprep.runner.practice.PracticeSession;
import org.thetaprep.runner.practice.PracticeState;
import org.thetaprep.runner.practice.PracticeStore;
import org.thetaprep.runner.practice.RecordedPracticeEvent;

/** Practice sessions in the tables {@code practice_session} and {@code practice_event}. */
public final class DatabasePracticeStore implements PracticeStore {

    private static final String COLUMNS = "select id, learner_id, pack_revision, number from practice_session ";

    private static final RowMapper<Row> ROW = (row, context) -> new Row(
            new PracticeId(UUID.fromString(row.getString("id"))),
            LearnerId.of(row.getString("learner_id")),
            row.getString("pack_revision"),
            row.getInt("number"));

    private static final RowMapper<RecordedPracticeEvent> EVENT = (row, context) -> new RecordedPracticeEvent(
            Instant.ofEpochMilli(row.getLong("recorded_at")), PracticeEventJson.read(row.getString("body")));

    private final Database database;

    /** @param database where the tables are */
    public DatabasePracticeStore(Database database) {
        this.database = database;
    }

    private record Row(PracticeId id, LearnerId learner, String packRevision, int number) {

        private PracticeSession with(List<RecordedPracticeEvent> events) {
            return PracticeSession.of(id, learner, packRevision, number, events);
        }
    }

    @Override
    public PracticeSession begin(PracticeId id, LearnerId learner, String packRevision, RecordedPracticeEvent started) {
        return database.write(handle -> {
            running(handle, learner)
                    .ifPresent(session -> add(
                            handle,
                            session,
                            List.of(new RecordedPracticeEvent(
                                    started.at(), new PracticeEvent.Ended(EndReason.CHOICE)))));
            int number = handle.createQuery("select count(*) from practice_session where learner_id = ?")
                            .bind(0, learner.toString())
                            .mapTo(Integer.class)
                            .one()
                    + 1;
            handle.execute(
                    """
                    insert into practice_session (id, learner_id, pack_revision, number, started_at)
                    values (?, ?, ?, ?, ?)""",
                    id.toString(),
                    learner.toString(),
                    packRevision,
                    number,
                    started.at().toEpochMilli());
            append(handle, id, 0, List.of(started));
            return PracticeSession.of(id, learner, packRevision, number, List.of(started));
        });
    }

    private static Optional<PracticeSession> running(Handle handle, LearnerId learner) {
        return handle.createQuery(COLUMNS + "where learner_id = ? and ended_at is null")
                .bind(0, learner.toString())
                .map(ROW)
                .findOne()
                .map(row -> row.with(events(handle, row.id())));
    }

    private static List<RecordedPracticeEvent> events(Handle handle, PracticeId id) {
        return handle.createQuery("select recorded_at, body from practice_event where session_id = ? order by sequence")
                .bind(0, id.toString())
                .map(EVENT)
                .list();
    }

    private static Optional<PracticeSession> load(Handle handle, PracticeId id) {
        return handle.createQuery(COLUMNS + "where id = ?")
                .bind(0, id.toString())
                .map(ROW)
                .findOne()
                .map(row -> row.with(events(handle, row.id())));
    }

    @Override
    public Optional<PracticeSession> find(PracticeId id) {
        return database.read(handle -> load(handle, id));
    }

    @Override
    public List<PracticeSession> of(LearnerId learner) {
        return database.read(handle -> handle
                .createQuery(COLUMNS + "where learner_id = ? order by number desc")
                .bind(0, learner.toString())
                .map(ROW)
                .list()
                .stream()
                .map(row -> row.with(events(handle, row.id())))
                .toList());
    }

    @Override
    public Optional<PracticeSession> change(
            PracticeId id, Function<PracticeSession, List<RecordedPracticeEvent>> decide) {
        return database.write(handle -> load(handle, id).map(session -> add(handle, session, decide.apply(session))));
    }

    private static PracticeSession add(Handle handle, PracticeSession session, List<RecordedPracticeEvent> events) {
        List<RecordedPracticeEvent> all = new ArrayList<>(session.events());
        all.addAll(events);
        PracticeState after = PracticeState.of(all);
        append(handle, session.id(), session.events().size(), events);
        if (session.state().isRunning() && !after.isRunning()) {
            handle.execute(
                    "update practice_session set ended_at = ? where id = ?",
                    after.lastAt().toEpochMilli(),
                    session.id().toString());
        }
        return new PracticeSession(
                session.id(), session.learner(), session.packRevision(), session.number(), all, after);
    }

    private static void append(Handle handle, PracticeId id, int after, List<RecordedPracticeEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "insert into practice_event (session_id, sequence, recorded_at, body) values (?, ?, ?, ?)");
        long sequence = after;
        for (RecordedPracticeEvent event : events) {
            sequence++;
            batch.add(id.toString(), sequence, event.at().toEpochMilli(), PracticeEventJson.write(event.event()));
        }
        batch.execute();
    }
}
