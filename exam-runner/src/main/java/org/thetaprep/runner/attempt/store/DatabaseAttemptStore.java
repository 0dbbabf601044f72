package org.thetaprep.runner.attempt.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.PresumedSession;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptActivity;
import org.thetaprep.runner.attempt.AttemptEvent;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptState;
import org.thetaprep.runner.attempt.AttemptStore;
import org.thetaprep.runner.attempt.RecordedEvent;
import org.thetaprep.runner.platform.database.Database;

/**
 * Attempts in the tables {@code attempt} and {@code attempt_event}: what their rows say, what their logs fold to, and how
 * they change.
 */
public final class DatabaseAttemptStore implements AttemptStore {

    private final Database database;
    private final AttemptRows rows;
    private final FoldedAttempts attempts;
    private final DecidedChanges changes;

    /** @param database where the tables are */
    public DatabaseAttemptStore(Database database) {
        this.database = database;
        this.rows = new AttemptRows(database);
        this.attempts = new FoldedAttempts(database);
        this.changes = new DecidedChanges(database, attempts);
    }

    @Override
    public AttemptHeader begin(AttemptId id, LearnerId learner, String packRevision, RecordedEvent started) {
        if (!(started.event() instanceof AttemptEvent.Started start)) {
            throw new IllegalArgumentException("an attempt begins with its start");
        }
        AttemptState state = AttemptState.of(List.of(started));
        return database.write(handle -> {
            for (int run = 0; run < DecidedChanges.MOST_COLLISIONS; run++) {
                Optional<AttemptHeader> open = AttemptRows.open(handle, learner);
                if (open.isPresent()) {
                    return open.get();
                }
                int number = handle.createQuery("select coalesce(max(number), 0) from attempt where learner_id = ?")
                                .bind(0, learner.toString())
                                .mapTo(Integer.class)
                                .one()
                        + 1;
                int inserted = handle.execute(
                        """
                        insert into attempt
                            (id, learner_id, pack_revision, number, kind, started_at, deadline, assignment_id, revision)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 1) on conflict do nothing""",
                        id.toString(),
                        learner.toString(),
                        packRevision,
                        number,
                        start.terms().kind().name().toLowerCase(Locale.ROOT),
                        started.at().toEpochMilli(),
                        DecidedChanges.expires(state),
                        start.terms().assignment().orElse(null));
                if (inserted == 1) {
                    AttemptWrites.append(
                            handle.getConnection(),
                            id,
                            0,
                            List.of(started),
                            List.of(EventJson.write(started.event())));
                    return new AttemptHeader(
                            id, learner, packRevision, number, start.terms().kind(), started.at(), Optional.empty(), 1);
                }
            }
            throw new IllegalStateException("the learner's attempts change faster than one can be begun");
        });
    }

    @Override
    public Optional<AttemptHeader> openOf(LearnerId learner) {
        return rows.openOf(learner);
    }

    @Override
    public int countOpen() {
        return rows.countOpen();
    }

    @Override
    public List<OpenAttempt> open() {
        return rows.open();
    }

    @Override
    public List<AttemptHeader> of(LearnerId learner) {
        return rows.of(learner);
    }

    @Override
    public List<AttemptHeader> onAssignment(String assignment) {
        return rows.onAssignment(assignment);
    }

    @Override
    public Map<LearnerId, AttemptActivity> activity(Collection<LearnerId> learners) {
        return rows.activity(learners);
    }

    @Override
    public List<AttemptHeader> closed() {
        return rows.closed();
    }

    @Override
    public List<AttemptHeader> closedWith(ItemId item, String packRevision, Optional<AttemptId> after, int most) {
        return rows.closedWith(item, packRevision, after, most);
    }

    @Override
    public List<AttemptId> runningWithDeadlineBefore(Instant instant) {
        return rows.runningWithDeadlineBefore(instant);
    }

    @Override
    public boolean anyBegunSince(Instant instant) {
        return rows.anyBegunSince(instant);
    }

    @Override
    public Optional<Attempt> find(AttemptId id) {
        return attempts.find(id);
    }

    @Override
    public Optional<Attempt> recall(AttemptId id) {
        return attempts.recall(id);
    }

    @Override
    public List<RecordedEvent> log(AttemptId id) {
        return attempts.log(id);
    }

    @Override
    public List<WatchedAttempt> watched(Collection<LearnerId> learners, Instant closedSince) {
        return attempts.watched(learners, closedSince);
    }

    @Override
    public List<Attempt> allOf(LearnerId learner) {
        return attempts.allOf(learner);
    }

    @Override
    public <R> Optional<R> change(AttemptId id, Function<Attempt, Change<R>> decide) {
        return changes.change(id, decide);
    }

    @Override
    public <R> Optional<R> changeAtOnce(AttemptId id, PresumedSession session, Function<Attempt, Change<R>> decide) {
        return changes.changeAtOnce(id, session, decide);
    }
}
