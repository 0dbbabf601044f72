package org.thetaprep.runner.assignment;

/** Someone else has changed an assignment since it was read; nothing was changed now. */
public final class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Assignment current;

    /** @param current the assignment as it stands now */
    public ChangedMeanwhile(Assignment current) {
        super("assignment " + current.id() + " has been changed to revision " + current.revision());
        this.current = current;
    }

    /** The assignment as it stands now. */
    public Assignment current() {
        return current;
    }
}
