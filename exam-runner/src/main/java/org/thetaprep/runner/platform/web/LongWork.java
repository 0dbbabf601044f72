package org.thetaprep.runner.platform.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.MDC;

/**
 * Requests that compute for a while, as those that draw a form or measure an attempt. They wait for few threads of their own, so
 * that whoever saves an answer meanwhile finds a processor, and a thread of the server, however many hand in at once.
 */
public final class LongWork implements AutoCloseable {

    private static final int MOST_WAITING = 8192;

    private final ThreadPoolExecutor threads;

    /** @param atOnce how many of them are worked on at once, at least 1 */
    public LongWork(int atOnce) {
        this(atOnce, MOST_WAITING);
    }

    LongWork(int atOnce, int mostWaiting) {
        this.threads = new ThreadPoolExecutor(
                atOnce,
                atOnce,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(mostWaiting),
                run -> new Thread(run, "long-work"));
    }

    /**
     * A handler that answers by one of these threads.
     *
     * @param handler what is done there
     * @return the handler to register; it throws {@link java.util.concurrent.RejectedExecutionException} if too many wait
     */
    public Handler of(Handler handler) {
        return ctx -> ctx.future(() -> CompletableFuture.runAsync(() -> run(handler, ctx), threads));
    }

    private static void run(Handler handler, Context ctx) {
        MDC.put(RequestIds.NAME, RequestIds.of(ctx));
        try {
            handler.handle(ctx);
        } catch (Exception e) {
            throw new CompletionException(e);
        } finally {
            RequestIds.end();
        }
    }

    /** Ends the threads; what still waits is not done. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
