package org.thetaprep.runner.attempt;

import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.itembank.ItemBank;

/**
 * What it takes to record something of an attempt now.
 *
 * @param bank the packs, which mark
 * @param stamps instants and ids
 * @param rulings what was ruled on items whose key was disputed
 */
record Recording(ItemBank bank, EventStamps stamps, KeyRulings rulings) {

    /** The pack that an attempt was started on. */
    ContentPack pack(Attempt attempt) {
        return bank.pack(attempt.header().packRevision());
    }

    /**
     * Begins to record.
     *
     * @param attempt the attempt as it stands
     * @param pack its own
     */
    Proceedings begin(Attempt attempt, ContentPack pack) {
        return new Proceedings(attempt.state(), pack, rulings, stamps.now(), stamps::newEventId);
    }

    /** The same with the pack looked up. */
    Proceedings begin(Attempt attempt) {
        return begin(attempt, pack(attempt));
    }
}
