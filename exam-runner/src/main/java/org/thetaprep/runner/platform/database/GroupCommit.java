package org.thetaprep.runner.platform.database;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * One writer that commits groups: units that wait together share one transaction, hence one synchronisation of
 * the disk. Where one of a group fails, the group is run again with each unit behind its own savepoint, so that one that
 * fails takes only itself back. A unit's
 * future completes after the commit, never before. A unit that collided with another server's (a deadlock, or a failed
 * serialisation) is run again by itself.
 */
final class GroupCommit implements AutoCloseable {

    private static final int LARGEST_GROUP = 512;
    private static final int LONGEST_QUEUE = 8192;
    private static final int MOST_RUNS = 5;
    private static final String SAVEPOINT = "unit";
    private static final Unit<Void> LAST = new Unit<>(handle -> null);

    private final BlockingQueue<Unit<?>> waiting = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private final Jdbi jdbi;
    private final WriteObserver observer;
    private final Thread thread;
    private volatile boolean closing;

    private GroupCommit(Jdbi jdbi, WriteObserver observer) {
        this.jdbi = jdbi;
        this.observer = observer;
        this.thread = new Thread(this::run, "group-commit");
    }

    static GroupCommit start(Jdbi jdbi, WriteObserver observer) {
        GroupCommit writer = new GroupCommit(jdbi, observer);
        writer.thread.setDaemon(true);
        writer.thread.start();
        return writer;
    }

    <T> CompletableFuture<T> submit(Function<Handle, T> work) {
        return submit(new Unit<>(work));
    }

    <T> CompletableFuture<T> submit(Unit<T> unit) {
        if (closing) {
            throw new IllegalStateException("the database is closed");
        }
        if (!waiting.offer(unit)) {
            observer.ended(WriteObserver.Outcome.REFUSED, Duration.ZERO);
            throw new WriteQueueFull(waiting.size());
        }
        return unit.done;
    }

    /** How many units wait. */
    int waiting() {
        return waiting.size();
    }

    static <T> T await(CompletableFuture<T> written) {
        try {
            return written.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e;
        }
    }

    private void run() {
        List<Unit<?>> group = new ArrayList<>(LARGEST_GROUP);
        boolean last = false;
        while (!last) {
            try {
                group.add(waiting.take());
            } catch (InterruptedException e) {
                last = true;
            }
            waiting.drainTo(group, LARGEST_GROUP - group.size());
            last |= group.remove(LAST);
            if (!group.isEmpty()) {
                commit(group);
                group.forEach(this::tell);
            }
            group.clear();
        }
    }

    private void commit(List<Unit<?>> group) {
        if (commitAtOnce(group)) {
            return;
        }
        List<Unit<?>> rest = group;
        for (int run = 1; !rest.isEmpty(); run++) {
            boolean lastRun = run == MOST_RUNS;
            if (run == 1) {
                commitTogether(rest, lastRun);
            } else {
                rest.forEach(unit -> commitTogether(List.of(unit), lastRun));
            }
            rest = rest.stream().filter(unit -> !unit.done.isDone()).toList();
        }
    }

    private void tell(Unit<?> unit) {
        observer.ended(
                unit.done.isCompletedExceptionally() ? WriteObserver.Outcome.FAILED : WriteObserver.Outcome.SAVED,
                Duration.ofNanos(System.nanoTime() - unit.handedIn));
    }

    /**
     * Commits a group without savepoints, as in most groups no unit fails. Where one does, nothing is written, and the
     * group is run again with them.
     *
     * @return whether that is the end of all its units
     */
    private boolean commitAtOnce(List<Unit<?>> group) {
        try {
            jdbi.useTransaction(handle -> runBare(handle, group));
        } catch (RuntimeException e) {
            if (SqlFailures.isLostConnection(e)) {
                group.forEach(unit -> unit.failed(e, true));
                return true;
            }
            return false;
        } catch (Error e) {
            group.forEach(unit -> unit.done.completeExceptionally(e));
            return true;
        }
        group.forEach(Unit::succeeded);
        return true;
    }

    /** Units of one kind are run at once; which of a group comes first is all the same, as they waited at the same time. */
    private static void runBare(Handle handle, List<Unit<?>> group) {
        Set<JointWrites<?, ?>> joint = new LinkedHashSet<>();
        try {
            for (Unit<?> unit : group) {
                if (!unit.joins(joint)) {
                    unit.runBare(handle);
                }
            }
            joint.forEach(kind -> kind.runGathered(handle));
        } finally {
            joint.forEach(JointWrites::forgetGathered);
        }
    }

    private void commitTogether(List<Unit<?>> group, boolean lastRun) {
        try {
            jdbi.useTransaction(handle -> group.forEach(unit -> unit.run(handle)));
            group.forEach(unit -> unit.committed(lastRun));
        } catch (RuntimeException e) {
            RuntimeException reason = storageFault(group).orElse(e);
            group.forEach(unit -> unit.failed(reason, lastRun));
        } catch (Error e) {
            group.forEach(unit -> unit.done.completeExceptionally(e));
        }
    }

    /** Where the disk is at fault, SQLite takes the whole group back; the unit that met it knows why. */
    private static Optional<RuntimeException> storageFault(List<Unit<?>> group) {
        return group.stream()
                .map(unit -> unit.failure)
                .filter(failure -> failure != null
                        && SqlFailures.storageFault(failure).isPresent())
                .findFirst();
    }

    @Override
    public void close() {
        closing = true;
        try {
            waiting.put(LAST);
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is written all or not at all. */
    static class Unit<T> {

        private final Function<Handle, T> work;
        private final long handedIn = System.nanoTime();
        private final CompletableFuture<T> done = new CompletableFuture<>();
        private T result;
        private RuntimeException failure;

        Unit(Function<Handle, T> work) {
            this.work = work;
        }

        /**
         * Joins the others of its kind, if there is such.
         *
         * @param kinds of the group; its own is added
         * @return whether it is run with them, and not by itself
         */
        boolean joins(Set<JointWrites<?, ?>> kinds) {
            return false;
        }

        void became(T outcome) {
            result = outcome;
        }

        private void runBare(Handle handle) {
            result = work.apply(handle);
        }

        private void succeeded() {
            done.complete(result);
        }

        private void run(Handle handle) {
            failure = null;
            handle.savepoint(SAVEPOINT);
            try {
                result = work.apply(handle);
                handle.releaseSavepoint(SAVEPOINT);
            } catch (RuntimeException e) {
                failure = e;
                handle.rollbackToSavepoint(SAVEPOINT);
            }
        }

        private void committed(boolean lastRun) {
            if (failure == null) {
                done.complete(result);
            } else {
                end(failure, lastRun);
            }
        }

        private void failed(RuntimeException e, boolean lastRun) {
            boolean isOfAll = failure == null
                    || SqlFailures.isLostConnection(e)
                    || SqlFailures.storageFault(e).isPresent();
            end(isOfAll ? e : failure, lastRun);
        }

        private void end(RuntimeException e, boolean lastRun) {
            if (SqlFailures.isLostConnection(e)) {
                done.completeExceptionally(new DatabaseUnavailable("the database went away", e));
            } else if (SqlFailures.storageFault(e).isPresent()) {
                done.completeExceptionally(
                        new StorageFault(SqlFailures.storageFault(e).get(), e));
            } else if (lastRun || !SqlFailures.isCollision(e)) {
                done.completeExceptionally(e);
            }
        }
    }
}
