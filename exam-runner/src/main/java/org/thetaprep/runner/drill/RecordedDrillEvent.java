package org.thetaprep.runner.drill;

import java.time.Instant;
import org.thetaprep.runner.attempt.EventId;

/**
 * An event as the log keeps it.
 *
 * @param id made by the browser
 * @param recordedAt the server's instant of receipt, to the millisecond
 * @param event what happened
 */
public record RecordedDrillEvent(EventId id, Instant recordedAt, DrillEvent event) {}
