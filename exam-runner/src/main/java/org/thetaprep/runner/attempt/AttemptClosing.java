package org.thetaprep.runner.attempt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.thetaprep.runner.attempt.AttemptStore.Change;

/** Closes attempts whose time is up, marks closed ones, and marks them anew after a ruling. */
final class AttemptClosing {

    private final AttemptStore store;
    private final Recording recording;

    /**
     * @param store where attempts are kept
     * @param recording what it takes to record something
     */
    AttemptClosing(AttemptStore store, Recording recording) {
        this.store = store;
        this.recording = recording;
    }

    int expireDue() {
        List<AttemptId> due = store.runningWithDeadlineBefore(recording.stamps().now().minus(AttemptRules.GRACE));
        due.forEach(this::close);
        return due.size();
    }

    /** Closes an attempt if its time is up, and marks it if it is closed. It is found first, so that the writer marks none. */
    void close(AttemptId id) {
        store.find(id)
                .ifPresent(known -> store.change(id, attempt -> {
                    Proceedings proceedings = recording.begin(attempt);
                    proceedings.closeIfDue();
                    proceedings.scoreIfDue();
                    return new Change<>(true, proceedings.events());
                }));
    }

    /** Whether an attempt waits to be closed or marked. */
    boolean isDue(Attempt attempt) {
        return AttemptRules.isPastGrace(attempt.state(), recording.stamps().now())
                || attempt.state().status().after(AttemptStatus.Move.SCORE).isPresent();
    }

    Optional<Rescoring> rescore(AttemptId id, Authority authority) {
        return store.find(id)
                .flatMap(known -> store.change(id, attempt -> {
                    Proceedings proceedings = recording.begin(attempt);
                    proceedings.rescoreIfDue(authority);
                    return new Change<>(
                            new Rescoring(
                                    attempt.header(),
                                    attempt.state().life().score(),
                                    proceedings.state().life().score()),
                            proceedings.events());
                }))
                .filter(Rescoring::isChange);
    }

    Optional<Rescoring> rescored(AttemptId id, Authority authority, Instant since) {
        return store.find(id)
                .filter(attempt -> attempt.state().life().acts().stream()
                        .anyMatch(act -> act.authority().equals(authority) && !act.at().isBefore(since)))
                .flatMap(attempt -> Rescoring.in(attempt.header(), store.log(id), authority, since));
    }
}
