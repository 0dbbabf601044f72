package org.thetaprep.runner.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Predicate;

/** What kind of failure a statement met, by the state that SQL names it with. */
final class SqlFailures {

    private SqlFailures() {}

    /** Two units stood in each other's way (class 40: deadlock or failed serialisation); trying again helps. */
    static boolean isCollision(Throwable failure) {
        return has(failure, state -> state.startsWith("40"));
    }

    /** The connection is gone or was refused (class 08, or the server shuts down: 57P01 to 57P03). */
    static boolean isLostConnection(Throwable failure) {
        return failure.getCause() instanceof SQLTransientConnectionException
                || has(failure, state -> state.startsWith("08") || state.startsWith("57P0"));
    }

    private static boolean has(Throwable failure, Predicate<String> state) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null && state.test(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
