package org.thetaprep.runner.cli;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.attempt.Authority;
import org.thetaprep.runner.attempt.FormWish;
import org.thetaprep.runner.attempt.Intervention;
import org.thetaprep.runner.attempt.RecordedEvent;
import org.thetaprep.runner.attempt.ReviewRule;
import org.thetaprep.runner.attempt.Terms;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.MovableClock;
import org.thetaprep.runner.fixture.Visitor;
import tools.jackson.databind.JsonNode;

/**
 * A learner on the real server and database with a clock that the test moves, for the behaviours of docs/behaviours.md that
 * the server alone shows.
 */
abstract class LearnerBehaviours {

    static final Duration MOCK = Duration.ofMinutes(130);

    static final Authority PROCTOR = new Authority("a-proctor", "the fire alarm rang");

    static final MovableClock CLOCK = new MovableClock();

    @TempDir
    static Path data;

    static RunningInstallation server;

    /** No two starts on one database draw the same ids. */
    static long seed = 1;

    AnotherLearner me;
    Visitor learner;

    @BeforeAll
    static void start() {
        server = RunningInstallation.start(data, CLOCK, seed++);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void enrol() {
        enrolIn("thetaprep.db");
    }

    void enrolIn(String database) {
        me = AnotherLearner.in(data.resolve(database));
        learner = again();
    }

    @AfterEach
    void leaveNothingOpen() {
        attempts()
                .open()
                .forEach(open ->
                        attempts().intervene(open.header().id(), new Intervention.Terminate(PROCTOR)));
    }

    /** The same learner with another browser. */
    Visitor again() {
        return Visitor.signedIn(server.address(), me.session());
    }

    void restart() {
        server.close();
        server = RunningInstallation.start(data, CLOCK, seed++);
        learner = again();
    }

    static AttemptId id(String room) {
        return AttemptId.parse(room.substring(room.lastIndexOf('/') + 1)).orElseThrow();
    }

    AttemptService attempts() {
        return server.attempts();
    }

    static String flagEvent(String id, int place) {
        return "{\"id\":\"" + id + "\",\"type\":\"flag\",\"place\":" + place + ",\"on\":true}";
    }

    JsonNode heartbeat(String room) {
        return Visitor.json(learner.postJson(room + "/events", "{\"events\":[]}"));
    }

    long secondsLeft(String room) {
        return heartbeat(room).get("secondsLeft").longValue();
    }

    int choicePlace(String room) {
        for (int place = 1; place <= 65; place++) {
            if (learner.answer(room, place, 0, "{\"choice\":1}").statusCode() == 200) {
                return place;
            }
        }
        throw new AssertionError("no multiple-choice item on the form");
    }

    String response(String room, int place) {
        return learner.state(room).get("places").get(place - 1).get("response").toString();
    }

    String windowed(Instant end, ReviewRule review) {
        String first = learner.startMock("c01");
        learner.post(first + "/submit", "");
        AttemptHeader header =
                attempts().start(me.id(), new FormWish.Exam("c01"), Terms.exam(MOCK).until(end, review));
        return "/attempts/" + header.id();
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    List<RecordedEvent> log(String room) {
        return attempts().log(id(room));
    }

    Attempt attempt(String room) {
        return attempts().peek(id(room)).orElseThrow();
    }

    List<String> kinds(String room) {
        return log(room).stream()
                .map(event -> event.event().getClass().getSimpleName())
                .toList();
    }
}
