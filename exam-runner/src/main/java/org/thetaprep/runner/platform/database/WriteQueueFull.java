package org.thetaprep.runner.platform.database;

/** More writes wait than the server takes on; the caller should try again shortly. Nothing was written. */
public final class WriteQueueFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WriteQueueFull(int waiting) {
        super(waiting + " writes wait already");
    }
}
