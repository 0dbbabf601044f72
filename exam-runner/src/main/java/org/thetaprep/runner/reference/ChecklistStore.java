package org.thetaprep.runner.reference;

import java.time.Instant;
import java.util.Map;
import org.thetaprep.runner.account.LearnerId;

/** Where learners' ticks on the last checks are kept. */
public interface ChecklistStore {

    /** The rows that a learner has ticked, with when. */
    Map<String, Instant> of(LearnerId learner);

    /** Ticks a row, unless it is ticked. */
    void tick(LearnerId learner, String row, Instant at);

    /** Takes a tick off. */
    void untick(LearnerId learner, String row);
}
