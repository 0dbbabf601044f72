package org.thetaprep.runner.operation;

import java.util.List;

/** Takes all rows of a database: {@code begin}, for each table {@code table}, {@code row}s, {@code endTable}, at last {@code end}. */
public interface RowSink {

    /** Begins with tables of a version. */
    void begin(String schemaVersion);

    /** Begins a table. */
    void table(String name, List<String> columns);

    /** Takes a row of that table: Long, String, byte[] or null for each column. */
    void row(List<Object> values);

    /** Ends a table that held this. */
    void endTable(TableSummary summary);

    /** Ends. What was taken is safe when this returns. */
    void end();
}
