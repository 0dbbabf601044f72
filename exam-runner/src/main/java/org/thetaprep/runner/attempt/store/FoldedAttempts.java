package org.thetaprep.runner.attempt.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptStore.WatchedAttempt;
import org.thetaprep.runner.attempt.EventId;
import org.thetaprep.runner.attempt.RecordedEvent;
import org.thetaprep.runner.platform.database.Database;

/**
 * Attempts as the folds of their logs.
 *
 * <p>Folded states are remembered, each with the revision it is of (the number of its events). The log is the truth:
 * what is remembered is used only where the database says, in the same unit, that the revision is still that one;
 * else the events that came since are read and folded on top.
 */
final class FoldedAttempts {

    private static final int FOLDED_AT_ONCE = 50;

    private static final RowMapper<RecordedEvent> EVENT = (row, context) -> new RecordedEvent(
            new EventId(row.getString("event_id")),
            Instant.ofEpochMilli(row.getLong("recorded_at")),
            EventJson.read(row.getString("body")));

    private final Database database;
    private final RememberedAttempts remembered =
            new RememberedAttempts(Runtime.getRuntime().maxMemory());

    /** @param database where the tables are */
    FoldedAttempts(Database database) {
        this.database = database;
    }

    /** An attempt as it was known last, if it is remembered. */
    Optional<Attempt> remembered(AttemptId id) {
        return remembered.of(id);
    }

    /** Remembers an attempt as it is once the unit at hand is on disk; not within a unit that has not ended. */
    void keep(Attempt attempt) {
        if (!database.isWithinUnit()) {
            remembered.keep(attempt);
        }
    }

    Optional<Attempt> find(AttemptId id) {
        Optional<AttemptHeader> header = database.readPlain(connection -> AttemptHeaders.find(connection, id));
        Optional<Attempt> known = remembered.of(id);
        return known.isPresent() && header.equals(known.map(Attempt::header)) ? known : findInLog(id);
    }

    private Optional<Attempt> findInLog(AttemptId id) {
        Optional<Attempt> found = database.read(handle -> current(handle, id));
        found.ifPresent(this::keep);
        return found;
    }

    Optional<Attempt> recall(AttemptId id) {
        return remembered.of(id).or(() -> find(id));
    }

    /** The attempt as the log has it now: what is remembered, with the events since. */
    Optional<Attempt> current(Handle handle, AttemptId id) {
        return AttemptRows.header(handle, id).map(header -> current(handle, header));
    }

    private Attempt current(Handle handle, AttemptHeader header) {
        AttemptId id = header.id();
        Optional<Attempt> known =
                remembered.of(id).filter(one -> one.header().revision() <= header.revision());
        if (known.isEmpty()) {
            return Attempt.of(header, events(handle, id, 0, header.revision()));
        }
        long from = known.get().header().revision();
        return from == header.revision()
                ? known.get()
                : new Attempt(header, known.get().state().apply(events(handle, id, from, header.revision())));
    }

    private static List<RecordedEvent> events(Handle handle, AttemptId id, long after, long upTo) {
        return handle.createQuery(
                        """
                        select event_id, recorded_at, body from attempt_event
                        where attempt_id = ? and sequence > ? and sequence <= ? order by sequence""")
                .bind(0, id.toString())
                .bind(1, after)
                .bind(2, upTo)
                .map(EVENT)
                .list();
    }

    List<RecordedEvent> log(AttemptId id) {
        return database.read(handle -> events(handle, id, 0, Long.MAX_VALUE));
    }

    List<WatchedAttempt> watched(Collection<LearnerId> learners, Instant closedSince) {
        if (learners.isEmpty()) {
            return List.of();
        }
        List<WatchedAttempt> found = database.read(handle -> handle
                .createQuery(
                        """
                        select id, learner_id, pack_revision, number, kind, started_at, closed_at, revision,
                            (select recorded_at from attempt_event
                             where attempt_id = attempt.id and sequence = attempt.revision) as last_save
                        from attempt
                        where learner_id in (<learners>) and (closed_at is null or closed_at >= :since)
                        order by learner_id, number""")
                .bindList("learners", learners.stream().map(LearnerId::toString).toList())
                .bind("since", closedSince.toEpochMilli())
                .map(AttemptRows.WITH_LAST_SAVE)
                .list()
                .stream()
                .map(seen -> new WatchedAttempt(current(handle, seen.header()), seen.lastSave()))
                .toList());
        found.forEach(each -> keep(each.attempt()));
        return found;
    }

    List<Attempt> allOf(LearnerId learner) {
        List<Attempt> found = database.read(handle -> {
            List<Attempt> all = new ArrayList<>();
            List<AttemptHeader> unknown = new ArrayList<>();
            for (AttemptHeader header : AttemptRows.of(handle, learner)) {
                boolean known = remembered.of(header.id()).isPresent();
                if (known || unknown.size() == FOLDED_AT_ONCE) {
                    all.addAll(folded(handle, unknown));
                    unknown.clear();
                }
                if (known) {
                    all.add(current(handle, header));
                } else {
                    unknown.add(header);
                }
            }
            all.addAll(folded(handle, unknown));
            return all;
        });
        found.forEach(this::keep);
        return found;
    }

    /** Folds the logs of attempts of one learner that follow each other, newest first. */
    private static List<Attempt> folded(Handle handle, List<AttemptHeader> newestFirst) {
        if (newestFirst.isEmpty()) {
            return List.of();
        }
        Map<AttemptId, List<RecordedEvent>> logs = new HashMap<>();
        AttemptHeader newest = newestFirst.get(0);
        handle.createQuery(
                        """
                        select event_id, recorded_at, body, attempt_id
                        from attempt join attempt_event on attempt_event.attempt_id = attempt.id
                        where learner_id = ? and number >= ? and number <= ? order by number, sequence""")
                .bind(0, newest.learner().toString())
                .bind(1, newestFirst.get(newestFirst.size() - 1).number())
                .bind(2, newest.number())
                .map((row, context) -> logs.computeIfAbsent(
                                new AttemptId(UUID.fromString(row.getString("attempt_id"))), id -> new ArrayList<>())
                        .add(EVENT.map(row, context)))
                .list();
        return newestFirst.stream()
                .filter(header -> logs.containsKey(header.id()))
                .map(header -> Attempt.of(header, logs.get(header.id()).subList(0, (int) header.revision())))
                .toList();
    }
}
