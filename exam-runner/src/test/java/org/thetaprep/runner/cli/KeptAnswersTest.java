package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.attempt.Intervention;
import org.thetaprep.runner.fixture.Visitor;
import tools.jackson.databind.JsonNode;

/** Behaviours 4, 6 to 8, 11 and 12 of docs/behaviours.md: what was answered is kept, once, on whatever device. */
class KeptAnswersTest extends LearnerBehaviours {

    @Test
    void b04_each_change_is_one_more_event_with_the_servers_instant_of_receipt() {
        String room = learner.startMock("c01");
        int place = choicePlace(room);
        long before = log(room).size();
        CLOCK.advance(Duration.ofSeconds(9));
        learner.answer(room, place, 1, "{\"choice\":2}");
        CLOCK.advance(Duration.ofSeconds(9));
        learner.answer(room, place, 2, null);
        var log = log(room);
        assertThat(log).hasSize((int) before + 2);
        assertThat(log.get(log.size() - 2).at()).isEqualTo(CLOCK.instant().minusSeconds(9));
        assertThat(log.get(log.size() - 1).at()).isEqualTo(CLOCK.instant());
    }

    @Test
    void b06_a_stale_tab_is_told_what_stands_and_changes_nothing() {
        String room = learner.startMock("c01");
        int place = choicePlace(room);
        Visitor hiddenTab = again();
        learner.answer(room, place, 1, "{\"choice\":2}");
        HttpResponse<String> stale = hiddenTab.answer(room, place, 1, "{\"choice\":4}");
        assertThat(stale.statusCode()).isEqualTo(409);
        JsonNode told = Visitor.json(stale).get("results").get(0);
        assertThat(told.get("response").toString()).isEqualTo("{\"choice\":2}");
        assertThat(told.get("revision").intValue()).isEqualTo(2);
        assertThat(response(room, place)).isEqualTo("{\"choice\":2}");
    }

    @Test
    void b07_however_often_it_is_submitted_there_is_one_submission_one_score_one_page() throws Exception {
        String room = learner.startMock("c01");
        choicePlace(room);
        List<Callable<String>> clicks = IntStream.range(0, 20)
                .<Callable<String>>mapToObj(i -> () -> location(learner.post(room + "/submit", "")))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<String> click : threads.invokeAll(clicks)) {
                assertThat(click.get()).isEqualTo(room + "/report");
            }
        } finally {
            threads.shutdown();
        }
        assertThat(kinds(room)).filteredOn("Submitted"::equals).hasSize(1);
        assertThat(kinds(room)).filteredOn("Scored"::equals).hasSize(1);
        assertThat(learner.get(room + "/report").body())
                .isEqualTo(learner.get(room + "/report").body());
    }

    @Test
    void b08_closed_means_closed_on_every_device_and_what_is_stored_stays_as_it_is() {
        for (String way : List.of("submitted", "expired", "terminated")) {
            String room = learner.startMock("c01");
            int place = choicePlace(room);
            switch (way) {
                case "submitted" -> learner.post(room + "/submit", "");
                case "expired" -> CLOCK.advance(MOCK.plusSeconds(6));
                default -> attempts().intervene(id(room), new Intervention.Terminate(PROCTOR));
            }
            String state = learner.get(room + "/state").body();
            assertThat(state).contains("\"status\":\"" + way + "\"");
            var stored = log(room);
            Visitor anotherDevice = again();
            for (Visitor device : List.of(learner, anotherDevice)) {
                HttpResponse<String> late = device.answer(room, place, 1, "{\"choice\":4}");
                assertThat(late.statusCode()).as(way).isEqualTo(410);
                assertThat(Visitor.json(late)
                                .get("results")
                                .get(0)
                                .get("reason")
                                .stringValue())
                        .isNotBlank();
                assertThat(flag(device, room, 1)).as(way).isEqualTo(410);
            }
            assertThat(learner.get(room + "/state").body()).as(way).isEqualTo(state);
            assertThat(log(room)).as(way).isEqualTo(stored);
        }
    }

    private int flag(Visitor who, String room, int place) {
        return who.postJson(
                        room + "/events",
                        Visitor.events(flagEvent(UUID.randomUUID().toString(), place)))
                .statusCode();
    }

    @Test
    void b11_another_machine_and_another_start_of_the_server_go_on_with_exactly_the_same() {
        String room = learner.startMock("c01");
        int place = choicePlace(room);
        learner.postJson(
                room + "/events",
                Visitor.events(
                        flagEvent("flag-0001", 9),
                        "{\"id\":\"strike-1\",\"type\":\"strike-out\",\"place\":" + place
                                + ",\"option\":4,\"on\":true}",
                        "{\"id\":\"nav-0001\",\"type\":\"navigate\",\"place\":9,\"spentMillis\":1500}"));
        CLOCK.advance(Duration.ofSeconds(77));
        String page = learner.get(room).body();
        String state = learner.get(room + "/state").body();
        Visitor elsewhere = again();
        assertThat(elsewhere.get(room).body()).isEqualTo(page);
        assertThat(elsewhere.get(room + "/state").body()).isEqualTo(state);
        restart();
        assertThat(learner.get(room).body()).isEqualTo(page);
        assertThat(learner.get(room + "/state").body()).isEqualTo(state);
    }

    @Test
    void b12_fifty_starts_at_once_are_one_attempt() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<String>> starts = IntStream.range(0, 50)
                    .<Callable<String>>mapToObj(i -> () -> learner.startMock("c01"))
                    .toList();
            List<String> rooms = new ArrayList<>();
            for (Future<String> start : threads.invokeAll(starts)) {
                rooms.add(start.get());
            }
            assertThat(rooms.stream().distinct()).hasSize(1);
            assertThat(attempts().open()).hasSize(1);
        } finally {
            threads.shutdown();
        }
    }
}
