package org.thetaprep.runner.operation.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.thetaprep.runner.operation.BrokenBackup;
import org.thetaprep.runner.operation.RowSink;
import org.thetaprep.runner.operation.TableSummary;
import org.thetaprep.runner.platform.database.Connections;
import org.thetaprep.runner.platform.database.DatabaseAddress;
import org.thetaprep.runner.platform.database.Schema;
import org.thetaprep.runner.platform.database.UnfitDatabase;

/**
 * Fills an empty database with rows, as one unit: until its end nothing is there, and a run that was cut off is begun
 * anew. At the end it is read again and compared with what was sent; then its tables are brought up to date.
 */
public final class DatabaseFilling implements RowSink, AutoCloseable {

    private static final int ROWS_AT_ONCE = 200;

    private final DatabaseAddress address;
    private final List<TableSummary> sent = new ArrayList<>();
    private Connection connection;
    private PreparedStatement insert;
    private int waiting;

    /** @param address of the database */
    public DatabaseFilling(DatabaseAddress address) {
        this.address = address;
    }

    /** A statement of the database. */
    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    private void guarded(String what, Work work) {
        try {
            work.run();
        } catch (SQLException e) {
            throw new IllegalStateException("the database " + address + " could not be filled: " + what, e);
        }
    }

    @Override
    public void begin(String schemaVersion) {
        Schema.make(address, schemaVersion);
        connection = Connections.writing(address);
        guarded("making sure that it is empty", () -> {
            List<String> tables = new ArrayList<>(Tables.inOrder(connection));
            Collections.reverse(tables);
            for (String table : tables) {
                refuseRows(table);
            }
        });
    }

    private void refuseRows(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select 1 from " + table + " limit 1")) {
            if (rows.next()) {
                throw UnfitDatabase.notEmpty(table);
            }
        }
    }

    @Override
    public void table(String name, List<String> columns) {
        guarded(name, () -> {
            if (!Tables.columns(connection, name).equals(columns)) {
                throw new BrokenBackup("the table " + name + " is another one here");
            }
            insert = connection.prepareStatement("insert into " + name + " (" + String.join(", ", columns) + ") values ("
                    + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")");
        });
    }

    @Override
    public void row(List<Object> values) {
        guarded("a row", () -> {
            for (int i = 0; i < values.size(); i++) {
                bind(i + 1, values.get(i));
            }
            insert.addBatch();
            if (++waiting == ROWS_AT_ONCE) {
                flush();
            }
        });
    }

    private void bind(int place, Object value) throws SQLException {
        if (value == null) {
            insert.setNull(place, Types.NULL);
        } else if (value instanceof byte[] bytes) {
            insert.setBytes(place, bytes);
        } else {
            insert.setObject(place, value);
        }
    }

    private void flush() throws SQLException {
        insert.executeBatch();
        waiting = 0;
    }

    @Override
    public void endTable(TableSummary summary) {
        guarded(summary.table(), () -> {
            flush();
            insert.close();
        });
        sent.add(summary);
    }

    @Override
    public void end() {
        guarded("at the end", () -> {
            connection.commit();
            connection.close();
        });
        List<TableSummary> there = new DatabaseRows(address).summaries();
        if (!sorted(there).equals(sorted(sent))) {
            throw new BrokenBackup("what was written is not what was sent: " + sorted(there) + " for " + sorted(sent));
        }
        Schema.update(address);
    }

    private static List<TableSummary> sorted(List<TableSummary> summaries) {
        return summaries.stream()
                .sorted(Comparator.comparing(TableSummary::table))
                .toList();
    }

    /** Takes back what has not come to its end. */
    @Override
    public void close() {
        guarded("closing", () -> {
            if (connection != null && !connection.isClosed()) {
                connection.rollback();
                connection.close();
            }
        });
    }
}
