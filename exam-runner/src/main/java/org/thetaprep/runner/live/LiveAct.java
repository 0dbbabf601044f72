package org.thetaprep.runner.live;

import java.time.Instant;

/**
 * Something that was done to an attempt as a whole.
 *
 * @param at when
 * @param by what the one who did it is called
 * @param what in words, as "paused"
 * @param reason why
 * @param on the attempt
 */
public record LiveAct(Instant at, String by, String what, String reason, LiveAttempt on) {}
