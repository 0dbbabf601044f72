package org.thetaprep.runner.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.BiConsumer;
import org.thetaprep.runner.operation.TableSummary;

/** Tells on standard error how the copy of a database goes. */
final class Progress implements BiConsumer<String, Long> {

    private final PrintWriter err;

    Progress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void accept(String table, Long rows) {
        err.println("  " + table + ": " + rows + (rows == 1 ? " row" : " rows"));
        err.flush();
    }

    /** How much was copied, as a line. */
    static String sum(List<TableSummary> summaries) {
        return summaries.stream().mapToLong(TableSummary::rows).sum() + " rows of " + summaries.size() + " tables";
    }
}
