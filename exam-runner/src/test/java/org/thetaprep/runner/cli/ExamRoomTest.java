package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.Visitor;
import tools.jackson.databind.JsonNode;

/** The requests of the exam room against the real server, on the shipped pack. */
class ExamRoomTest {

    @TempDir
    private static Path data;

    private static RunningInstallation server;

    private Visitor learner;
    private String room;

    @BeforeAll
    static void start() {
        server = RunningInstallation.start(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void enter() {
        learner = Visitor.signedIn(
                server.address(), AnotherLearner.in(data.resolve("thetaprep.db")).session());
        room = learner.startMock("c01");
    }

    private int choicePlace() {
        String page = learner.get(room).body();
        for (int place = 1; place <= 65; place++) {
            if (learner.answer(room, place, 0, "{\"choice\":1}").statusCode() == 200) {
                learner.answer(room, place, 1, null);
                return place;
            }
        }
        throw new AssertionError("no multiple-choice item in " + page.length() + " characters");
    }

    @Test
    void a_form_has_65_items_and_130_minutes() {
        JsonNode state = learner.state(room);
        assertThat(state.get("places").size()).isEqualTo(65);
        assertThat(state.get("secondsLeft").intValue()).isEqualTo(130 * 60);
        assertThat(state.get("status").stringValue()).isEqualTo("running");
    }

    @Test
    void an_answer_is_saved_and_its_new_revision_told() {
        int place = choicePlace();
        HttpResponse<String> saved = learner.answer(room, place, 2, "{\"choice\":3}");
        assertThat(saved.statusCode()).isEqualTo(200);
        JsonNode result = Visitor.json(saved).get("results").get(0);
        assertThat(result.get("result").stringValue()).isEqualTo("saved");
        assertThat(result.get("revision").intValue()).isEqualTo(3);
        assertThat(learner.state(room)
                        .get("places")
                        .get(place - 1)
                        .get("response")
                        .toString())
                .isEqualTo("{\"choice\":3}");
    }

    @Test
    void the_same_event_sent_twice_counts_once() {
        int place = choicePlace();
        String event = Visitor.answerEvent(UUID.randomUUID().toString(), place, 2, "{\"choice\":2}");
        assertThat(learner.postJson(room + "/events", Visitor.events(event)).statusCode())
                .isEqualTo(200);
        assertThat(learner.postJson(room + "/events", Visitor.events(event)).statusCode())
                .isEqualTo(200);
        assertThat(learner.state(room)
                        .get("places")
                        .get(place - 1)
                        .get("revision")
                        .intValue())
                .isEqualTo(3);
    }

    @Test
    void an_answer_of_the_wrong_shape_is_refused_with_400_and_changes_nothing() {
        int place = choicePlace();
        String before = learner.get(room + "/state").body();
        List<String> bodies = List.of(
                "",
                "[]",
                "{",
                "{\"events\":7}",
                Visitor.events("{}"),
                Visitor.events("{\"id\":\"x\",\"type\":\"answer\",\"place\":1,\"basedOn\":0,\"response\":null}"),
                Visitor.events(Visitor.answerEvent("12345678", 0, 0, null)),
                Visitor.events(Visitor.answerEvent("12345678", 66, 0, null)),
                Visitor.events(Visitor.answerEvent("12345678", place, -1, null)),
                Visitor.events(Visitor.answerEvent("12345678", place, 2, "{\"choice\":0}")),
                Visitor.events(Visitor.answerEvent("12345678", place, 2, "{\"choice\":5}")),
                Visitor.events(Visitor.answerEvent("12345678", place, 2, "{\"choice\":\"a\"}")),
                Visitor.events(Visitor.answerEvent("12345678", place, 2, "{\"choices\":[1,2]}")),
                Visitor.events(Visitor.answerEvent("12345678", place, 2, "{\"order\":[1]}")),
                Visitor.events(Visitor.answerEvent("12345678", place, 2, "{\"pairs\":{\"1\":1}}")),
                Visitor.events(Visitor.answerEvent("12345678", place, 2, "{\"choice\":1,\"choices\":[1]}")),
                Visitor.events("{\"id\":\"12345678\",\"type\":\"submit\",\"place\":1}"),
                Visitor.events("{\"id\":\"12345678\",\"type\":\"flag\",\"place\":1,\"on\":\"yes\"}"),
                Visitor.events("{\"id\":\"12345678\",\"type\":\"navigate\",\"place\":1,\"spentMillis\":-5}"),
                Visitor.events("{\"id\":\"12345678\",\"type\":\"strike-out\",\"place\":1,\"option\":9,\"on\":true}"));
        for (String body : bodies) {
            assertThat(learner.postJson(room + "/events", body).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(learner.get(room + "/state").body()).isEqualTo(before);
    }

    @Test
    void the_report_is_not_there_before_the_attempt_is_closed() {
        assertThat(learner.get(room + "/report").statusCode()).isEqualTo(404);
        assertThat(learner.get(room + "/report.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void time_runs_out_without_a_browser_and_what_was_saved_counts() {
        int place = choicePlace();
        learner.answer(room, place, 2, "{\"choice\":2}");
        server.clock().advance(Duration.ofMinutes(131));
        JsonNode state = learner.state(room);
        assertThat(state.get("status").stringValue()).isEqualTo("expired");
        assertThat(state.get("secondsLeft").intValue()).isZero();
        assertThat(state.get("places").get(place - 1).get("response").toString())
                .isEqualTo("{\"choice\":2}");
        assertThat(learner.get(room + "/report").statusCode()).isEqualTo(200);
    }

    @Test
    void an_attempt_that_is_not_there_is_not_found() {
        for (String id : List.of(UUID.randomUUID().toString(), "1", "..%2f", "x".repeat(36))) {
            for (String path : List.of("", "/state", "/report", "/report.pdf")) {
                assertThat(learner.get("/attempts/" + id + path).statusCode())
                        .as(id + path)
                        .isEqualTo(404);
            }
            assertThat(learner.postJson("/attempts/" + id + "/events", "{\"events\":[]}")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(learner.post("/attempts/" + id + "/submit", "").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void nobody_signed_in_sees_nothing() {
        Visitor stranger = server.stranger();
        for (String path : List.of("/", "/exams/mla-c01", room, room + "/state", room + "/report")) {
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(stranger.postJson(room + "/events", "{\"events\":[]}").statusCode())
                .isEqualTo(401);
        assertThat(stranger.post("/attempts", "blueprint=c01").statusCode()).isEqualTo(401);
    }

    @Test
    void a_sign_in_address_works_once_and_not_after_its_time() {
        String address = server.signInAddress();
        assertThat(status(server.stranger(), address)).isEqualTo(200);
        Visitor first = server.stranger();
        first.signIn(address);
        assertThat(first.get("/").statusCode()).isEqualTo(200);
        Visitor second = server.stranger();
        second.signIn(address);
        assertThat(second.get("/").statusCode()).isEqualTo(401);
        String old = server.signInAddress();
        server.clock().advance(Duration.ofMinutes(16));
        Visitor third = server.stranger();
        third.signIn(old);
        assertThat(third.get("/").statusCode()).isEqualTo(401);
    }

    private static int status(Visitor visitor, String address) {
        return visitor.get(address.substring(address.indexOf("/start"))).statusCode();
    }

    @Test
    void a_change_that_comes_from_elsewhere_is_refused() {
        HttpResponse<String> foreign = learner.send(HttpRequest.newBuilder(URI.create(server.address() + "/attempts"))
                .header("Origin", "https://example.org")
                .POST(HttpRequest.BodyPublishers.ofString("blueprint=c01"))
                .build());
        HttpResponse<String> nameless = learner.send(HttpRequest.newBuilder(URI.create(server.address() + "/attempts"))
                .POST(HttpRequest.BodyPublishers.ofString("blueprint=c01"))
                .build());
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(nameless.statusCode()).isEqualTo(403);
    }

    @Test
    void every_page_carries_the_headers_that_keep_others_out() {
        HttpResponse<String> page = learner.get("/");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }
}
