package org.thetaprep.runner.live;

import java.time.Instant;
import java.util.List;

/**
 * The attempts of a cohort at one instant.
 *
 * @param at the server's instant
 * @param attempts those that are open or were closed not long ago, in the order of learners' names
 * @param learners how many the cohort has
 * @param acts what was done to them last, newest first
 */
public record LiveBoard(Instant at, List<LiveAttempt> attempts, int learners, List<LiveAct> acts) {

    public LiveBoard {
        attempts = List.copyOf(attempts);
        acts = List.copyOf(acts);
    }
}
