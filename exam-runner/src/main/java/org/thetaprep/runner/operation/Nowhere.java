package org.thetaprep.runner.operation;

import java.util.List;

/** Takes rows and keeps none: for a copy that is only looked at. */
public final class Nowhere implements RowSink {

    @Override
    public void begin(String schemaVersion) {
        // nothing is kept
    }

    @Override
    public void table(String name, List<String> columns) {
        // nothing is kept
    }

    @Override
    public void row(List<Object> values) {
        // nothing is kept
    }

    @Override
    public void endTable(TableSummary summary) {
        // nothing is kept
    }

    @Override
    public void end() {
        // nothing is kept
    }
}
