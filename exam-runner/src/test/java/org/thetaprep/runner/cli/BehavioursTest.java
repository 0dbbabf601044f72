package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.attempt.AttemptState;
import org.thetaprep.runner.attempt.AttemptStatus;
import org.thetaprep.runner.attempt.Authority;
import org.thetaprep.runner.attempt.Decision;
import org.thetaprep.runner.attempt.ExtraTime;
import org.thetaprep.runner.attempt.FormWish;
import org.thetaprep.runner.attempt.Intervention;
import org.thetaprep.runner.attempt.Outcome;
import org.thetaprep.runner.attempt.RecordedEvent;
import org.thetaprep.runner.attempt.ReviewRule;
import org.thetaprep.runner.attempt.Score;
import org.thetaprep.runner.attempt.Terms;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.MovableClock;
import org.thetaprep.runner.fixture.ShippedPack;
import org.thetaprep.runner.fixture.Visitor;
import org.thetaprep.runner.platform.database.DatabaseAddress;
import tools.jackson.databind.JsonNode;

/**
 * The behaviours of docs/behaviours.md that the server alone shows, each by its number, against the real server and
 * database with a clock that the test moves.
 */
class BehavioursTest {

    private static final Duration MOCK = Duration.ofMinutes(130);
    private static final Authority PROCTOR = new Authority("a-proctor", "the fire alarm rang");

    private static final MovableClock CLOCK = new MovableClock();

    @TempDir
    private static Path data;

    private static RunningInstallation server;

    /** No two starts on one database draw the same ids. */
    private static long seed = 1;

    private AnotherLearner me;
    private Visitor learner;

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

    private void enrolIn(String database) {
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
    private Visitor again() {
        return Visitor.signedIn(server.address(), me.session());
    }

    private void restart() {
        server.close();
        server = RunningInstallation.start(data, CLOCK, seed++);
        learner = again();
    }

    private static AttemptId id(String room) {
        return AttemptId.parse(room.substring(room.lastIndexOf('/') + 1)).orElseThrow();
    }

    private AttemptService attempts() {
        return server.attempts();
    }

    private int flag(Visitor who, String room, int place) {
        return who.postJson(
                        room + "/events",
                        Visitor.events(flagEvent(UUID.randomUUID().toString(), place)))
                .statusCode();
    }

    private static String flagEvent(String id, int place) {
        return "{\"id\":\"" + id + "\",\"type\":\"flag\",\"place\":" + place + ",\"on\":true}";
    }

    private JsonNode heartbeat(String room) {
        return Visitor.json(learner.postJson(room + "/events", "{\"events\":[]}"));
    }

    private long secondsLeft(String room) {
        return heartbeat(room).get("secondsLeft").longValue();
    }

    private int choicePlace(String room) {
        for (int place = 1; place <= 65; place++) {
            if (learner.answer(room, place, 0, "{\"choice\":1}").statusCode() == 200) {
                return place;
            }
        }
        throw new AssertionError("no multiple-choice item on the form");
    }

    private String response(String room, int place) {
        return learner.state(room).get("places").get(place - 1).get("response").toString();
    }

    private String windowed(Instant end, ReviewRule review) {
        String first = learner.startMock("c01");
        learner.post(first + "/submit", "");
        AttemptHeader header =
                attempts().start(me.id(), new FormWish.Exam("c01"), Terms.exam(MOCK).until(end, review));
        return "/attempts/" + header.id();
    }

    @Test
    void b01_an_attempt_started_twice_keeps_its_first_start_and_its_deadline() {
        String room = learner.startMock("c01");
        CLOCK.advance(Duration.ofMinutes(7));
        assertThat(learner.startMock("c01")).isEqualTo(room);
        assertThat(secondsLeft(room)).isEqualTo(MOCK.minusMinutes(7).toSeconds());
    }

    @Test
    void b02_the_deadline_is_the_time_with_its_allowance_or_the_end_of_the_window() {
        assertThat(learner.get("/exams/mla-c01").body())
                .contains(until(Duration.ofMinutes(130)))
                .contains(until(Duration.ofMinutes(160)))
                .contains(until(Duration.ofSeconds(162 * 60 + 30)))
                .contains(until(Duration.ofMinutes(195)))
                .contains(until(Duration.ofMinutes(260)));
        String longer = location(learner.post("/attempts", "blueprint=c01&extra=factor-1.5"));
        assertThat(secondsLeft(longer)).isEqualTo(195 * 60);
        learner.post(longer + "/submit", "");

        String cut = windowed(CLOCK.instant().plus(Duration.ofMinutes(40)), ReviewRule.AFTER_SUBMIT);
        assertThat(secondsLeft(cut)).isEqualTo(40 * 60);
        CLOCK.advance(Duration.ofMinutes(39));
        assertThat(secondsLeft(cut)).isEqualTo(60);
    }

    private static String until(Duration time) {
        LocalTime end = LocalTime.ofInstant(CLOCK.instant().plus(time), ZoneOffset.UTC);
        return time.toMinutes() + " min, to " + end.truncatedTo(ChronoUnit.MINUTES);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void b03_each_save_and_heartbeat_tell_the_seconds_left_by_the_servers_clock_alone() {
        String room = learner.startMock("c01");
        CLOCK.advance(Duration.ofSeconds(30));
        assertThat(secondsLeft(room)).isEqualTo(MOCK.toSeconds() - 30);
        CLOCK.advance(Duration.ofMillis(1_500));
        HttpResponse<String> saved = learner.postJson(
                room + "/events", "{\"now\":\"2031-01-01T00:00:00Z\",\"events\":[" + flagEvent("flag-0001", 3) + "]}");
        assertThat(Visitor.json(saved).get("secondsLeft").longValue()).isEqualTo(MOCK.toSeconds() - 32);
        assertThat(learner.get(room).body()).contains("data-seconds-left=\"" + (MOCK.toSeconds() - 32) + "\"");
    }

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

    private List<RecordedEvent> log(String room) {
        return attempts().log(id(room));
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

    private List<String> kinds(String room) {
        return log(room).stream()
                .map(event -> event.event().getClass().getSimpleName())
                .toList();
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

    @Test
    void b09_an_attempt_whose_time_ran_out_while_no_server_ran_is_expired_at_its_deadline_and_scored_once() {
        String room = learner.startMock("c01");
        int place = choicePlace(room);
        learner.answer(room, place, 1, "{\"choice\":3}");
        Instant deadline = CLOCK.instant().plus(MOCK);
        CLOCK.advance(MOCK.minusSeconds(10));
        server.close();
        CLOCK.advance(Duration.ofSeconds(10).plusMinutes(5));
        server = RunningInstallation.start(data, CLOCK, seed++);
        server.attempts().expireDue();
        learner = again();
        assertThat(response(room, place)).isEqualTo("{\"choice\":3}");
        assertThat(learner.state(room).get("status").stringValue()).isEqualTo("expired");
        restart();
        assertThat(kinds(room)).filteredOn("Expired"::equals).hasSize(1);
        assertThat(kinds(room)).filteredOn("Scored"::equals).hasSize(1);
        assertThat(attempt(room).state().closedAt()).contains(deadline);
        assertThat(attempt(room).header().closedAt()).contains(deadline);
        assertThat(attempt(room).state().status()).isEqualTo(AttemptStatus.SCORED);
    }

    private Attempt attempt(String room) {
        return attempts().peek(id(room)).orElseThrow();
    }

    @Test
    void b10_what_comes_within_five_seconds_after_the_deadline_is_kept_and_marked_late() {
        String room = learner.startMock("c01");
        int place = choicePlace(room);
        CLOCK.advance(MOCK.plusSeconds(5));
        HttpResponse<String> late = learner.answer(room, place, 1, "{\"choice\":2}");
        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(Visitor.json(late).get("results").get(0).get("late").booleanValue())
                .isTrue();
        assertThat(learner.answer(room, place, 1, "{\"choice\":3}").statusCode())
                .as("based on an old revision")
                .isEqualTo(409);
        CLOCK.advance(Duration.ofSeconds(1));
        HttpResponse<String> tooLate = learner.answer(room, place, 2, "{\"choice\":4}");
        assertThat(tooLate.statusCode()).isEqualTo(410);
        assertThat(Visitor.json(tooLate).get("status").stringValue()).isEqualTo("expired");
        assertThat(Visitor.json(tooLate).get("results").get(0).get("reason").stringValue())
                .isEqualTo("the time is over");
        assertThat(response(room, place)).isEqualTo("{\"choice\":2}");
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

    @Test
    void b13_editing_the_pack_changes_neither_what_is_shown_nor_how_it_is_scored() throws IOException {
        server.close();
        Path pack = Files.createDirectories(data.resolve("pack"));
        ShippedPack.copyTo(pack);
        DatabaseAddress address = new DatabaseAddress.SqliteFile(data.resolve("frozen.db"));
        server = RunningInstallation.start(address, Optional.of(pack), CLOCK, 1);
        enrolIn("frozen.db");
        String room = learner.startMock("c01");
        for (int place = 1; place <= 65; place++) {
            learner.answer(room, place, 0, "{\"choice\":" + (1 + place % 4) + "}");
        }
        String page = learner.get(room).body();
        String revision = attempt(room).header().packRevision();
        server.close();

        edit(pack);
        server = RunningInstallation.start(address, Optional.of(pack), CLOCK, 2);
        learner = again();
        assertThat(learner.get(room).body()).isEqualTo(page);
        learner.post(room + "/submit", "");
        assertThat(attempt(room).header().packRevision()).isEqualTo(revision);
        var score = attempt(room).state().life().score();
        assertThat(score).isPresent();
        String next = learner.startMock("c01");
        assertThat(attempt(next).header().packRevision()).isNotEqualTo(revision);

        ContentPack asItWas = ShippedPack.read();
        assertThat(Score.of(attempt(room).state(), asItWas)).isEqualTo(score.get());
        restart();
    }

    private static void edit(Path pack) throws IOException {
        try (Stream<Path> files = Files.walk(pack.resolve("items"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                Files.writeString(file, text.replace("The team ", "The group "));
            }
        }
    }

    @Test
    void b14_the_log_folds_again_to_the_same_state_and_the_same_score() {
        String room = learner.startMock("c01");
        for (int place = 1; place <= 65; place++) {
            learner.answer(room, place, 0, "{\"choice\":" + (1 + place % 4) + "}");
        }
        CLOCK.advance(Duration.ofMinutes(50));
        learner.post(room + "/submit", "");
        String report = learner.get(room + "/report").body();
        var replayed = AttemptState.of(log(room));
        assertThat(replayed).isEqualTo(attempt(room).state());
        assertThat(Score.of(replayed, ShippedPack.read()))
                .isEqualTo(replayed.life().score().orElseThrow());
        restart();
        assertThat(learner.get(room + "/report").body()).isEqualTo(report);
    }

    @Test
    void b15_nothing_that_a_running_attempt_answers_names_a_key_a_rationale_a_parameter_or_a_pretest_item() {
        String room = learner.startMock("c01");
        int place = choicePlace(room);
        List<HttpResponse<String>> answers = new ArrayList<>(List.of(
                learner.get("/"),
                learner.get("/exams/mla-c01"),
                learner.get("/exams/mla-c01/set"),
                learner.get("/attempts"),
                learner.get("/knowledge"),
                learner.get("/practice"),
                learner.get(room),
                learner.get(room + "/state"),
                learner.get(room + "/report"),
                learner.get(room + "/places/1"),
                learner.postJson(room + "/events", "{\"events\":[]}"),
                learner.postJson(room + "/events", "{"),
                learner.answer(room, place, 1, "{\"choice\":3}"),
                learner.answer(room, place, 0, "{\"choice\":3}"),
                learner.answer(room, place, 2, "{\"choice\":9}")));
        Matcher assets = Pattern.compile("(?:src|href)=\"(/[^\"]*\\.(?:js|css|svg)[^\"]*)\"")
                .matcher(learner.get(room).body());
        while (assets.find()) {
            answers.add(learner.get(assets.group(1)));
        }
        StringBuilder all = new StringBuilder();
        answers.forEach(answer -> all.append(answer.headers().map()).append(answer.body()));
        String told = all.toString();
        for (ScorableItem item : ShippedPack.read().scorableItems()) {
            assertThat(told).doesNotContain(item.id().value());
            assertThat(told).doesNotContain(item.classification().borderline());
            if (item instanceof MultipleChoice choice) {
                for (Option option : choice.options()) {
                    assertThat(told).doesNotContain(option.rationale());
                }
            }
        }
        assertThat(told)
                .doesNotContain("sourceMappingURL")
                .doesNotContain("\"scored\"")
                .doesNotContain("\"seed\"");
        assertThat(answers.size()).isGreaterThan(17);
    }

    @Test
    void b16_the_review_opens_only_as_the_attempt_says() {
        Instant end = CLOCK.instant().plus(Duration.ofMinutes(60));
        String never = windowed(end, ReviewRule.NEVER);
        learner.post(never + "/submit", "");
        assertThat(learner.get(never + "/report").statusCode()).isEqualTo(404);

        String afterWindow = windowed(end, ReviewRule.AFTER_WINDOW);
        assertThat(learner.get(afterWindow + "/report").statusCode()).isEqualTo(404);
        learner.post(afterWindow + "/submit", "");
        for (String path : List.of("/report", "/report.pdf", "/places/1")) {
            assertThat(learner.get(afterWindow + path).statusCode()).as(path).isEqualTo(404);
        }
        CLOCK.advance(Duration.ofMinutes(60));
        for (String path : List.of("/report", "/report.pdf", "/places/1")) {
            assertThat(learner.get(afterWindow + path).statusCode()).as(path).isEqualTo(200);
            assertThat(learner.get(never + path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void b17_more_time_before_or_during_an_attempt_moves_the_deadline_once_and_leaves_its_history() {
        String room = location(learner.post("/attempts", "blueprint=c01&extra=minutes-30"));
        assertThat(secondsLeft(room)).isEqualTo(160 * 60);
        CLOCK.advance(Duration.ofMinutes(10));
        assertThat(learner.post(room + "/time", "extra=factor-1.25&reason=a%20certificate")
                        .statusCode())
                .isEqualTo(303);
        assertThat(secondsLeft(room)).isEqualTo(150 * 60 + 130 * 60 / 4);
        assertThat(learner.post(room + "/time", "extra=factor-1.25&reason=again")
                        .statusCode())
                .as("the same factor is no more time")
                .isEqualTo(400);
        assertThat(secondsLeft(room)).isEqualTo(150 * 60 + 130 * 60 / 4);
        var acts = attempt(room).state().life().acts();
        assertThat(acts).hasSize(2);
        assertThat(acts.get(0).what()).isEqualTo("+ 30 minutes");
        assertThat(acts.get(1).what()).isEqualTo("time × 1.25");
        assertThat(acts.get(1).authority().reason()).isEqualTo("a certificate");
        assertThat(acts.get(1).at()).isEqualTo(CLOCK.instant());
        assertThat(learner.get(room).body()).contains("data-seconds-left=\"" + (150 * 60 + 130 * 60 / 4) + "\"");

        learner.post(room + "/submit", "");
        String windowed = windowed(CLOCK.instant().plus(Duration.ofMinutes(40)), ReviewRule.AFTER_SUBMIT);
        assertThat(learner.post(windowed + "/time", "extra=minutes-30").statusCode())
                .as("an attempt that was given is not the learner's to extend")
                .isEqualTo(404);
        var refused = attempts()
                .intervene(id(windowed), new Intervention.Extend(new ExtraTime.Minutes(30), PROCTOR))
                .orElseThrow();
        assertThat(refused.decisions().get(0))
                .isEqualTo(new Decision.Refused("the time ends with the window for everybody"));
    }

    @Test
    void b18_pause_resume_extend_terminate_and_reopen_with_a_reason_and_a_live_list() {
        String room = learner.startMock("c01");
        AttemptId id = id(room);
        int place = choicePlace(room);
        String stem = firstStem(learner.get(room).body());
        CLOCK.advance(Duration.ofMinutes(10));
        assertAccepted(attempts().intervene(id, new Intervention.Pause(PROCTOR)));
        CLOCK.advance(Duration.ofMinutes(30));
        HttpResponse<String> hidden = learner.get(room);
        assertThat(hidden.headers().firstValue("Location")).contains(room + "/paused");
        assertThat(hidden.body()).doesNotContain(stem);
        assertThat(learner.get(room + "/paused").body()).contains("is paused").doesNotContain(stem);
        assertThat(secondsLeft(room)).isEqualTo(120 * 60);
        assertThat(heartbeat(room).get("status").stringValue()).isEqualTo("paused");
        HttpResponse<String> whilePaused = learner.answer(room, place, 1, "{\"choice\":2}");
        assertThat(whilePaused.statusCode()).isEqualTo(503);
        assertThat(whilePaused.headers().firstValue("Retry-After")).isPresent();
        assertThat(attempts().open()).singleElement().satisfies(open -> {
            assertThat(open.header().id()).isEqualTo(id);
            assertThat(open.lastSave()).isEqualTo(CLOCK.instant().minus(Duration.ofMinutes(30)));
        });
        CLOCK.advance(Duration.ofMinutes(200));
        assertThat(attempts().expireDue()).isZero();
        assertRefused(attempts().intervene(id, new Intervention.Pause(PROCTOR)));

        assertAccepted(attempts().intervene(id, new Intervention.Resume(PROCTOR)));
        assertThat(secondsLeft(room)).isEqualTo(120 * 60);
        assertThat(learner.get(room).body()).contains(stem);
        assertThat(learner.answer(room, place, 1, "{\"choice\":2}").statusCode())
                .isEqualTo(200);
        assertAccepted(attempts().intervene(id, new Intervention.Extend(new ExtraTime.Minutes(5), PROCTOR)));
        assertThat(secondsLeft(room)).isEqualTo(125 * 60);

        assertAccepted(attempts().intervene(id, new Intervention.Terminate(PROCTOR)));
        assertThat(learner.state(room).get("status").stringValue()).isEqualTo("terminated");
        assertThat(attempts().open()).isEmpty();
        assertRefused(attempts().intervene(id, new Intervention.Resume(PROCTOR)));
        assertThat(learner.get(room + "/report").statusCode()).isEqualTo(200);

        CLOCK.advance(Duration.ofMinutes(3));
        assertAccepted(attempts().intervene(id, new Intervention.Reopen(0, PROCTOR)));
        assertThat(secondsLeft(room)).isEqualTo(125 * 60);
        assertThat(learner.get(room + "/report").statusCode()).isEqualTo(404);
        assertThat(response(room, place)).isEqualTo("{\"choice\":2}");
        assertThat(learner.answer(room, place, 2, "{\"choice\":4}").statusCode())
                .isEqualTo(200);
        learner.post(room + "/submit", "");
        assertThat(attempt(room).state().life().acts())
                .extracting(act -> act.what())
                .containsExactly("paused", "resumed", "+ 5 minutes", "terminated", "reopened");
        assertThat(attempt(room).state().life().acts())
                .allSatisfy(act -> assertThat(act.authority()).isEqualTo(PROCTOR));
        assertThatThrownBy(() -> new Authority("a-proctor", "  ")).isInstanceOf(IllegalArgumentException.class);

        String other = learner.startMock("c01");
        assertRefused(attempts().intervene(id, new Intervention.Reopen(0, PROCTOR)));
        assertThat(learner.state(other).get("status").stringValue()).isEqualTo("running");
    }

    private static String firstStem(String page) {
        Matcher paragraph =
                Pattern.compile("<p>([A-Z][A-Za-z ,]{40,})").matcher(page.substring(page.indexOf("id=\"item-1\"")));
        assertThat(paragraph.find()).isTrue();
        return paragraph.group(1);
    }

    private static void assertAccepted(Optional<Outcome> outcome) {
        assertThat(outcome.orElseThrow().decisions()).hasOnlyElementsOfType(Decision.Accepted.class);
    }

    private static void assertRefused(Optional<Outcome> outcome) {
        assertThat(outcome.orElseThrow().decisions()).hasOnlyElementsOfType(Decision.Refused.class);
    }
}
