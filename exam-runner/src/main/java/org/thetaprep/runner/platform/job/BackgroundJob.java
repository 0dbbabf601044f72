package org.thetaprep.runner.platform.job;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A job of the server, run once or again and again until it is closed. A run that fails is logged; one that its closing cut
 * short is no failure.
 */
public final class BackgroundJob implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundJob.class);

    private final ScheduledExecutorService thread;

    private BackgroundJob(ScheduledExecutorService thread) {
        this.thread = thread;
    }

    /**
     * Starts a job that runs once, after a pause.
     *
     * @param name names its thread
     * @param pause before the run
     * @param job the work
     */
    public static BackgroundJob once(String name, Duration pause, Runnable job) {
        ScheduledExecutorService thread = thread(name);
        thread.schedule(guarded(name, thread, job), pause.toMillis(), TimeUnit.MILLISECONDS);
        return new BackgroundJob(thread);
    }

    /**
     * Starts a job; its first run is at once.
     *
     * @param name names its thread
     * @param pause between the end of a run and the next
     * @param job the work
     */
    public static BackgroundJob repeat(String name, Duration pause, Runnable job) {
        ScheduledExecutorService thread = thread(name);
        thread.scheduleWithFixedDelay(guarded(name, thread, job), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        return new BackgroundJob(thread);
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(run -> {
            Thread worker = new Thread(run, name);
            worker.setDaemon(true);
            return worker;
        });
    }

    private static Runnable guarded(String name, ScheduledExecutorService thread, Runnable job) {
        return () -> {
            try {
                job.run();
            } catch (RuntimeException e) {
                if (thread.isShutdown()) {
                    LOG.info("job {} was cut short as the server stopped", name);
                } else {
                    LOG.error("job {} failed", name, e);
                }
            }
        };
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
