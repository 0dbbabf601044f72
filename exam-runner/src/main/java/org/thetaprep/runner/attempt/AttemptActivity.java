package org.thetaprep.runner.attempt;

import java.time.Instant;
import java.util.Optional;

/**
 * How much a learner did in attempts, without their events.
 *
 * @param closed how many attempts are closed
 * @param revisions the sum of the revisions of those: it grows when one is closed, and changes when one is reopened
 * @param running whether one is open
 * @param lastStart when the latest was started
 */
public record AttemptActivity(long closed, long revisions, boolean running, Optional<Instant> lastStart) {

    /** Of someone who never started any. */
    public static final AttemptActivity NONE = new AttemptActivity(0, 0, false, Optional.empty());
}
