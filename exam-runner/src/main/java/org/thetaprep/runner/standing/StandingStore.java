package org.thetaprep.runner.standing;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.thetaprep.runner.account.LearnerId;

/** Where standings are kept, so that nobody is measured twice from the same answers. */
public interface StandingStore {

    /** The standings that are kept of these learners. */
    Map<LearnerId, Kept> find(Collection<LearnerId> learners);

    /** Keeps a standing in place of the one before. */
    void keep(LearnerId learner, Kept kept, Instant now);

    /**
     * A standing and what it was made of.
     *
     * @param stamp says of which answers, on which day, by which pack
     * @param standing the standing
     */
    record Kept(String stamp, Standing standing) {}
}
