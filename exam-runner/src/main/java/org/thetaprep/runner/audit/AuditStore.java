package org.thetaprep.runner.audit;

import java.util.List;

/** Where audit rows are kept. There is no way to change or remove one. */
public interface AuditStore {

    /** Adds a row. */
    void add(AuditRow row);

    /**
     * The newest rows, newest first.
     *
     * @param skip how many to leave out
     * @param limit how many at most
     */
    List<AuditRow> newest(int skip, int limit);

    /** The rows about one object, newest first. */
    List<AuditRow> about(String object, int limit);

    /** How many rows there are. */
    long count();
}
