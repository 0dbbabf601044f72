package org.thetaprep.runner.practice;

/** Practice waits while the learner is in an exam: no item may be laid open then. */
public final class PracticeClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Practice is closed to the learner. */
    public PracticeClosed() {
        super("practice waits until the exam under way is handed in");
    }
}
