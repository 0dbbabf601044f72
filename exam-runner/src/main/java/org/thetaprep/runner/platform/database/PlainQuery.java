package org.thetaprep.runner.platform.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A query by plain JDBC: for what is asked with each request, where what Jdbi does around a statement costs more than the
 * statement.
 *
 * @param <T> what it returns
 */
@FunctionalInterface
public interface PlainQuery<T> {

    /**
     * Runs the query.
     *
     * @param connection to the database; whoever lends it closes it
     * @return what was found
     * @throws SQLException if the database objects
     */
    T run(Connection connection) throws SQLException;
}
