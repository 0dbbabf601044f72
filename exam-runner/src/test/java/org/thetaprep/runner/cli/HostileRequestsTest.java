package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.Visitor;
import org.thetaprep.runner.platform.web.WebServer;

/**
 * Requests that nobody means well with, drawn by a seed: the server refuses or answers each, tells nothing of its insides,
 * and goes on. {@code -Drequests=N} says how many, {@code -Dseed=N} draws others.
 */
class HostileRequestsTest {

    private static final int REQUESTS = Integer.getInteger("requests", 10_000);
    private static final long SEED = Long.getLong("seed", 20261129);
    private static final int THREADS = 4;
    private static final int SHOWN = 5;
    private static final int REQUESTS_A_SESSION = 400;
    private static final Role[] EVERYTHING = {Role.INSTRUCTOR, Role.AUTHOR, Role.OPERATOR};

    @TempDir
    private Path data;

    private RunningInstallation server;
    private AnotherLearner bystander;
    private String bystandersRoom;

    @BeforeEach
    void start() {
        server = RunningInstallation.start(data);
        bystander = AnotherLearner.inAClass(database(), "Bystander");
        bystandersRoom = visitor(bystander).startMock("c01");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Path database() {
        return data.resolve("thetaprep.db");
    }

    private Visitor visitor(AnotherLearner person) {
        return Visitor.signedIn(server.address(), person.session());
    }

    @Test
    void hostile_requests_are_never_answered_by_a_failure_or_by_insides_of_the_server() throws Exception {
        ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
        AtomicInteger answered = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int from = 0; from < REQUESTS; from += REQUESTS_A_SESSION) {
                int first = from;
                all.add(threads.submit(() -> send(first, failures, answered)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(failures.stream().limit(SHOWN).toList())
                .as("%d of %d requests, seed %d", failures.size(), REQUESTS, SEED)
                .isEmpty();
        assertThat(answered.get()).as("requests that were answered at all").isGreaterThan(REQUESTS * 9 / 10);
        assertThat(visitor(bystander).state(bystandersRoom).get("status").stringValue()).isEqualTo("running");
        assertThat(visitor(bystander).answer(bystandersRoom, 1, 0, null).statusCode()).isEqualTo(200);
    }

    private void send(int first, ConcurrentLinkedQueue<String> failures, AtomicInteger answered) {
        AnotherLearner learner = AnotherLearner.inAClass(database(), "Mallory " + first);
        AnotherLearner staff = AnotherLearner.inAClass(database(), "Trudy " + first, EVERYTHING);
        String room = visitor(learner).startMock("c01");
        String cohort = visitor(staff).post("/cohorts", "name=Rivers").headers().firstValue("Location").orElseThrow();
        List<String> objects = List.of(
                room.substring(room.lastIndexOf('/') + 1),
                cohort.substring(cohort.lastIndexOf('/') + 1),
                learner.id().toString(),
                "mla-c01",
                "1");
        List<WebServer.Route> routes = server.routes();
        List<String> sessions = List.of(learner.session().text(), staff.session().text());
        for (int number = first; number < Math.min(REQUESTS, first + REQUESTS_A_SESSION); number++) {
            Random random = new Random(SEED + number);
            HostileRequest request =
                    new HostileRequest(random, server.address().substring("http://".length()), routes, objects, sessions);
            byte[] bytes = request.bytes();
            RawExchange exchange = RawExchange.of(server.address(), bytes);
            if (exchange.isAnswered()) {
                answered.incrementAndGet();
            }
            exchange.trouble()
                    .ifPresent(trouble -> failures.add("request " + trouble + ": "
                            + HostileRequest.shown(bytes)));
        }
    }
}
