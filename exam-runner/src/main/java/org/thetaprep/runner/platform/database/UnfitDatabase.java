package org.thetaprep.runner.platform.database;

/** A database is there and cannot be used as it is. The message is one line: what is wrong, and the remedy. */
public final class UnfitDatabase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfitDatabase(String message) {
        super(message);
    }

    UnfitDatabase(String message, Throwable cause) {
        super(message, cause);
    }

    /** There is a database without tables. */
    public static UnfitDatabase withoutTables() {
        return new UnfitDatabase("the database holds no tables of Thetaprep; name another");
    }

    /** A database that should be empty holds something. */
    public static UnfitDatabase notEmpty(String table) {
        return new UnfitDatabase("the database holds rows already (in " + table + "); name an empty one");
    }
}
