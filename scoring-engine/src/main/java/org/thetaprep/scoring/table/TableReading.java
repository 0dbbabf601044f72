package org.thetaprep.scoring.table;

import java.util.List;

/**
 * What became of reading a table.
 *
 * @param <T> the kind of table
 */
public sealed interface TableReading<T> {

    /**
     * The table was read.
     *
     * @param table what it holds
     */
    record Readable<T>(T table) implements TableReading<T> {

        @Override
        public <R> R match(Cases<T, R> cases) {
            return cases.readable(this);
        }
    }

    /**
     * The table has problems and was not read.
     *
     * @param problems all of them in the order of rows, at least one; beyond 1,000 the last one says how
     *     many more there are
     */
    record Unreadable<T>(List<TableProblem> problems) implements TableReading<T> {

        public Unreadable {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("problems must be at least one, but are none");
            }
        }

        @Override
        public <R> R match(Cases<T, R> cases) {
            return cases.unreadable(this);
        }
    }

    /** One answer for each case. */
    interface Cases<T, R> {

        /** The table was read. */
        R readable(Readable<T> reading);

        /** The table has problems. */
        R unreadable(Unreadable<T> reading);
    }

    /** Tells the cases apart. */
    <R> R match(Cases<T, R> cases);
}
