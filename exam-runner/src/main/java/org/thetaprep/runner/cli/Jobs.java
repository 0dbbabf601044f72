package org.thetaprep.runner.cli;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.thetaprep.runner.platform.database.Leases;
import org.thetaprep.runner.platform.job.BackgroundJob;
import org.thetaprep.runner.platform.metrics.Metrics;

/** What a server does by itself, again and again, from its start to its end. */
final class Jobs implements AutoCloseable {

    private static final Duration EXPIRY_PAUSE = Duration.ofSeconds(2);
    private static final Duration ANALYSIS_PAUSE = Duration.ofSeconds(20);
    private static final Duration SCHEDULE_PAUSE = Duration.ofSeconds(30);
    private static final Duration CATCH_UP_PAUSE = Duration.ofSeconds(10);
    private static final Duration LETTERS_PAUSE = Duration.ofSeconds(2);
    private static final Duration LIVE_PAUSE = Duration.ofSeconds(1);
    private static final Duration RETENTION_PAUSE = Duration.ofHours(1);
    private static final Duration ONCE_PAUSE = Duration.ofSeconds(4);

    private final Metrics metrics;
    private final Leases leases;
    private final Queue<BackgroundJob> running;

    /**
     * Starts them.
     *
     * @param with what the installation has from outside
     * @param services all of them
     * @param served the pages of the server
     */
    Jobs(Surroundings with, Services services, ServedFeatures served) {
        this.metrics = with.metrics();
        this.leases = new Leases(with.database(), with.clock(), UUID.randomUUID());
        ExamServices exams = services.exams();
        this.running = new ConcurrentLinkedQueue<>(List.of(
                onEach("expiry", EXPIRY_PAUSE, exams.attempted().attempts()::expireDue),
                onOne("item-analysis", ANALYSIS_PAUSE, () -> {
                    exams.rulings().carryOutPending();
                    exams.attempted().analysis().catchUp();
                }),
                onOne("retention", RETENTION_PAUSE, services.people().personalData()::deleteOldAttempts),
                onEach("calibration-schedule", SCHEDULE_PAUSE, exams.calibrations()::startDue),
                onOne("standings", CATCH_UP_PAUSE, services.teaching().standings()::catchUp),
                onEach("live", LIVE_PAUSE, served.live()::tick),
                onEach("letters", LETTERS_PAUSE, services.people().letters()::sendDue)));
    }

    /** Once, a few seconds from now. */
    void once(String name, Runnable job) {
        running.add(BackgroundJob.once(name, ONCE_PAUSE, job));
    }

    /** On each server that shares the database. */
    private BackgroundJob onEach(String name, Duration pause, Runnable job) {
        return BackgroundJob.repeat(name, pause, metrics.timed(name, job));
    }

    /** On one of the servers at a time. */
    private BackgroundJob onOne(String name, Duration pause, Runnable job) {
        return BackgroundJob.repeat(name, pause, leases.alone(name, metrics.timed(name, job)));
    }

    @Override
    public void close() {
        running.forEach(BackgroundJob::close);
    }
}
