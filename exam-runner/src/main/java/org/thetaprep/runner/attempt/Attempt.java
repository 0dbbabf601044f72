package org.thetaprep.runner.attempt;

import java.util.List;

/**
 * An attempt with its log.
 *
 * @param header whose it is and when it was
 * @param events the log, in its order
 * @param state the fold of the log
 */
public record Attempt(AttemptHeader header, List<RecordedEvent> events, AttemptState state) {

    public Attempt {
        events = List.copyOf(events);
    }

    /** The attempt of a log. */
    public static Attempt of(AttemptHeader header, List<RecordedEvent> events) {
        return new Attempt(header, events, AttemptState.of(events));
    }
}
