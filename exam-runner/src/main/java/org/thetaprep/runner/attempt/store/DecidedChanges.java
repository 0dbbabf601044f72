package org.thetaprep.runner.attempt.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.thetaprep.runner.account.PresumedSession;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptState;
import org.thetaprep.runner.attempt.AttemptStore.Change;
import org.thetaprep.runner.attempt.RecordedEvent;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.platform.database.JointWrites;

/** Changes of attempts: decided on what is remembered, and written only where the attempt is still that. */
final class DecidedChanges {

    /** How {@code deadline} says that the clock does not close an attempt: it has no limit, or is paused. */
    private static final long NEVER = Long.MAX_VALUE;

    /** How often a change is decided on anew because another server came between. */
    static final int MOST_COLLISIONS = 20;

    private final Database database;
    private final FoldedAttempts attempts;
    private final JointWrites<Save, Boolean> saves;

    /**
     * @param database where the tables are
     * @param attempts the attempts as they are
     */
    DecidedChanges(Database database, FoldedAttempts attempts) {
        this.database = database;
        this.attempts = attempts;
        this.saves = database.jointly(AttemptWrites::save);
    }

    /**
     * What is remembered is decided on here, where many can at once; the one writer decides again only where the attempt
     * has changed since.
     */
    <R> Optional<R> change(AttemptId id, Function<Attempt, Change<R>> decide) {
        Optional<Decided<R>> first = attempts.remembered(id).map(known -> Decided.on(known, decide));
        Optional<Decided<R>> done = database.write(handle -> change(handle, id, first, decide));
        done.ifPresent(decided -> attempts.keep(decided.after()));
        return done.map(decided -> decided.change().outcome());
    }

    <R> Optional<R> changeAtOnce(AttemptId id, PresumedSession session, Function<Attempt, Change<R>> decide) {
        Optional<Decided<R>> done = attempts.remembered(id)
                .filter(known -> !database.isWithinUnit())
                .map(known -> Decided.on(known, decide))
                .filter(Decided::goesOn)
                .filter(decided -> saves.write(decided.by(session)));
        done.ifPresent(decided -> attempts.keep(decided.after()));
        return done.map(decided -> decided.change().outcome());
    }

    /** What was decided on an attempt: the attempt before and after, and the new events as they are written. */
    private record Decided<R>(Attempt before, Change<R> change, Attempt after, List<String> bodies) {

        static <R> Decided<R> on(Attempt known, Function<Attempt, Change<R>> decide) {
            Change<R> change = decide.apply(known);
            return new Decided<>(
                    known,
                    change,
                    known.after(change.events()),
                    change.events().stream()
                            .map(event -> EventJson.write(event.event()))
                            .toList());
        }

        /** Whether there is something to add, and it leaves the attempt open with the end that it had. */
        boolean goesOn() {
            return !bodies.isEmpty()
                    && before.header().isRunning()
                    && after.header().isRunning()
                    && expires(before.state()) == expires(after.state());
        }

        Save by(PresumedSession session) {
            return new Save(before.header(), change.events(), bodies, session);
        }
    }

    private <R> Optional<Decided<R>> change(
            Handle handle, AttemptId id, Optional<Decided<R>> first, Function<Attempt, Change<R>> decide) {
        Optional<Decided<R>> decided = first.or(() -> decideAnew(handle, id, decide));
        for (int run = 0; run < MOST_COLLISIONS && decided.isPresent(); run++) {
            if (stands(handle, decided.get())) {
                return decided;
            }
            decided = decideAnew(handle, id, decide);
        }
        if (decided.isPresent()) {
            throw new IllegalStateException("attempt " + id + " changes faster than it can be decided on");
        }
        return Optional.empty();
    }

    private <R> Optional<Decided<R>> decideAnew(Handle handle, AttemptId id, Function<Attempt, Change<R>> decide) {
        return attempts.current(handle, id).map(known -> Decided.on(known, decide));
    }

    /** Writes what was decided, unless the attempt is no longer what it was decided on. */
    private static <R> boolean stands(Handle handle, Decided<R> decided) {
        AttemptHeader before = decided.before().header();
        List<RecordedEvent> events = decided.change().events();
        if (events.isEmpty()) {
            return isAt(handle, before);
        }
        boolean moves = movesOn(handle, before, decided.after());
        if (moves) {
            AttemptWrites.append(handle.getConnection(), before.id(), before.revision(), events, decided.bodies());
        }
        return moves;
    }

    /** Whether the attempt is still at the revision that was decided on. */
    private static boolean isAt(Handle handle, AttemptHeader decidedOn) {
        return AttemptRows.header(handle, decidedOn.id())
                .filter(now -> now.revision() == decidedOn.revision())
                .isPresent();
    }

    /** Moves the attempt's row on to a later revision; false if it is no longer at the one decided on. */
    private static boolean movesOn(Handle handle, AttemptHeader decidedOn, Attempt after) {
        return AttemptWrites.moveOn(
                handle.getConnection(),
                decidedOn,
                after.header(),
                expires(after.state()),
                after.state().closedAt());
    }

    /** The value of {@code deadline} for a state. */
    static long expires(AttemptState state) {
        return state.life().expires().map(Instant::toEpochMilli).orElse(NEVER);
    }
}
