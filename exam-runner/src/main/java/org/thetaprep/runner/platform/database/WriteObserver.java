package org.thetaprep.runner.platform.database;

import java.time.Duration;

/** Is told of each unit of writing. */
public interface WriteObserver {

    /** How a unit ended. */
    enum Outcome {
        /** It is on disk. */
        SAVED,
        /** The unit itself, or the database, gave up; nothing of it was written. */
        FAILED,
        /** It was not taken, since too many wait. */
        REFUSED
    }

    /** Wants to know of none. */
    WriteObserver NONE = (outcome, waited) -> {};

    /**
     * A unit ended.
     *
     * @param outcome how
     * @param waited from when it was handed in until it was on disk or given up
     */
    void ended(Outcome outcome, Duration waited);
}
