package org.thetaprep.runner.cli;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.content.reader.PackReading;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Login;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.itembank.store.DatabasePackArchive;
import org.thetaprep.runner.operation.ClockBehind;
import org.thetaprep.runner.operation.store.DatabaseTimeline;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.platform.database.DatabaseAddress;
import org.thetaprep.runner.platform.metrics.Metrics;
import org.thetaprep.runner.platform.web.RequestLog;
import org.thetaprep.runner.platform.web.WebServer;

/** A running installation: the server, its services and its jobs, built by hand and joined here. */
final class Installation implements AutoCloseable {

    private final Database database;
    private final Watching watching;
    private final WebServer server;
    private final ServedFeatures features;
    private final Jobs jobs;
    private final Workers workers;
    private final Services services;

    private Installation(Surroundings with, DatabaseAddress address, ContentPack pack, Watching watching) {
        this.database = with.database();
        this.watching = watching;
        this.workers = new Workers();
        this.services = Services.of(with, pack, workers);
        this.features = new ServedFeatures(with, services, workers);
        Metrics metrics = with.metrics();
        watching.count(database, services.exams().attempted().attemptStore(), address);
        this.server = WebServer.start(
                with.settings().listening(),
                features.pages(),
                Stream.concat(watching.routes().stream(), features.all().stream()).toList(),
                new RandomRequestIds(),
                with.settings().log().requests() ? metrics.and(new RequestLog()) : metrics);
        this.jobs = new Jobs(with, services, features);
    }

    /**
     * Starts an installation.
     *
     * @param settings what the operator has set
     * @param address where the data are
     * @param clock the server's time
     * @param random a source fit for secrets
     * @param zone the time zone in which times are told
     * @throws UnreadablePack if the pack has errors
     * @throws ClockBehind if what is kept is of a later time than the clock's, and the settings do not say to go on
     * @throws org.thetaprep.runner.platform.database.DatabaseUnavailable if the database cannot be reached
     * @throws org.thetaprep.runner.platform.web.PortInUse if another program listens on the port
     */
    static Installation start(
            ServerSettings settings,
            DatabaseAddress address,
            InstantSource clock,
            RandomGenerator random,
            ZoneId zone) {
        return start(settings, new PackLocation(settings.pack()), address, clock, random, zone);
    }

    /** Starts an installation with a pack that is not read from where the settings say. */
    static Installation start(
            ServerSettings settings,
            PackSource packs,
            DatabaseAddress address,
            InstantSource clock,
            RandomGenerator random,
            ZoneId zone) {
        Metrics metrics = new Metrics();
        CompletableFuture<Database> opening = CompletableFuture.supplyAsync(() -> Database.open(address, metrics));
        try {
            ContentPack pack = packs.read((folder, reading) -> {
                ContentPack read = reading.match(new Reading());
                if (!settings.operation().clockBehind()) {
                    ClockBehind.check(new DatabaseTimeline(joined(opening)).newest(), clock.instant());
                }
                new DatabasePackArchive(joined(opening)).keep(read, folder, clock.instant());
                return read;
            });
            Database database = joined(opening);
            return new Installation(
                    new Surroundings(settings, database, metrics, clock, random, zone),
                    address,
                    pack,
                    new Watching(settings.operation(), metrics, database, address, clock));
        } catch (RuntimeException e) {
            opening.thenAccept(Database::close);
            throw e;
        }
    }

    private static Database joined(CompletableFuture<Database> opening) {
        try {
            return opening.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Does once what makes the first request after a start slow. */
    void rehearse() {
        features.rehearse();
    }

    /** Rehearses when the first requests have been answered. */
    void rehearseSoon() {
        jobs.once("rehearsal", this::rehearse);
    }

    /** What the server answers to. */
    List<WebServer.Route> routes() {
        return server.routes();
    }

    /** The address of the first page. */
    String address() {
        return server.address();
    }

    /** What learners do in attempts. */
    AttemptService attempts() {
        return services.exams().attempted().attempts();
    }

    /** Whose login this is, if it is anybody's. */
    Optional<LearnerId> account(Login login) {
        return services.people().logins().account(login).map(Account::id);
    }

    /** An address that signs in, once. */
    String signInAddress() {
        return server.address() + "/start?token=" + services.people().accounts().newToken().text();
    }

    /** The port at which health and figures are answered apart from learners, if there is one. */
    Optional<Integer> managementPort() {
        return watching.managementPort();
    }

    /** Says that it is not ready, waits as long as is set, and stops. */
    void stop() throws InterruptedException {
        watching.announceStop();
        close();
    }

    /** Finishes running requests, ends streams and jobs, writes what waits, and closes the database. */
    @Override
    public void close() {
        features.live().close();
        server.close();
        workers.close();
        jobs.close();
        watching.close();
        database.close();
    }

    private static final class Reading implements PackReading.Cases<ContentPack> {

        @Override
        public ContentPack readable(PackReading.Readable reading) {
            return reading.pack();
        }

        @Override
        public ContentPack unreadable(PackReading.Unreadable reading) {
            throw new UnreadablePack(reading.problems());
        }
    }
}
