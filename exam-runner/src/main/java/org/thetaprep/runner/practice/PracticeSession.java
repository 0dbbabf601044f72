package org.thetaprep.runner.practice;

import java.util.List;
import org.thetaprep.runner.account.LearnerId;

/**
 * A practice session with its log.
 *
 * @param id the session
 * @param learner whose it is
 * @param packRevision the revision of the pack whose items it gives
 * @param number the learner's first session is 1
 * @param events the log, in its order
 * @param state the fold of the log
 */
public record PracticeSession(
        PracticeId id,
        LearnerId learner,
        String packRevision,
        int number,
        List<RecordedPracticeEvent> events,
        PracticeState state) {

    public PracticeSession {
        events = List.copyOf(events);
    }

    /** The session of a log. */
    public static PracticeSession of(
            PracticeId id, LearnerId learner, String packRevision, int number, List<RecordedPracticeEvent> events) {
        return new PracticeSession(id, learner, packRevision, number, events, PracticeState.of(events));
    }
}
