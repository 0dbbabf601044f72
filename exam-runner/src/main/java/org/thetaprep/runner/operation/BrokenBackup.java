package org.thetaprep.runner.operation;

/** A copy of the data is not what was copied, or not whole. The message says where. */
public final class BrokenBackup extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, and where */
    public BrokenBackup(String message) {
        super(message);
    }
}
