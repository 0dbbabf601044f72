package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.fixture.DatabaseKind;
import org.thetaprep.runner.fixture.Visitor;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.platform.database.DatabaseAddress;
import tools.jackson.databind.JsonNode;

/**
 * What was acknowledged is on disk: the server is killed while learners save, again and again, at moments drawn at
 * random. {@code benchmarks/kills 50} does it fifty times; {@code -Dkills=N} says how often.
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
        assertThat(examinees.stream()
                        .mapToInt(examinee -> examinee.acknowledged)
                        .sum())
                .isGreaterThanOrEqualTo(KILLS * LEAST_SAVES);
    }

    private static List<Examinee> enrol(DatabaseAddress address) {
        try (Database database = Database.open(address)) {
            return database.write(handle -> IntStream.range(0, LEARNERS)
                    .mapToObj(number -> {
                        String id = UUID.randomUUID().toString();
                        Secret session = new Secret("session-of-learner-" + number);
                        handle.execute(
                                "insert into learner (id, display_name, created_at) values (?, 'Learner', ?)",
                                id,
                                number);
                        handle.execute(
                                "insert into session (token_hash, learner_id, created_at, expires_at)"
                                        + " values (?, ?, 0, ?)",
                                session.hash(),
                                id,
                                Long.MAX_VALUE);
                        return new Examinee(session, new Random(SEED + number));
                    })
                    .toList());
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
        private int acknowledged;

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
            note(inDoubtPlace, inDoubtChoice);
            inDoubt = null;
        }

        private void note(int place, int choice) {
            choices.put(place, choice);
            revisions.merge(place, 1, Integer::sum);
        }

        private void saveUntilGone(CountDownLatch enough) {
            while (true) {
                int place = places.get(random.nextInt(places.size()));
                int choice = 1 + random.nextInt(4);
                String event = Visitor.answerEvent(
                        UUID.randomUUID().toString(),
                        place,
                        revisions.getOrDefault(place, 0),
                        "{\"choice\":" + choice + "}");
                try {
                    HttpResponse<String> saved = visitor.postJson(room + "/events", Visitor.events(event));
                    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
                    note(place, choice);
                    acknowledged++;
                    enough.countDown();
                } catch (IllegalStateException gone) {
                    inDoubt = event;
                    inDoubtPlace = place;
                    inDoubtChoice = choice;
                    return;
                }
            }
        }

        private void handIn() {
            assertThat(visitor.post(room + "/submit", "").statusCode()).isEqualTo(303);
            assertThat(visitor.state(room).get("status").stringValue()).isEqualTo("submitted");
            assertThat(visitor.get(room + "/report").statusCode()).isEqualTo(200);
        }
    }
}
