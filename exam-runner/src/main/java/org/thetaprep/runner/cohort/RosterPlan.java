package org.thetaprep.runner.cohort;

import java.util.List;

/**
 * What the import of a roster would do, row by row. Nothing is done while a row is refused.
 *
 * @param rows in the order of the roster
 */
public record RosterPlan(List<Row> rows) {

    public RosterPlan {
        rows = List.copyOf(rows);
    }

    /** What would happen to a learner. */
    public enum Change {
        /** An account is made, and they join. */
        NEW,
        /** They have an account, and join. */
        JOINS,
        /** They join, and leave the other cohorts that the importer teaches. */
        MOVES,
        /** They are in the cohort already. */
        STAYS,
        /** It cannot be done. */
        REFUSED
    }

    /**
     * A row.
     *
     * @param entry the learner
     * @param change what would happen
     * @param reason more about it, as a sentence; empty where there is nothing to say
     */
    public record Row(RosterEntry entry, Change change, String reason) {}

    /** How many rows have a change. */
    public long count(Change change) {
        return rows.stream().filter(row -> row.change() == change).count();
    }

    /** Whether it can be carried out and does anything. */
    public boolean isUseful() {
        return count(Change.REFUSED) == 0 && count(Change.STAYS) < rows.size();
    }
}
