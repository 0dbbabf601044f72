package org.thetaprep.runner.attempt.store;

import java.util.List;
import org.thetaprep.runner.account.PresumedSession;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.RecordedEvent;

/**
 * Events that are added to an attempt which is open before and after, and whose end they do not move.
 *
 * @param before the attempt as it was decided on
 * @param events what to add
 * @param bodies the events as they are written
 * @param session who asks
 */
record Save(AttemptHeader before, List<RecordedEvent> events, List<String> bodies, PresumedSession session) {

    /** The revision after it. */
    long revision() {
        return before.revision() + events.size();
    }
}
