package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.attempt.AttemptEvent;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptStatus;
import org.thetaprep.runner.attempt.RecordedEvent;
import org.thetaprep.runner.fixture.MovableClock;
import org.thetaprep.runner.fixture.PostgresCluster;
import org.thetaprep.runner.fixture.SignedInLearners;
import org.thetaprep.runner.fixture.Visitor;
import org.thetaprep.runner.platform.database.Database;
import org.thetaprep.runner.platform.database.DatabaseAddress;
import tools.jackson.databind.JsonNode;

/** Two servers on one PostgreSQL database are one installation. */
class SharedDatabaseTest {

    /** Two servers with one clock on a new database, and the database itself. */
    private record TwoServers(
            RunningInstallation here, RunningInstallation there, Database database, MovableClock clock)
            implements AutoCloseable {

        static TwoServers start() {
            DatabaseAddress address = PostgresCluster.running().newDatabase();
            MovableClock clock = new MovableClock();
            return new TwoServers(
                    RunningInstallation.start(address, clock, 1),
                    RunningInstallation.start(address, clock, 2),
                    Database.open(address),
                    clock);
        }

        @Override
        public void close() {
            database.close();
            there.close();
            here.close();
        }
    }

    @Test
    void an_attempt_goes_on_at_whichever_server_the_learner_reaches() {
        try (TwoServers servers = TwoServers.start()) {
            Visitor one = servers.here().learner();
            Visitor other = servers.there().learner();
            String room = one.startMock("c01");
            assertThat(other.startMock("c01")).isEqualTo(room);

            for (int round = 0; round < 5; round++) {
                assertThat(flag(one, room, 2 * round + 1)).isEqualTo(200);
                assertThat(flag(other, room, 2 * round + 2)).isEqualTo(200);
            }
            JsonNode seenHere = one.state(room);
            assertThat(seenHere).isEqualTo(other.state(room));
            for (int place = 1; place <= 10; place++) {
                assertThat(seenHere.get("places").get(place - 1).get("flagged").booleanValue())
                        .as("place %d", place)
                        .isTrue();
            }
            other.post(room + "/submit", "");
            assertThat(flag(one, room, 11)).isEqualTo(410);
        }
    }

    @Test
    void whoever_signs_out_at_one_server_is_signed_out_at_the_next_save_at_another() {
        try (TwoServers servers = TwoServers.start()) {
            Secret session = SignedInLearners.in(servers.database(), 1).get(0);
            Visitor one = Visitor.signedIn(servers.here().address(), session);
            String room = one.startMock("c01");
            for (int place = 1; place <= 4; place++) {
                assertThat(flag(one, room, place)).isEqualTo(200);
            }
            int events = servers.here().attempts().log(id(room)).size();
            Visitor.signedIn(servers.there().address(), session).post("/sign-out", "");
            assertThat(flag(one, room, 5)).isEqualTo(401);
            assertThat(one.postJson(room + "/events", "no JSON").statusCode()).isEqualTo(401);
            assertThat(servers.here().attempts().log(id(room))).hasSize(events);
        }
    }

    @Test
    void whoever_is_signed_out_elsewhere_learns_nothing_but_that_by_whatever_they_send() {
        try (TwoServers servers = TwoServers.start()) {
            List<Secret> sessions = SignedInLearners.in(servers.database(), 3);
            List<String> bodies =
                    List.of("no JSON", "{\"events\":[]}", Visitor.events("{\"id\":\"flag-place-1\",\"type\":\"none\"}"));
            for (int n = 0; n < 3; n++) {
                Visitor one = Visitor.signedIn(servers.here().address(), sessions.get(n));
                String room = one.startMock("c01");
                assertThat(flag(one, room, 1)).isEqualTo(200);
                assertThat(flag(one, room, 2)).isEqualTo(200);
                Visitor.signedIn(servers.there().address(), sessions.get(n)).post("/sign-out", "");
                assertThat(one.postJson(room + "/events", bodies.get(n)).statusCode())
                        .as(bodies.get(n))
                        .isEqualTo(401);
            }
        }
    }

    private static AttemptId id(String room) {
        return AttemptId.parse(room.substring(room.lastIndexOf('/') + 1)).orElseThrow();
    }

    @Test
    void what_is_due_expires_once_however_many_servers_notice() throws Exception {
        try (TwoServers servers = TwoServers.start()) {
            List<AttemptId> rooms = new ArrayList<>();
            for (Secret session : SignedInLearners.in(servers.database(), 12)) {
                String room = Visitor.signedIn(servers.here().address(), session).startMock("c01");
                rooms.add(id(room));
            }
            servers.clock().advance(Duration.ofHours(4));
            ExecutorService threads = Executors.newFixedThreadPool(4);
            try {
                List<Future<Integer>> runs = new ArrayList<>();
                for (RunningInstallation each : List.of(
                        servers.here(), servers.there(), servers.here(), servers.there())) {
                    runs.add(threads.submit(() -> each.attempts().expireDue()));
                }
                for (Future<Integer> run : runs) {
                    run.get();
                }
            } finally {
                threads.shutdown();
            }
            for (AttemptId id : rooms) {
                List<AttemptEvent> log =
                        servers.here().attempts().log(id).stream().map(RecordedEvent::event).toList();
                assertThat(log).filteredOn(AttemptEvent.Expired.class::isInstance).as("%s", id).hasSize(1);
                assertThat(log).filteredOn(AttemptEvent.Scored.class::isInstance).as("%s", id).hasSize(1);
                assertThat(servers.there().attempts().peek(id).orElseThrow().state().status())
                        .isEqualTo(AttemptStatus.SCORED);
            }
        }
    }

    @Test
    @Timeout(120)
    void the_live_view_at_one_server_tells_what_was_saved_at_another() {
        try (TwoServers servers = TwoServers.start()) {
            List<Secret> sessions = SignedInLearners.in(servers.database(), 1);
            Secret teaching = SignedInLearners.instructor(servers.database());
            Visitor instructor = Visitor.signedIn(servers.here().address(), teaching);
            String cohort = instructor.post("/cohorts", "name=Rivers")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            SignedInLearners.join(servers.database(), cohort.substring(cohort.lastIndexOf('/') + 1), 0);
            Visitor learner = Visitor.signedIn(servers.there().address(), sessions.get(0));
            String room = learner.startMock("c01");
            try (Stream<String> stream = instructor.stream(cohort + "/live/stream")) {
                Iterator<String> lines = stream.iterator();
                awaits(lines, "0 of 65");
                assertThat(flag(learner, room, 1)).isEqualTo(200);
                assertThat(learner.answer(room, 1, 0, answerTo(learner, room)).statusCode()).isEqualTo(200);
                awaits(lines, "1 of 65");
            }
        }
    }

    /** Any answer that fits the first item. */
    private static String answerTo(Visitor learner, String room) {
        String page = learner.get(room).body();
        String type = page.substring(page.indexOf("data-place=\"1\" data-type=\"") + "data-place=\"1\" data-type=\"".length());
        return switch (type.substring(0, type.indexOf('"'))) {
            case "multiple-choice" -> "{\"choice\":1}";
            case "multiple-response" -> "{\"choices\":[1]}";
            case "ordering" -> "{\"order\":[1]}";
            default -> "{\"pairs\":{\"1\":1}}";
        };
    }

    private static void awaits(Iterator<String> lines, String text) {
        String line = lines.next();
        while (!line.contains(text)) {
            line = lines.next();
        }
    }

    private static int flag(Visitor learner, String room, int place) {
        return learner.postJson(
                        room + "/events",
                        Visitor.events("{\"id\":\"flag-place-" + place + "-" + System.identityHashCode(learner)
                                + "\",\"type\":\"flag\",\"place\":" + place + ",\"on\":true}"))
                .statusCode();
    }
}
