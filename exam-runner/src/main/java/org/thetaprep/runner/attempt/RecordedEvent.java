package org.thetaprep.runner.attempt;

import java.time.Instant;

/**
 * An event as the log keeps it.
 *
 * @param id made by the browser, or by the server for its own events
 * @param at the server's instant of receipt, to the millisecond
 * @param event what happened
 */
public record RecordedEvent(EventId id, Instant at, AttemptEvent event) {}
