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
 * @param kind what it is for
 * @param startedAt when it began
 * @param closedAt when it was closed, if it was
 * @param revision how many events its log has
 */
public record AttemptHeader(
        AttemptId id,
        LearnerId learner,
        String packRevision,
        int number,
        AttemptKind kind,
        Instant startedAt,
        Optional<Instant> closedAt,
        long revision) {

    /** Whether it is open: running or paused. */
    public boolean isRunning() {
        return closedAt.isEmpty();
    }

    /** The header after a number of events that left the attempt in a state. */
    AttemptHeader after(int events, AttemptState state) {
        return new AttemptHeader(
                id, learner, packRevision, number, kind, startedAt, state.closedAt(), revision + events);
    }
}
