package org.thetaprep.runner.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.thetaprep.runner.attempt.AttemptStore;
import org.thetaprep.runner.operation.Readiness;
import org.thetaprep.runner.operation.ReadinessCheck;
import org.thetaprep.runner.operation.store.DatabaseProbe;
import org.thetaprep.runner.operation.web.HealthRoutes;
import org.thetaprep.runner.operation.web.ManagementServer;
import org.thetaprep.runner.operation.web.MetricsRoutes;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.platform.database.DatabaseAddress;
import org.thetaprep.runner.platform.metrics.Metrics;
import org.thetaprep.runner.platform.web.Feature;

/** What watches a running server: its readiness, its figures, and the address at which both are asked for. */
final class Watching implements AutoCloseable {

    private final OperationSettings settings;
    private final Metrics metrics;
    private final Readiness readiness;
    private final ExecutorService checking =
            Executors.newSingleThreadExecutor(run -> {
                Thread thread = new Thread(run, "readiness");
                thread.setDaemon(true);
                return thread;
            });
    private final Optional<ManagementServer> management;

    /**
     * @param settings how it is watched
     * @param metrics its figures
     * @param database its data
     * @param address where they are
     * @param clock the server's time
     */
    Watching(
            OperationSettings settings, Metrics metrics, Database database, DatabaseAddress address, InstantSource clock) {
        this.settings = settings;
        this.metrics = metrics;
        this.readiness = new Readiness(checks(settings, database, address, clock), clock, checking);
        this.management = settings.managementPort()
                .map(port -> ManagementServer.start(settings.managementHost(), port, routes(true)));
    }

    private static List<ReadinessCheck> checks(
            OperationSettings settings, Database database, DatabaseAddress address, InstantSource clock) {
        DatabaseProbe probe = new DatabaseProbe(database, clock);
        List<ReadinessCheck> checks = new ArrayList<>();
        checks.add(new ReadinessCheck("read", probe::reads));
        checks.add(new ReadinessCheck("write", probe::writes));
        folder(address)
                .ifPresent(folder -> checks.add(
                        new ReadinessCheck("disk", () -> free(folder) >= settings.leastFreeBytes())));
        return checks;
    }

    private static Optional<Path> folder(DatabaseAddress address) {
        return address.match(new DatabaseAddress.Cases<>() {
            @Override
            public Optional<Path> sqlite(DatabaseAddress.SqliteFile embedded) {
                return Optional.of(embedded.file().toAbsolutePath().getParent());
            }

            @Override
            public Optional<Path> postgres(DatabaseAddress.Postgres server) {
                return Optional.empty();
            }
        });
    }

    private static long free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Counts what is not told of by itself. */
    void count(Database database, AttemptStore attempts, DatabaseAddress address) {
        metrics.gauge("write.queue", "Units that wait to be written", database::waiting);
        metrics.gauge("attempts.open", "Attempts that are open", attempts::countOpen);
        metrics.gauge("ready", "1 where the server may be given requests", () -> isReady() ? 1 : 0);
        folder(address).ifPresent(folder ->
                metrics.gauge("disk.free.bytes", "Free bytes on the disk of the data", () -> free(folder)));
    }

    private boolean isReady() {
        return !readiness.checks().containsValue(false);
    }

    /** What the learners' server answers of it: health, and the figures to whoever has the token. */
    List<Feature> routes() {
        return routes(false);
    }

    private List<Feature> routes(boolean open) {
        return List.of(
                new HealthRoutes(readiness), new MetricsRoutes(metrics::text, settings.metricsToken(), open));
    }

    /** The port of the management server, if there is one. */
    Optional<Integer> managementPort() {
        return management.map(ManagementServer::port);
    }

    /**
     * Says that the server is not ready, for as long as is set, before anything is stopped. There is nothing to wait for but
     * this time: in it load balancers ask, and requests are answered as before.
     */
    void announceStop() throws InterruptedException {
        readiness.stopping();
        Thread.sleep(settings.stopDelay().toMillis());
    }

    @Override
    public void close() {
        management.ifPresent(ManagementServer::close);
        checking.shutdownNow();
        metrics.close();
    }
}
