package org.thetaprep.runner.platform.job;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job that runs again and again until it is closed. A run that fails is logged; the next one tries again. */
public final class RepeatedJob implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RepeatedJob.class);

    private final ScheduledExecutorService thread;

    private RepeatedJob(ScheduledExecutorService thread) {
        this.thread = thread;
    }

    /**
     * Starts a job; its first run is at once.
     *
     * @param name names its thread
     * @param pause between the end of a run and the next
     * @param job the work
     */
    public static RepeatedJob start(String name, Duration pause, Runnable job) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(run -> {
            Thread worker = new Thread(run, name);
            worker.setDaemon(true);
            return worker;
        });
        thread.scheduleWithFixedDelay(
                () -> {
                    try {
                        job.run();
                    } catch (RuntimeException e) {
                        LOG.error("job {} failed and will be tried again", name, e);
                    }
                },
                0,
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
        return new RepeatedJob(thread);
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
