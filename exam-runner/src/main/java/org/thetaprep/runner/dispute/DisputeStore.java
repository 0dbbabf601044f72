package org.thetaprep.runner.dispute;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.thetaprep.runner.account.LearnerId;

/** Where disputes and rulings are kept. */
public interface DisputeStore {

    /**
     * Adds an open dispute.
     *
     * @return false if the learner has one open on the item already; nothing was added then
     */
    boolean add(Dispute dispute);

    /** A dispute, if it is there. */
    Optional<Dispute> find(DisputeId id);

    /**
     * Takes an open dispute back.
     *
     * @return false if it is not open; nothing was changed then
     */
    boolean withdraw(DisputeId id, Instant at);

    /** All open disputes, the one that waits longest first. */
    List<Dispute> open();

    /** The disputes of a learner, newest first. */
    List<Dispute> of(LearnerId learner);

    /** All disputes on an item, oldest first. */
    List<Dispute> on(DisputedItem item);

    /**
     * Adds a ruling, which ends the open disputes on its item, in one unit.
     *
     * @return how many it ended
     */
    int rule(Ruling ruling);

    /** The rulings on items of a pack, oldest first. */
    List<Ruling> rulings(String packRevision);

    /** The rulings on an item, oldest first. */
    default List<Ruling> rulings(DisputedItem item) {
        return rulings(item.packRevision()).stream()
                .filter(ruling -> ruling.item().equals(item))
                .toList();
    }

    /** The rulings whose effects were not yet carried out, oldest first. */
    List<Ruling> pending();

    /** Keeps an effect; one that is kept already stays as it is. */
    void add(RulingEffect effect);

    /** Says that all effects of a ruling were carried out. */
    void carriedOut(Ruling ruling, Instant at);

    /** The effects of rulings on a learner's attempts since an instant, newest first. */
    List<RulingEffect> effects(LearnerId learner, Instant since);

    /** How many attempts a ruling changed. */
    int changed(Ruling ruling);

    /** The rulings since an instant that ended disputes of a learner, newest first. */
    List<Ruling> answered(LearnerId learner, Instant since);
}
