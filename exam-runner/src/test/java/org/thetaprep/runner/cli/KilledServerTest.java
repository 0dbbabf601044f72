package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptState;
import org.thetaprep.runner.attempt.AttemptStatus;
import org.thetaprep.runner.attempt.RecordedEvent;
import org.thetaprep.runner.attempt.store.DatabaseAttemptStore;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.Patience;
import org.thetaprep.runner.fixture.SignedInLearners;
import org.thetaprep.runner.fixture.Visitor;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.platform.database.DatabaseAddress;
import tools.jackson.databind.JsonNode;

/**
 * What was acknowledged is on disk: the server is killed while learners save, again and again, at moments drawn at
 * random. {@code benchmarks/kills 100} does it a hundred times; {@code -Dkills=N} says how often.
 */
class KilledServerTest {

    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final int LEARNERS = 6;
    private static final int LEAST_SAVES = 20;
    private static final int MOST_SAVES = 200;
    private static final long SEED = 20261123;

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void kill_9_under_load_loses_no_acknowledged_answer_and_leaves_no_attempt_stuck(DatabaseKind kind)
            throws Exception {
        DatabaseAddress address = kind.fresh();
        List<Examinee> examinees = enrol(address);
        Random random = new Random(SEED);
        for (int kill = 1; kill <= KILLS; kill++) {
            try (ServerProcess server = ServerProcess.start(address)) {
                for (Examinee examinee : examinees) {
                    examinee.comeBack(server.address(), "before kill " + kill + ", seed " + SEED);
                }
                saveUntilKilled(server, examinees, LEAST_SAVES + random.nextInt(MOST_SAVES - LEAST_SAVES));
            }
        }
        try (ServerProcess server = ServerProcess.start(address)) {
            for (Examinee examinee : examinees) {
                examinee.comeBack(server.address(), "after the last kill");
                examinee.handIn();
            }
            assertThat(server.stop()).isIn(0, 143);
        }
        assertKept(address, examinees);
        assertThat(examinees.stream()
                        .mapToInt(examinee -> examinee.acknowledged.size())
                        .sum())
                .isGreaterThanOrEqualTo(KILLS * LEAST_SAVES);
    }

    @Test
    void kill_9_of_one_of_two_servers_under_load_costs_nothing() throws Exception {
        DatabaseAddress address = DatabaseKind.POSTGRESQL.fresh();
        List<Examinee> examinees = enrol(address);
        Random random = new Random(SEED);
        List<ServerProcess> servers =
                new ArrayList<>(List.of(ServerProcess.start(address), ServerProcess.start(address)));
        ExecutorService threads = Executors.newFixedThreadPool(LEARNERS);
        AtomicBoolean over = new AtomicBoolean();
        AtomicReference<List<String>> addresses = new AtomicReference<>(addresses(servers));
        try {
            for (Examinee examinee : examinees) {
                examinee.comeBack(servers.get(0).address(), "at the start");
            }
            List<Future<?>> all = new ArrayList<>();
            for (Examinee examinee : examinees) {
                all.add(threads.submit(() -> examinee.saveAtEither(addresses, over)));
            }
            for (int kill = 1; kill <= KILLS; kill++) {
                int victim = random.nextInt(servers.size());
                awaitSaves(examinees, all, LEAST_SAVES + random.nextInt(MOST_SAVES - LEAST_SAVES));
                servers.get(victim).kill();
                awaitSaves(examinees, all, LEAST_SAVES);
                servers.set(victim, ServerProcess.start(address));
                addresses.set(addresses(servers));
            }
            over.set(true);
            for (Future<?> each : all) {
                each.get();
            }
            for (Examinee examinee : examinees) {
                examinee.comeBack(servers.get(1).address(), "after the last kill");
                examinee.handIn();
            }
        } finally {
            over.set(true);
            threads.shutdownNow();
            servers.forEach(ServerProcess::close);
        }
        assertKept(address, examinees);
    }

    private static List<String> addresses(List<ServerProcess> servers) {
        return servers.stream().map(ServerProcess::address).toList();
    }

    /** Waits until so many more saves were acknowledged. */
    private static void awaitSaves(List<Examinee> examinees, List<Future<?>> all, int saves) throws Exception {
        int goal = saves(examinees) + saves;
        int reached = Patience.until(
                () -> saves(examinees), done -> done >= goal || all.stream().anyMatch(Future::isDone));
        for (Future<?> each : all) {
            if (each.isDone()) {
                each.get();
            }
        }
        assertThat(reached).as("saves while servers are killed").isGreaterThanOrEqualTo(goal);
    }

    private static int saves(List<Examinee> examinees) {
        return examinees.stream()
                .mapToInt(examinee -> examinee.acknowledged.size())
                .sum();
    }

    private static List<Examinee> enrol(DatabaseAddress address) {
        try (Database database = Database.open(address)) {
            List<Examinee> examinees = new ArrayList<>();
            for (Secret session : SignedInLearners.in(database, LEARNERS)) {
                examinees.add(new Examinee(session, new Random(SEED + examinees.size())));
            }
            return examinees;
        }
    }

    /** Every acknowledged event is in the log, once, and every attempt was marked. */
    private static void assertKept(DatabaseAddress address, List<Examinee> examinees) {
        try (Database database = Database.open(address)) {
            DatabaseAttemptStore store = new DatabaseAttemptStore(database);
            for (Examinee examinee : examinees) {
                List<RecordedEvent> log = store.log(examinee.attempt());
                Set<String> kept = log.stream().map(event -> event.id().value()).collect(Collectors.toSet());
                assertThat(kept).as("each event once").hasSameSizeAs(log);
                assertThat(examinee.acknowledged.stream().filter(event -> !kept.contains(event)))
                        .as("acknowledged and lost")
                        .isEmpty();
                assertThat(AttemptState.of(log).status()).isEqualTo(AttemptStatus.SCORED);
            }
        }
    }

    /** All save as fast as they can; once so many saves were acknowledged, the server is killed under them. */
    private static void saveUntilKilled(ServerProcess server, List<Examinee> examinees, int saves) throws Exception {
        CountDownLatch enough = new CountDownLatch(saves);
        ExecutorService threads = Executors.newFixedThreadPool(LEARNERS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (Examinee examinee : examinees) {
                all.add(threads.submit(() -> examinee.saveUntilGone(enough)));
            }
            enough.await();
            server.kill();
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** A learner who knows what the server acknowledged, and what was under way when it died. */
    private static final class Examinee {

        private static final Pattern CHOICE = Pattern.compile("data-place=\"(\\d+)\" data-type=\"multiple-choice\"");

        private final Secret session;
        private final Random random;
        private final Map<Integer, Integer> revisions = new HashMap<>();
        private final Map<Integer, Integer> choices = new HashMap<>();
        private List<Integer> places = List.of();
        private Visitor visitor;
        private String room;
        private String inDoubt;
        private int inDoubtPlace;
        private int inDoubtChoice;
        private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        private String inDoubtId;

        private Examinee(Secret session, Random random) {
            this.session = session;
            this.random = random;
        }

        private void comeBack(String address, String when) {
            visitor = Visitor.signedIn(address, session);
            String here = visitor.startMock("c01");
            if (room == null) {
                room = here;
                Matcher matcher = CHOICE.matcher(visitor.get(room).body());
                places = matcher.results()
                        .map(found -> Integer.valueOf(found.group(1)))
                        .toList();
            }
            assertThat(here).as(when).isEqualTo(room);
            settleDoubt(when);
            JsonNode state = visitor.state(room);
            assertThat(state.get("status").stringValue()).as(when).isEqualTo("running");
            choices.forEach((place, choice) -> {
                JsonNode kept = state.get("places").get(place - 1);
                assertThat(kept.get("revision").intValue())
                        .as("revision at place %d, %s", place, when)
                        .isEqualTo(revisions.get(place));
                assertThat(kept.get("response").toString())
                        .as("response at place %d, %s", place, when)
                        .isEqualTo("{\"choice\":" + choice + "}");
            });
        }

        /** What was under way when the server died is sent again under its id, and counts once. */
        private void settleDoubt(String when) {
            if (inDoubt == null) {
                return;
            }
            HttpResponse<String> again = visitor.postJson(room + "/events", Visitor.events(inDoubt));
            assertThat(again.statusCode()).as(when).isEqualTo(200);
            note(inDoubtId, inDoubtPlace, inDoubtChoice);
            inDoubt = null;
        }

        private AttemptId attempt() {
            return AttemptId.parse(room.substring(room.lastIndexOf('/') + 1)).orElseThrow();
        }

        private void note(String event, int place, int choice) {
            acknowledged.add(event);
            choices.put(place, choice);
            revisions.merge(place, 1, Integer::sum);
        }

        private void saveUntilGone(CountDownLatch enough) {
            while (true) {
                draw();
                try {
                    save(visitor);
                    enough.countDown();
                } catch (IllegalStateException gone) {
                    return;
                }
            }
        }

        /** Saves at one server after the other; what one does not answer is sent to the other at once. */
        private void saveAtEither(AtomicReference<List<String>> addresses, AtomicBoolean over) {
            Map<String, Visitor> visitors = new HashMap<>();
            int next = random.nextInt(2);
            while (!over.get() || inDoubt != null) {
                if (inDoubt == null) {
                    draw();
                }
                List<String> now = addresses.get();
                try {
                    save(visitors.computeIfAbsent(
                            now.get(next++ % now.size()), server -> Visitor.signedIn(server, session)));
                } catch (IllegalStateException gone) {
                    // It is drawn no further: the same event goes to the other server.
                }
            }
        }

        private void draw() {
            inDoubtPlace = places.get(random.nextInt(places.size()));
            inDoubtChoice = 1 + random.nextInt(4);
            inDoubtId = UUID.randomUUID().toString();
            inDoubt = Visitor.answerEvent(
                    inDoubtId,
                    inDoubtPlace,
                    revisions.getOrDefault(inDoubtPlace, 0),
                    "{\"choice\":" + inDoubtChoice + "}");
        }

        /** Sends what was drawn. */
        private void save(Visitor at) {
            HttpResponse<String> saved = at.postJson(room + "/events", Visitor.events(inDoubt));
            assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
            note(inDoubtId, inDoubtPlace, inDoubtChoice);
            inDoubt = null;
        }

        private void handIn() {
            assertThat(visitor.post(room + "/submit", "").statusCode()).isEqualTo(303);
            assertThat(visitor.state(room).get("status").stringValue()).isEqualTo("submitted");
            assertThat(visitor.get(room + "/report").statusCode()).isEqualTo(200);
        }
    }
}
