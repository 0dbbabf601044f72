package org.thetaprep.runner.operation.store;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.thetaprep.runner.platform.database.Schema;

/** The tables of a database as it says itself: each after those that it refers to. */
final class Tables {

    private Tables() {}

    static List<String> inOrder(Connection connection) throws SQLException {
        DatabaseMetaData about = connection.getMetaData();
        Set<String> names = new TreeSet<>();
        try (ResultSet rows = about.getTables(null, schema(connection), "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                if (!name.equals(Schema.HISTORY) && !name.startsWith("sqlite_")) {
                    names.add(name);
                }
            }
        }
        Map<String, Set<String>> referred = new HashMap<>();
        for (String name : names) {
            Set<String> others = new TreeSet<>();
            try (ResultSet keys = about.getImportedKeys(null, schema(connection), name)) {
                while (keys.next()) {
                    others.add(keys.getString("PKTABLE_NAME"));
                }
            }
            others.remove(name);
            referred.put(name, others);
        }
        Set<String> ordered = new LinkedHashSet<>();
        names.forEach(name -> place(name, referred, ordered));
        return List.copyOf(ordered);
    }

    private static void place(String name, Map<String, Set<String>> referred, Set<String> ordered) {
        if (!ordered.contains(name)) {
            referred.get(name).forEach(other -> place(other, referred, ordered));
            ordered.add(name);
        }
    }

    private static String schema(Connection connection) throws SQLException {
        return connection.getSchema();
    }

    static List<String> columns(Connection connection, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getColumns(null, schema(connection), table, "%")) {
            while (rows.next()) {
                if (rows.getString("TABLE_NAME").equals(table)) {
                    columns.add(rows.getString("COLUMN_NAME"));
                }
            }
        }
        columns.sort(String::compareTo);
        return columns;
    }
}
