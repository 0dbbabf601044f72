package org.thetaprep.runner.platform.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Connections for copies of a whole database, beside the servers that use it. */
public final class Connections {

    private Connections() {}

    /**
     * A connection that sees the database as it is at its first query, whatever is written meanwhile.
     *
     * @throws DatabaseUnavailable if it cannot be reached
     */
    public static Connection snapshot(DatabaseAddress address) {
        return open(address, true);
    }

    /**
     * A connection whose writes are there all or not at all, once it commits.
     *
     * @throws DatabaseUnavailable if it cannot be reached
     */
    public static Connection writing(DatabaseAddress address) {
        return open(address, false);
    }

    private static Connection open(DatabaseAddress address, boolean reading) {
        Pools pools = Pools.of(address);
        try {
            Connection connection = (reading ? pools.reading() : pools.writing()).getConnection();
            try {
                connection.setAutoCommit(false);
                if (reading && address instanceof DatabaseAddress.Postgres) {
                    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                    connection.setReadOnly(true);
                }
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("the database " + address + " cannot be reached: " + e.getMessage(), e);
        }
    }
}
