package org.thetaprep.runner.attempt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.thetaprep.runner.attempt.AttemptStore.Change;
import org.thetaprep.runner.itembank.ItemBank;

/** Closes attempts whose time is up, marks closed ones, and marks them anew after a ruling. */
final class AttemptClosing {

    private final AttemptStore store;
    private final ItemBank bank;
    private final EventStamps stamps;
    private final KeyRulings rulings;

    /**
     * @param store where attempts are kept
     * @param bank the packs
     * @param stamps instants and ids
     * @param rulings what was ruled on items whose key was disputed
     */
    AttemptClosing(AttemptStore store, ItemBank bank, EventStamps stamps, KeyRulings rulings) {
        this.store = store;
        this.bank = bank;
        this.stamps = stamps;
        this.rulings = rulings;
    }

    /** What is recorded of an attempt now. */
    private Proceedings proceedings(Attempt attempt) {
        return new Proceedings(
                attempt.state(), bank.pack(attempt.header().packRevision()), rulings, stamps.now(), stamps::newEventId);
    }

    int expireDue() {
        List<AttemptId> due = store.runningWithDeadlineBefore(stamps.now().minus(AttemptRules.GRACE));
        due.forEach(this::close);
        return due.size();
    }

    /** Closes an attempt if its time is up, and marks it if it is closed. It is found first, so that the writer marks none. */
    void close(AttemptId id) {
        store.find(id)
                .ifPresent(known -> store.change(id, attempt -> {
                    Proceedings proceedings = proceedings(attempt);
                    proceedings.closeIfDue();
                    proceedings.scoreIfDue();
                    return new Change<>(true, proceedings.events());
                }));
    }

    /** Whether an attempt waits to be closed or marked. */
    boolean isDue(Attempt attempt) {
        return AttemptRules.isPastGrace(attempt.state(), stamps.now())
                || attempt.state().status().after(AttemptStatus.Move.SCORE).isPresent();
    }

    Optional<Rescoring> rescore(AttemptId id, Authority authority) {
        return store.find(id)
                .flatMap(known -> store.change(id, attempt -> {
                    Proceedings proceedings = proceedings(attempt);
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
