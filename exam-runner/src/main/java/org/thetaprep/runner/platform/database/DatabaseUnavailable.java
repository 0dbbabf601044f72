package org.thetaprep.runner.platform.database;

/** The database cannot be reached, or went away in the middle: what was being written may or may not be there. */
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseUnavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
