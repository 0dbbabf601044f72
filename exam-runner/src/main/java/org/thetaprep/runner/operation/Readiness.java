package org.thetaprep.runner.operation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Whether a server may be given requests. What was found is good for a second, so that whoever asks often costs no more
 * than one check in it; a check that takes longer than the patience counts as failed.
 */
public final class Readiness {

    private static final Duration GOOD_FOR = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String STOPPING = "stopping";

    private final List<ReadinessCheck> checks;
    private final InstantSource clock;
    private final Executor executor;
    private volatile boolean stopping;
    private Instant found = Instant.MIN;
    private Map<String, Boolean> last = Map.of();
    private CompletableFuture<Map<String, Boolean>> running = CompletableFuture.completedFuture(Map.of());

    /**
     * @param checks what has to be well
     * @param clock the server's time
     * @param executor runs checks, one at a time
     */
    public Readiness(List<ReadinessCheck> checks, InstantSource clock, Executor executor) {
        this.checks = List.copyOf(checks);
        this.clock = clock;
        this.executor = executor;
    }

    /** From now on it is not ready. */
    public void stopping() {
        stopping = true;
    }

    /** Each check's name with whether it is well, in order; all are for a server that is ready. */
    public synchronized Map<String, Boolean> checks() {
        if (stopping) {
            return Map.of(STOPPING, false);
        }
        Instant now = clock.instant();
        boolean isFresh = !now.isBefore(found) && now.isBefore(found.plus(GOOD_FOR));
        if (!isFresh) {
            last = check();
            found = now;
        }
        return last;
    }

    private Map<String, Boolean> check() {
        if (running.isDone()) {
            running = CompletableFuture.supplyAsync(this::askEach, executor);
        }
        try {
            return running.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return Map.of("answer", false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of("answer", false);
        }
    }

    private Map<String, Boolean> askEach() {
        Map<String, Boolean> all = new LinkedHashMap<>();
        checks.forEach(check -> all.put(check.name(), check.isWell()));
        return all;
    }
}
