package org.thetaprep.runner.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps runs of one kind.
 *
 * @param <R> the kind
 */
public interface RunStore<R extends Run<R>> {

    /**
     * Keeps a run that begins.
     *
     * @param run a run under way
     * @param stale a run that began before this and is still under way has died with its server
     * @return whether it may begin: no other is under way
     */
    boolean begin(R run, Instant stale);

    /** Keeps what became of a run, unless that is known already. */
    void finish(R run);

    /** The newest runs, newest first. */
    List<R> newest(int limit);

    /** One run. */
    Optional<R> find(UUID id);

    /**
     * The newest runs of which something came, newest first.
     *
     * @param packRevision the revision of the pack that they are about
     * @param limit how many at most
     */
    List<UUID> done(String packRevision, int limit);
}
