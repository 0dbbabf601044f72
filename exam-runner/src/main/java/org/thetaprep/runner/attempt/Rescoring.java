package org.thetaprep.runner.attempt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What marking an attempt anew did.
 *
 * @param attempt the attempt
 * @param before how it was marked
 * @param after how it is marked
 */
public record Rescoring(AttemptHeader attempt, Optional<Score> before, Optional<Score> after) {

    /** The marking anew that stands in a log by an authority since an instant. */
    static Optional<Rescoring> in(
            AttemptHeader attempt, List<RecordedEvent> log, Authority authority, Instant since) {
        Optional<Score> before = Optional.empty();
        for (RecordedEvent recorded : log) {
            if (recorded.event() instanceof AttemptEvent.Scored scored) {
                before = Optional.of(scored.score());
            } else if (recorded.event() instanceof AttemptEvent.Rescored rescored) {
                if (rescored.authority().equals(authority) && !recorded.at().isBefore(since)) {
                    return Optional.of(new Rescoring(attempt, before, Optional.of(rescored.score())));
                }
                before = Optional.of(rescored.score());
            }
        }
        return Optional.empty();
    }

    /** Whether it is marked otherwise than it was. */
    boolean isChange() {
        return !before.equals(after);
    }
}
