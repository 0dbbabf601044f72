package org.thetaprep.runner.assignment;

/** Why something about an assignment was not done; nothing was changed. The message is a sentence for whoever asked. */
public final class NotDone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason a sentence */
    public NotDone(String reason) {
        super(reason);
    }
}
