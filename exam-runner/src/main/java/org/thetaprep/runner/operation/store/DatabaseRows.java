package org.thetaprep.runner.operation.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.thetaprep.runner.operation.RowSink;
import org.thetaprep.runner.operation.RowSum;
import org.thetaprep.runner.operation.TableSummary;
import org.thetaprep.runner.platform.database.Connections;
import org.thetaprep.runner.platform.database.DatabaseAddress;
import org.thetaprep.runner.platform.database.Schema;
import org.thetaprep.runner.platform.database.UnfitDatabase;

/** All rows of a database as it stands at one instant; servers may use it meanwhile. Rows are read a few at a time. */
public final class DatabaseRows {

    private static final int ROWS_AT_ONCE = 200;

    private final DatabaseAddress address;

    /** @param address of the database */
    public DatabaseRows(DatabaseAddress address) {
        this.address = address;
    }

    /**
     * Sends all rows.
     *
     * @param sink takes them
     * @throws UnfitDatabase if there are no tables
     */
    public void sendTo(RowSink sink) {
        String version = Schema.version(address).orElseThrow(UnfitDatabase::withoutTables);
        try (Connection connection = Connections.snapshot(address)) {
            sink.begin(version);
            for (String table : Tables.inOrder(connection)) {
                send(connection, table, sink);
            }
            connection.rollback();
            sink.end();
        } catch (SQLException e) {
            throw new IllegalStateException("the database " + address + " could not be read to its end", e);
        }
    }

    private static void send(Connection connection, String table, RowSink sink) throws SQLException {
        List<String> columns = Tables.columns(connection, table);
        RowSum sum = new RowSum();
        sink.table(table, columns);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows =
                    statement.executeQuery("select " + String.join(", ", columns) + " from " + table)) {
                while (rows.next()) {
                    List<Object> values = values(rows, columns.size());
                    sum.add(values);
                    sink.row(values);
                }
            }
        }
        sink.endTable(sum.of(table));
    }

    private static List<Object> values(ResultSet row, int columns) throws SQLException {
        List<Object> values = new ArrayList<>(columns);
        for (int column = 1; column <= columns; column++) {
            Object value = row.getObject(column);
            values.add(value instanceof Integer number ? Long.valueOf(number) : value);
        }
        return values;
    }

    /** What each table holds now. */
    public List<TableSummary> summaries() {
        List<TableSummary> summaries = new ArrayList<>();
        sendTo(new Summaries(summaries));
        return summaries;
    }

    private record Summaries(List<TableSummary> kept) implements RowSink {

        @Override
        public void begin(String schemaVersion) {
            kept.clear();
        }

        @Override
        public void table(String name, List<String> columns) {
            // what it holds is told at its end
        }

        @Override
        public void row(List<Object> values) {
            // summed by the sender
        }

        @Override
        public void endTable(TableSummary summary) {
            kept.add(summary);
        }

        @Override
        public void end() {
            // all was told
        }
    }
}
