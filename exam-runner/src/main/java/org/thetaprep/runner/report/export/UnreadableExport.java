package org.thetaprep.runner.report.export;

/** A file is not an exported attempt. The message says what is wrong and what is expected. */
public final class UnreadableExport extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    UnreadableExport(int line, int column, String message) {
        super(message);
        this.line = line;
        this.column = column;
    }

    /** Where it is wrong, from 1. */
    public int line() {
        return line;
    }

    /** Where in that line, from 1. */
    public int column() {
        return column;
    }
}
