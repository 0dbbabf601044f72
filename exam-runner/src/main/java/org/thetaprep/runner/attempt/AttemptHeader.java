package org.thetaprep.runner.attempt;

import java.time.Instant;
import java.util.Optional;
import org.thetaprep.runner.account.LearnerId;

/**
 * What is known of an attempt without its events.
 *
 * @param id the attempt
 * @param learner whose it is
 * @param packRevision the revision of the pack whose items it gives
 * @param number the learner's first attempt is 1
 * @param startedAt when it began
 * @param deadline the last instant for responses
 * @param closedAt when it was closed, if it was
 */
public record AttemptHeader(
        AttemptId id,
        LearnerId learner,
        String packRevision,
        int number,
        Instant startedAt,
        Instant deadline,
        Optional<Instant> closedAt) {

    /** Whether it takes responses. */
    public boolean isRunning() {
        return closedAt.isEmpty();
    }
}
