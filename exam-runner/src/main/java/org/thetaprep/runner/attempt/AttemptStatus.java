package org.thetaprep.runner.attempt;

/** Where an attempt is in its life. */
public enum AttemptStatus {
    /** Responses are taken. */
    RUNNING,
    /** The learner handed it in. */
    SUBMITTED,
    /** The time ran out. */
    EXPIRED;

    /** Whether it takes no more responses. */
    public boolean isClosed() {
        return this != RUNNING;
    }
}
