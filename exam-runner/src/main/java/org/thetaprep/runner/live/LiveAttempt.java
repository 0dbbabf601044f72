package org.thetaprep.runner.live;

import java.time.Instant;
import org.thetaprep.runner.account.Learner;
import org.thetaprep.runner.attempt.Attempt;

/**
 * An attempt of a learner, as it stands.
 *
 * @param learner whose it is
 * @param attempt the attempt
 * @param lastSave when its last event was recorded
 */
public record LiveAttempt(Learner learner, Attempt attempt, Instant lastSave) {}
