package org.thetaprep.runner.platform.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A connection whose prepared statements are kept when they are closed, for the next who asks for the same text: SQLite
 * parses and plans a statement each time it is prepared, which takes longer than most statements run. Used by one thread
 * at a time, as connections are.
 */
final class KeptStatements implements InvocationHandler {

    /** How many are kept; a save, a session and a heartbeat need a handful. */
    private static final int MOST = 100;

    private static final Object[] USUAL_RESULTS = {ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY};

    private final Connection connection;
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>(MOST, 0.75f, true);

    private KeptStatements(Connection connection) {
        this.connection = connection;
    }

    /** The same connection, keeping its statements. */
    static Connection of(Connection connection) {
        return proxy(Connection.class, new KeptStatements(connection));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(KeptStatements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("prepareStatement") && isUsual(arguments)) {
            return prepared((String) arguments[0]);
        }
        return call(connection, method, arguments);
    }

    private static boolean isUsual(Object[] arguments) {
        return arguments.length == 1
                || arguments.length == 3
                        && Arrays.equals(USUAL_RESULTS, Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        PreparedStatement statement = kept == null ? connection.prepareStatement(sql) : kept;
        return proxy(PreparedStatement.class, new Lent(sql, statement));
    }

    private void takeBack(String sql, PreparedStatement statement) throws SQLException {
        statement.clearParameters();
        statement.clearBatch();
        PreparedStatement other = idle.put(sql, statement);
        if (other != null) {
            other.close();
        }
        if (idle.size() > MOST) {
            String eldest = idle.keySet().iterator().next();
            idle.remove(eldest).close();
        }
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** A statement until it is closed by whoever asked for it. One that has failed is not kept. */
    private final class Lent implements InvocationHandler {

        private final String sql;
        private final PreparedStatement statement;
        private ResultSet results;
        private boolean failed;
        private boolean closed;

        private Lent(String sql, PreparedStatement statement) {
            this.sql = sql;
            this.statement = statement;
        }

        @Override
        public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
            switch (method.getName()) {
                case "close":
                    close();
                    return null;
                case "isClosed":
                    return closed || statement.isClosed();
                default:
                    return run(method, arguments);
            }
        }

        private Object run(Method method, Object[] arguments) throws Throwable {
            if (closed) {
                throw new SQLException("the statement is closed");
            }
            try {
                Object result = call(statement, method, arguments);
                if (result instanceof ResultSet found) {
                    results = found;
                }
                return result;
            } catch (SQLException e) {
                failed = true;
                throw e;
            }
        }

        private void close() throws SQLException {
            if (closed) {
                return;
            }
            closed = true;
            if (failed || connection.isClosed()) {
                statement.close();
                return;
            }
            if (results != null) {
                results.close();
            }
            takeBack(sql, statement);
        }
    }
}
