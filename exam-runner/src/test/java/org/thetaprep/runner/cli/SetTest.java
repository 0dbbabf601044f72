package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.MultipleChoice;
import org.thetaprep.content.item.Option;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.MovableClock;
import org.thetaprep.runner.fixture.ShippedPack;
import org.thetaprep.runner.fixture.Visitor;
import tools.jackson.databind.JsonNode;

/** Sets of one's own choice, through the page that offers them. */
class SetTest {

    @TempDir
    private static Path data;

    private static final MovableClock CLOCK = new MovableClock();
    private static RunningInstallation server;

    private AnotherLearner me;
    private Visitor learner;

    @BeforeAll
    static void start() {
        server = RunningInstallation.start(data, CLOCK, 1);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void enrol() {
        me = AnotherLearner.in(data.resolve("thetaprep.db"));
        learner = Visitor.signedIn(server.address(), me.session());
    }

    private String begin(String fields) {
        HttpResponse<String> started = learner.post("/attempts", "kind=set&" + fields);
        assertThat(started.statusCode()).as(started.body()).isEqualTo(303);
        return started.headers().firstValue("Location").orElseThrow();
    }

    private List<String> itemsOf(String room) {
        return server
                .attempts()
                .peek(AttemptId.parse(room.substring("/attempts/".length())).orElseThrow())
                .orElseThrow()
                .state()
                .form()
                .items()
                .stream()
                .map(item -> item.item().value())
                .toList();
    }

    @Test
    void without_a_limit_the_clock_never_closes_it() {
        String room = begin("count=5");
        assertThat(learner.state(room).get("secondsLeft").isNull()).isTrue();
        CLOCK.advance(Duration.ofDays(30));
        assertThat(learner.state(room).get("status").stringValue()).isEqualTo("running");
        assertThat(learner.get(room).body()).contains("data-seconds-left=\"Infinity\"");
        learner.post(room + "/submit", "");
        assertThat(learner.get(room + "/report").statusCode()).isEqualTo(200);
    }

    @Test
    void the_time_is_the_exams_pace_or_what_was_asked_for() {
        String pace = begin("count=20&timing=pace");
        assertThat(learner.state(pace).get("secondsLeft").longValue()).isEqualTo(20 * 120);
        learner.post(pace + "/submit", "");
        String minutes = begin("count=20&timing=minutes&minutes=7");
        assertThat(learner.state(minutes).get("secondsLeft").longValue()).isEqualTo(7 * 60);
    }

    @Test
    void a_set_of_one_domain_and_type_holds_nothing_else() {
        String room = begin("count=9&domain=3&type=multiple-choice");
        ContentPack pack = ShippedPack.read();
        assertThat(itemsOf(room)).hasSize(9).allSatisfy(id -> {
            var item = pack.scorable(new ItemId(id)).orElseThrow();
            assertThat(item.classification().task().domain()).isEqualTo(3);
            assertThat(item).isInstanceOf(MultipleChoice.class);
        });
    }

    @Test
    void the_page_counts_what_matches_and_what_is_new() {
        int all = count(learner.get("/exams/mla-c01/set").body(), "(\\d+) items match");
        assertThat(all).isGreaterThan(300);
        String domain = learner.get("/exams/mla-c01/set?domain=2&count=4").body();
        int inDomain = count(domain, "(\\d+) items match");
        assertThat(inDomain).isBetween(50, all / 2);
        assertThat(count(domain, "(\\d+) of them new")).isEqualTo(inDomain);
        String room = begin("count=4&domain=2");
        learner.post(room + "/submit", "");
        String later = learner.get("/exams/mla-c01/set?domain=2").body();
        assertThat(count(later, "(\\d+) items match")).isEqualTo(inDomain);
        assertThat(count(later, "(\\d+) of them new")).isEqualTo(inDomain - 4);
        assertThat(count(learner.get("/exams/mla-c01/set?past=missed").body(), "(\\d+) items match"))
                .as("what was left open was missed")
                .isEqualTo(4);
    }

    private static int count(String page, String pattern) {
        MatchResult found =
                Pattern.compile(pattern).matcher(page).results().findFirst().orElseThrow();
        return Integer.parseInt(found.group(1));
    }

    @Test
    void too_few_matching_items_are_told_and_nothing_is_started() {
        HttpResponse<String> refused = learner.post("/attempts", "kind=set&count=10&past=missed");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("10 items were asked for, but none matches")
                .contains("value=\"10\"");
        assertThat(server.attempts().of(me.id())).isEmpty();
    }

    @Test
    void missed_and_flagged_items_come_back_in_sets_of_their_own() {
        String first = begin("count=6&type=multiple-choice");
        List<String> items = itemsOf(first);
        learner.postJson(
                first + "/events", Visitor.events("{\"id\":\"flag-0001\",\"type\":\"flag\",\"place\":2,\"on\":true}"));
        for (int place = 1; place <= 6; place++) {
            int right = rightPlace(first, place);
            int choice = place <= 4 ? right : right % 4 + 1;
            learner.answer(first, place, 0, "{\"choice\":" + choice + "}");
        }
        learner.post(first + "/submit", "");
        String missed = begin("count=2&past=missed");
        assertThat(itemsOf(missed)).containsExactlyInAnyOrder(items.get(4), items.get(5));
        learner.post(missed + "/submit", "");
        String flagged = begin("count=1&past=flagged");
        assertThat(itemsOf(flagged)).containsExactly(items.get(1));
        learner.post(flagged + "/submit", "");
        assertThat(learner.post("/attempts", "kind=set&count=3&past=missed&days=1")
                        .statusCode())
                .as("all were seen today")
                .isEqualTo(422);
    }

    private int rightPlace(String room, int place) {
        var item = server.attempts()
                .peek(AttemptId.parse(room.substring("/attempts/".length())).orElseThrow())
                .orElseThrow()
                .state()
                .form()
                .at(place);
        MultipleChoice choice =
                (MultipleChoice) ShippedPack.read().scorable(item.item()).orElseThrow();
        String key = choice.options().stream()
                .filter(Option::isKey)
                .findFirst()
                .orElseThrow()
                .id();
        return item.presentation().order().indexOf(key) + 1;
    }

    @Test
    void a_confirmed_answer_is_explained_at_once_and_stands_while_the_others_stay_secret() {
        String room = begin("count=5&type=multiple-choice&feedback=each");
        assertThat(learner.get(room + "/places/1").statusCode()).isEqualTo(404);
        assertThat(learner.post(room + "/places/1/confirm", "").statusCode())
                .as("nothing is answered yet")
                .isEqualTo(400);
        learner.answer(room, 1, 0, "{\"choice\":1}");
        HttpResponse<String> confirmed = learner.post(room + "/places/1/confirm", "");
        assertThat(confirmed.statusCode()).isEqualTo(303);
        assertThat(learner.post(room + "/places/1/confirm", "").statusCode())
                .as("a second click")
                .isEqualTo(303);

        ContentPack pack = ShippedPack.read();
        List<String> rationales = new ArrayList<>();
        for (String id : itemsOf(room)) {
            rationales.add(((MultipleChoice) pack.scorable(new ItemId(id)).orElseThrow())
                    .options()
                    .get(0)
                    .rationale());
        }
        String feedback = plain(learner.get(room + "/places/1").body());
        assertThat(feedback).contains(plain(rationales.get(0)));
        assertThat(learner.get(room + "/places/2").statusCode()).isEqualTo(404);
        String page =
                plain(learner.get(room).body() + learner.get(room + "/state").body());
        rationales.forEach(rationale -> assertThat(page).doesNotContain(plain(rationale)));

        HttpResponse<String> changed = learner.answer(room, 1, 1, "{\"choice\":2}");
        assertThat(changed.statusCode()).isEqualTo(400);
        JsonNode first = learner.state(room).get("places").get(0);
        assertThat(first.get("response").toString()).isEqualTo("{\"choice\":1}");
        assertThat(first.get("confirmed").booleanValue()).isTrue();
    }

    private static String plain(String html) {
        return html.replaceAll("</?code>|`", "")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    @Test
    void in_an_exam_nothing_is_told_before_the_end() {
        String room = learner.startMock("c01");
        for (int place = 1; place <= 65; place++) {
            learner.answer(room, place, 0, "{\"choice\":1}");
            assertThat(learner.post(room + "/places/" + place + "/confirm", "").statusCode())
                    .isEqualTo(400);
            assertThat(learner.get(room + "/places/" + place).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_form_that_makes_no_sense_is_refused_with_what_was_expected() {
        for (String fields : List.of(
                "count=0",
                "count=201",
                "count=ten",
                "domain=9",
                "task=7.7",
                "type=essay",
                "past=future",
                "days=0",
                "blueprint=nonesuch",
                "timing=minutes",
                "timing=sometimes",
                "count=5&timing=pace&extra=factor-9")) {
            assertThat(learner.post("/attempts", "kind=set&" + fields).statusCode())
                    .as(fields)
                    .isEqualTo(400);
        }
        assertThat(learner.post("/attempts", "blueprint=nonesuch").statusCode()).isEqualTo(400);
        assertThat(learner.post("/attempts", "").statusCode()).isEqualTo(400);
        assertThat(server.attempts().of(me.id())).isEmpty();
    }
}
