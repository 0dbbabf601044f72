package org.thetaprep.runner.audit;

import java.util.List;
import java.util.function.Supplier;

/** Where audit rows are kept. There is no way to change or remove one. */
public interface AuditStore {

    /** Does something that adds rows, as one unit: all of it is kept, or nothing. */
    <T> T together(Supplier<T> act);

    /** Adds a row. */
    void add(AuditRow row);

    /**
     * The newest rows that a filter lets through, newest first.
     *
     * @param filter which rows
     * @param skip how many to leave out
     * @param limit how many at most
     */
    List<AuditRow> newest(AuditFilter filter, int skip, int limit);

    /** The rows about one object, newest first. */
    List<AuditRow> about(String object, int limit);

    /** How many rows a filter lets through. */
    long count(AuditFilter filter);

    /** Everything that was ever done, in the order of the alphabet. */
    List<String> acts();
}
