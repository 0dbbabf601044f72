package org.thetaprep.runner.practice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.thetaprep.runner.account.LearnerId;

/** Where practice sessions are kept. What a method reports as written is on disk. */
public interface PracticeStore {

    /**
     * Begins a session; one of the learner's that still runs is ended by choice, in the same unit.
     *
     * @param id its id
     * @param learner whose it is
     * @param packRevision the revision of the pack whose items it gives
     * @param started the start event
     * @return the new session
     */
    PracticeSession begin(PracticeId id, LearnerId learner, String packRevision, RecordedPracticeEvent started);

    /** Looks a session up. */
    Optional<PracticeSession> find(PracticeId id);

    /** The sum of the revisions of each learner's sessions; those without a session are left out. */
    Map<LearnerId, Long> revisions(Collection<LearnerId> learners);

    /** The sessions of a learner, newest first. */
    List<PracticeSession> of(LearnerId learner);

    /**
     * Decides on a session as it stands and records what was decided, as one unit: no other change to the session comes
     * between.
     *
     * @param id the session
     * @param decide from the session to the events to add, in their order; may be none
     * @return the session after them, or nothing if there is no such session
     */
    Optional<PracticeSession> change(PracticeId id, Function<PracticeSession, List<RecordedPracticeEvent>> decide);
}
