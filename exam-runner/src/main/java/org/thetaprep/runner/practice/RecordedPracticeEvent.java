package org.thetaprep.runner.practice;

import java.time.Instant;

/**
 * An event as the log keeps it.
 *
 * @param at the server's instant, to the millisecond
 * @param event what happened
 */
public record RecordedPracticeEvent(Instant at, PracticeEvent event) {}
