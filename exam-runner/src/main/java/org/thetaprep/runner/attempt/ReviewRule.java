package org.thetaprep.runner.attempt;

import java.time.Instant;

/** When a learner may see the items of a closed attempt with their keys. */
public enum ReviewRule {
    NEVER,
    AFTER_SUBMIT,
    AFTER_WINDOW;

    /**
     * Whether the review is open.
     *
     * @param attempt as it stands
     * @param now the server's instant
     */
    public boolean isOpen(AttemptState attempt, Instant now) {
        return attempt.status().isClosed()
                && switch (this) {
                    case NEVER -> false;
                    case AFTER_SUBMIT -> true;
                    case AFTER_WINDOW ->
                        attempt.terms()
                                .windowEnd()
                                .map(end -> !now.isBefore(end))
                                .orElse(true);
                };
    }
}
