package org.thetaprep.runner.platform.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What kind of failure a statement met, by the state that SQL names it with. */
final class SqlFailures {

    private static final int PRIMARY = 0xff;

    private static final Map<Integer, StorageFault.Kind> BY_RESULT = Map.of(
            SQLiteErrorCode.SQLITE_FULL.code, StorageFault.Kind.FULL,
            SQLiteErrorCode.SQLITE_READONLY.code, StorageFault.Kind.READ_ONLY,
            SQLiteErrorCode.SQLITE_IOERR.code, StorageFault.Kind.INPUT_OUTPUT,
            SQLiteErrorCode.SQLITE_CORRUPT.code, StorageFault.Kind.DAMAGED,
            SQLiteErrorCode.SQLITE_NOTADB.code, StorageFault.Kind.DAMAGED);

    private static final Map<String, StorageFault.Kind> BY_STATE = Map.of(
            "53100", StorageFault.Kind.FULL,
            "25006", StorageFault.Kind.READ_ONLY,
            "58030", StorageFault.Kind.INPUT_OUTPUT,
            "XX001", StorageFault.Kind.DAMAGED,
            "XX002", StorageFault.Kind.DAMAGED);

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

    /** The disk, or what is on it, is at fault; as SQLite and PostgreSQL (class 53100, XX001, 25006) tell. */
    static Optional<StorageFault.Kind> storageFault(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return Optional.ofNullable(BY_RESULT.get(sqlite.getErrorCode() & PRIMARY));
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return Optional.ofNullable(BY_STATE.get(sql.getSQLState()));
            }
        }
        return Optional.empty();
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
