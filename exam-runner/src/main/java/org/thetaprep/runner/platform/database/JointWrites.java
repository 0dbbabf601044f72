package org.thetaprep.runner.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Writes units of one kind: those that wait at the same time share their statements, as they share their commit. Each is all
 * there or not at all, and on disk before whoever wrote it is answered.
 *
 * @param <U> what is to be written
 * @param <R> what becomes of it
 */
public final class JointWrites<U, R> {

    /** How units of the kind are written. */
    @FunctionalInterface
    public interface Statements<U, R> {

        /**
         * Writes units. It may be asked again for any of them where one failed, so it keeps nothing.
         *
         * @param connection to the database, within a unit
         * @param units one or more, in the order in which they came
         * @return what became of each, in their order
         * @throws SQLException if the database objects; then nothing is written of any
         */
        List<R> write(Connection connection, List<U> units) throws SQLException;
    }

    private final GroupCommit groupCommit;
    private final Statements<U, R> statements;
    private final List<JointUnit> gathered = new ArrayList<>();

    JointWrites(GroupCommit groupCommit, Statements<U, R> statements) {
        this.groupCommit = groupCommit;
        this.statements = statements;
    }

    /**
     * Writes a unit, and returns once it is on disk. Not to be called within another unit.
     *
     * @return what became of it
     * @throws WriteQueueFull if more writes wait than the queue holds; nothing was written
     * @throws DatabaseUnavailable if the database went away; whether it was written is not known
     * @throws StorageFault if the disk, or what is on it, is at fault; nothing was written
     */
    public R write(U unit) {
        return GroupCommit.await(groupCommit.submit(new JointUnit(unit)));
    }

    private List<R> run(Handle handle, List<U> units) {
        try {
            return statements.write(handle.getConnection(), units);
        } catch (SQLException e) {
            throw new IllegalStateException("units could not be written", e);
        }
    }

    /** The group is at its end, or broke off. */
    void forgetGathered() {
        gathered.clear();
    }

    /** Runs what was gathered of a group. */
    void runGathered(Handle handle) {
        List<R> results = run(handle, gathered.stream().map(joint -> joint.unit).toList());
        for (int n = 0; n < results.size(); n++) {
            gathered.get(n).became(results.get(n));
        }
    }

    private final class JointUnit extends GroupCommit.Unit<R> {

        private final U unit;

        private JointUnit(U unit) {
            super(handle -> run(handle, List.of(unit)).get(0));
            this.unit = unit;
        }

        @Override
        boolean joins(Set<JointWrites<?, ?>> kinds) {
            kinds.add(JointWrites.this);
            return gathered.add(this);
        }
    }
}
