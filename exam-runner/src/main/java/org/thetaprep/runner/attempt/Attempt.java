package org.thetaprep.runner.attempt;

import java.util.List;

/**
 * An attempt as it stands.
 *
 * @param header whose it is and when it was
 * @param state the fold of its log
 */
public record Attempt(AttemptHeader header, AttemptState state) {

    /** The attempt of a whole log. */
    public static Attempt of(AttemptHeader header, List<RecordedEvent> events) {
        return new Attempt(header, AttemptState.of(events));
    }

    /** The attempt after more events. */
    public Attempt after(List<RecordedEvent> events) {
        AttemptState later = state.apply(events);
        return new Attempt(header.after(events.size(), later), later);
    }
}
