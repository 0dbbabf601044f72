package org.thetaprep.runner.practice.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.memory.Remembered;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.practice.PracticeEvent.EndReason;
import org.thetaprep.runner.practice.PracticeEvent;
import org.thetaprep.runner.practice.PracticeId;
import org.thetaprep.runner.practice.PracticeSession;
import org.thetaprep.runner.practice.PracticeState;
import org.thetaprep.runner.practice.PracticeStore;
import org.thetaprep.runner.practice.RecordedPracticeEvent;

/** Practice sessions in the tables {@code practice_session} and {@code practice_event}. */
public final class DatabasePracticeStore implements PracticeStore {

    private static final int MOST_COLLISIONS = 20;

    /** Sessions that were used last and need not be read again. */
    private static final int REMEMBERED = 2_000;

    /** So many logs are read one by one. */
    private static final int FEW = 2;

    private static final String COLUMNS = "select id, learner_id, pack_revision, number, revision from practice_session ";

    private static final RowMapper<Row> ROW = (row, context) -> new Row(
            new PracticeId(UUID.fromString(row.getString("id"))),
            LearnerId.of(row.getString("learner_id")),
            row.getString("pack_revision"),
            row.getInt("number"),
            row.getLong("revision"));

    private static final RowMapper<RecordedPracticeEvent> EVENT = (row, context) -> new RecordedPracticeEvent(
            Instant.ofEpochMilli(row.getLong("recorded_at")), PracticeEventJson.read(row.getString("body")));

    private final Database database;
    private final Remembered<PracticeId, PracticeSession> remembered = new Remembered<>(REMEMBERED);

    /** @param database where the tables are */
    public DatabasePracticeStore(Database database) {
        this.database = database;
    }

    private record Row(PracticeId id, LearnerId learner, String packRevision, int number, long revision) {

        /** Whether a session is this one as it stands. */
        private boolean isOf(PracticeSession session) {
            return session.events().size() == revision;
        }

        private PracticeSession with(List<RecordedPracticeEvent> events) {
            return PracticeSession.of(id, learner, packRevision, number, events);
        }
    }

    @Override
    public PracticeSession begin(PracticeId id, LearnerId learner, String packRevision, RecordedPracticeEvent started) {
        return database.write(handle -> {
            for (int run = 0; run < MOST_COLLISIONS; run++) {
                running(handle, learner).ifPresent(session -> end(handle, session, started.at()));
                int number = number(handle, learner);
                int inserted = handle.execute(
                        """
                        insert into practice_session (id, learner_id, pack_revision, number, started_at, revision)
                        values (?, ?, ?, ?, ?, 1) on conflict do nothing""",
                        id.toString(),
                        learner.toString(),
                        packRevision,
                        number,
                        started.at().toEpochMilli());
                if (inserted == 1) {
                    append(handle, id, 0, List.of(started));
                    return PracticeSession.of(id, learner, packRevision, number, List.of(started));
                }
            }
            throw new IllegalStateException("the learner's sessions change faster than one can be begun");
        });
    }

    private static int number(Handle handle, LearnerId learner) {
        return handle.createQuery("select count(*) from practice_session where learner_id = ?")
                        .bind(0, learner.toString())
                        .mapTo(Integer.class)
                        .one()
                + 1;
    }

    private static void end(Handle handle, PracticeSession session, Instant at) {
        add(handle, session, List.of(new RecordedPracticeEvent(at, new PracticeEvent.Ended(EndReason.CHOICE))));
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
    public Map<LearnerId, Long> revisions(Collection<LearnerId> learners) {
        if (learners.isEmpty()) {
            return Map.of();
        }
        Map<LearnerId, Long> revisions = new HashMap<>();
        database.read(handle -> handle.createQuery(
                        """
                        select learner_id, sum(revision) as revisions
                        from practice_session where learner_id in (<ids>) group by learner_id""")
                .bindList("ids", learners.stream().map(LearnerId::toString).toList())
                .map((row, context) ->
                        revisions.put(LearnerId.of(row.getString("learner_id")), row.getLong("revisions")))
                .list());
        return revisions;
    }

    @Override
    public List<PracticeSession> of(LearnerId learner) {
        List<PracticeSession> found = database.read(handle -> {
            List<Row> rows = handle.createQuery(COLUMNS + "where learner_id = ? order by number desc")
                    .bind(0, learner.toString())
                    .map(ROW)
                    .list();
            Map<PracticeId, List<RecordedPracticeEvent>> logs =
                    rows.stream().filter(this::isRemembered).count() + FEW >= rows.size()
                            ? Map.of()
                            : logs(handle, learner);
            return rows.stream().map(row -> session(handle, row, logs)).toList();
        });
        if (!database.isWithinUnit()) {
            found.forEach(session -> remembered.keep(session.id(), session));
        }
        return found;
    }

    private boolean isRemembered(Row row) {
        return remembered.of(row.id()).filter(row::isOf).isPresent();
    }

    /** A session as remembered, or by its log: that one at hand, or else read. */
    private PracticeSession session(Handle handle, Row row, Map<PracticeId, List<RecordedPracticeEvent>> logs) {
        return remembered.of(row.id())
                .filter(row::isOf)
                .orElseGet(() -> row.with(
                        Optional.ofNullable(logs.get(row.id())).orElseGet(() -> events(handle, row.id()))));
    }

    /** The logs of all sessions of a learner. */
    private static Map<PracticeId, List<RecordedPracticeEvent>> logs(Handle handle, LearnerId learner) {
        Map<PracticeId, List<RecordedPracticeEvent>> logs = new HashMap<>();
        handle.createQuery(
                        """
                        select recorded_at, body, session_id
                        from practice_session join practice_event on practice_event.session_id = practice_session.id
                        where learner_id = ? order by number, sequence""")
                .bind(0, learner.toString())
                .map((row, context) -> logs.computeIfAbsent(
                                new PracticeId(UUID.fromString(row.getString("session_id"))), id -> new ArrayList<>())
                        .add(EVENT.map(row, context)))
                .list();
        return logs;
    }

    @Override
    public Optional<PracticeSession> change(
            PracticeId id, Function<PracticeSession, List<RecordedPracticeEvent>> decide) {
        return database.write(handle -> {
            for (int run = 0; run < MOST_COLLISIONS; run++) {
                Optional<PracticeSession> session = load(handle, id);
                if (session.isEmpty()) {
                    return session;
                }
                Optional<PracticeSession> changed = add(handle, session.get(), decide.apply(session.get()));
                if (changed.isPresent()) {
                    return changed;
                }
            }
            throw new IllegalStateException("practice session " + id + " changes faster than it can be decided on");
        });
    }

    /** Adds events to a session; nothing if another server has changed it since it was read. */
    private static Optional<PracticeSession> add(
            Handle handle, PracticeSession session, List<RecordedPracticeEvent> events) {
        if (events.isEmpty()) {
            return Optional.of(session);
        }
        List<RecordedPracticeEvent> all = new ArrayList<>(session.events());
        all.addAll(events);
        PracticeState after = PracticeState.of(all);
        int moved = handle.execute(
                "update practice_session set revision = ?, ended_at = ? where id = ? and revision = ?",
                all.size(),
                after.isRunning() ? null : after.lastAt().toEpochMilli(),
                session.id().toString(),
                session.events().size());
        if (moved == 0) {
            return Optional.empty();
        }
        append(handle, session.id(), session.events().size(), events);
        return Optional.of(new PracticeSession(
                session.id(), session.learner(), session.packRevision(), session.number(), all, after));
    }

    private static void append(Handle handle, PracticeId id, int after, List<RecordedPracticeEvent> events) {
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
