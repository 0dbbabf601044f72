package org.thetaprep.runner.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Sums what passes through to another sink, makes sure that each table holds what its sender says, and tells how it goes.
 */
public final class Checked implements RowSink {

    private static final long STEP = 50_000;

    private final RowSink next;
    private final BiConsumer<String, Long> progress;
    private final List<TableSummary> summaries = new ArrayList<>();
    private RowSum sum = new RowSum();
    private String table = "";
    private long rows;

    /**
     * @param next takes what passes
     * @param progress is told of a table and its rows until now
     */
    public Checked(RowSink next, BiConsumer<String, Long> progress) {
        this.next = next;
        this.progress = progress;
    }

    @Override
    public void begin(String schemaVersion) {
        next.begin(schemaVersion);
    }

    @Override
    public void table(String name, List<String> columns) {
        table = name;
        sum = new RowSum();
        rows = 0;
        next.table(name, columns);
    }

    @Override
    public void row(List<Object> values) {
        sum.add(values);
        next.row(values);
        if (++rows % STEP == 0) {
            progress.accept(table, rows);
        }
    }

    @Override
    public void endTable(TableSummary said) {
        TableSummary found = sum.of(table);
        if (!found.equals(said)) {
            throw new BrokenBackup("the table " + table + " should hold " + said.rows() + " rows with the hash "
                    + said.hash() + " and holds " + found.rows() + " with " + found.hash());
        }
        summaries.add(found);
        progress.accept(table, rows);
        next.endTable(said);
    }

    @Override
    public void end() {
        next.end();
    }

    /** What each table held, in their order. */
    public List<TableSummary> summaries() {
        return List.copyOf(summaries);
    }
}
