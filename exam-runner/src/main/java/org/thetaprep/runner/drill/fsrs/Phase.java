package org.thetaprep.runner.drill.fsrs;

/** Where a card stands. */
public enum Phase {
    /** First steps of minutes. */
    LEARNING,
    /** Asked again after days. */
    REVIEW,
    /** Forgotten, back to steps of minutes. */
    RELEARNING
}
