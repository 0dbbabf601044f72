package org.thetaprep.runner.platform.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * One writer that commits groups: units that wait together share one transaction, hence one synchronisation of
 * the disk. Each unit stands behind its own savepoint, so that one that fails takes only itself back. A unit's
 * future completes after the commit, never before.
 */
final class GroupCommit implements AutoCloseable {

    private static final int LARGEST_GROUP = 512;
    private static final int LONGEST_QUEUE = 8192;
    private static final String SAVEPOINT = "unit";
    private static final Unit<Void> LAST = new Unit<>(handle -> null);

    private final BlockingQueue<Unit<?>> waiting = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private final Jdbi jdbi;
    private final Thread thread;
    private volatile boolean closing;

    private GroupCommit(Jdbi jdbi) {
        this.jdbi = jdbi;
        this.thread = new Thread(this::run, "group-commit");
    }

    static GroupCommit start(Jdbi jdbi) {
        GroupCommit writer = new GroupCommit(jdbi);
        writer.thread.setDaemon(true);
        writer.thread.start();
        return writer;
    }

    <T> CompletableFuture<T> submit(Function<Handle, T> work) {
        Unit<T> unit = new Unit<>(work);
        if (closing) {
            throw new IllegalStateException("the database is closed");
        }
        if (!waiting.offer(unit)) {
            throw new WriteQueueFull(waiting.size());
        }
        return unit.done;
    }

    static <T> T await(CompletableFuture<T> written) {
        try {
            return written.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
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
            }
            group.clear();
        }
    }

    private void commit(List<Unit<?>> group) {
        try {
            jdbi.useTransaction(handle -> group.forEach(unit -> unit.run(handle)));
            group.forEach(Unit::committed);
        } catch (RuntimeException e) {
            group.forEach(unit -> unit.failed(e));
        }
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

    private static final class Unit<T> {

        private final Function<Handle, T> work;
        private final CompletableFuture<T> done = new CompletableFuture<>();
        private T result;
        private RuntimeException failure;

        private Unit(Function<Handle, T> work) {
            this.work = work;
        }

        private void run(Handle handle) {
            handle.savepoint(SAVEPOINT);
            try {
                result = work.apply(handle);
                handle.releaseSavepoint(SAVEPOINT);
            } catch (RuntimeException e) {
                failure = e;
                handle.rollbackToSavepoint(SAVEPOINT);
            }
        }

        private void committed() {
            if (failure == null) {
                done.complete(result);
            } else {
                done.completeExceptionally(failure);
            }
        }

        private void failed(RuntimeException e) {
            done.completeExceptionally(failure == null ? e : failure);
        }
    }
}
