package org.thetaprep.runner.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Runs of one kind, one at a time on all servers together. One that is still under way after an hour has died with its
 * server.
 *
 * @param <R> the kind
 */
public final class Runs<R extends Run<R>> {

    /** Why nothing came of a run that died. */
    public static final String DIED = "the server stopped meanwhile";

    private static final String FAILED = "it failed, and the server's log says why";
    private static final Duration DEAD = Duration.ofHours(1);

    private final RunStore<R> store;
    private final InstantSource clock;
    private final Executor worker;

    /**
     * @param store where runs are kept
     * @param clock the server's time
     * @param worker carries runs out, away from requests
     */
    public Runs(RunStore<R> store, InstantSource clock, Executor worker) {
        this.store = store;
        this.clock = clock;
        this.worker = worker;
    }

    private Instant stale() {
        return clock.instant().minus(DEAD);
    }

    /**
     * Begins a run, which is then to be carried out.
     *
     * @return whether it has begun; not while another is under way
     */
    public boolean begin(R run) {
        return store.begin(run, stale());
    }

    /**
     * Carries out a run that has begun.
     *
     * @param run the run
     * @param work tells what became of it
     */
    public void carryOut(R run, Supplier<R> work) {
        worker.execute(() -> {
            try {
                store.finish(work.get());
            } catch (RuntimeException e) {
                store.finish(run.refused(FAILED));
                throw e;
            }
        });
    }

    /** The newest runs, newest first. */
    public List<R> newest(int limit) {
        return store.newest(limit).stream().map(this::seen).toList();
    }

    /** One run. */
    public Optional<R> find(UUID id) {
        return store.find(id).map(this::seen);
    }

    private R seen(R run) {
        boolean died = run.outcome().isRunning() && run.startedAt().isBefore(stale());
        return died ? run.refused(DIED) : run;
    }

    /**
     * The newest runs of which something came, newest first. Each is read when the stream comes to it.
     *
     * @param packRevision the revision of the pack that they are about
     * @param limit how many at most
     */
    public Stream<R> done(String packRevision, int limit) {
        return store.done(packRevision, limit).stream().flatMap(id -> store.find(id).stream());
    }
}
