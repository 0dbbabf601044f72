package org.thetaprep.runner.attempt;

/** What an attempt is for. */
public enum AttemptKind {
    /** A whole form of a blueprint, as in the real exam. */
    EXAM,
    /** Items that the learner chose by what they are about or by what became of them before. */
    SET
}
