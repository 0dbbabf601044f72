package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.MovableClock;
import org.thetaprep.runner.fixture.Visitor;

/** Practice as a browser meets it: forms and pages of the real server on the shipped pack. */
class PracticeOverHttpTest {

    private static final Pattern FIELD =
            Pattern.compile("name=\"(choice|order-\\d|match-\\d)\"(?: value=\"(\\d)\")?");

    @TempDir
    private Path data;

    private final MovableClock clock = new MovableClock();
    private RunningInstallation server;
    private Visitor learner;

    @BeforeEach
    void start() {
        server = RunningInstallation.start(data, clock, 1);
        learner = server.learner();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String location(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return response.headers().firstValue("Location").orElseThrow();
    }

    private String begin(String goal, int length) {
        return location(learner.post("/practice", "goal=" + goal + "&length=" + length));
    }

    private static List<String> all(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** A complete answer to the item that a page asks, right or not. */
    private static String complete(String page) {
        int choose = page.contains("Choose two.") ? 2 : page.contains("Choose three.") ? 3 : 1;
        List<String> fields = new ArrayList<>();
        for (MatchResult field : FIELD.matcher(page).results().toList()) {
            String name = field.group(1);
            if (name.equals("choice") && fields.size() < choose) {
                fields.add("choice=" + field.group(2));
            } else if (!name.equals("choice")) {
                fields.add(name + "=" + (fields.size() + 1));
            }
        }
        int places = all(page, "(?<=Give )(two|three|four|five)(?= of the)").stream()
                .mapToInt(word -> List.of("", "", "two", "three", "four", "five").indexOf(word))
                .findFirst()
                .orElse(fields.size());
        return String.join("&", fields.get(0).startsWith("order") ? fields.subList(0, places) : fields);
    }

    private String answer(String session, int turn) {
        String question = learner.get(session).body();
        assertThat(location(learner.post(session + "/answer", "turn=" + turn + "&" + complete(question))))
                .isEqualTo(session);
        return learner.get(session).body();
    }

    private void next(String session, int turn) {
        assertThat(location(learner.post(session + "/next", "turn=" + turn))).isEqualTo(session);
    }

    @Test
    void an_item_lies_closed_until_it_is_answered_and_open_after() {
        String session = begin("domain:1", 3);
        String question = learner.get(session).body();
        assertThat(question)
                .contains("Check the answer", "item 1 of 3")
                .doesNotContain("is-key", "class=\"why\"", "data-verdict", "refrows");

        String answered = answer(session, 1);
        assertThat(answered).contains("is-key", "class=\"why\"", "data-verdict", "refrows", "1 of 3 answered");
        assertThat(answered).doesNotContain("Check the answer");

        next(session, 1);
        String second = learner.get(session).body();
        assertThat(second).contains("item 2 of 3").doesNotContain("is-key", "data-verdict");
        assertThat(all(second, "(?s)id=\"ask\">.*?</p>")).isNotEqualTo(all(question, "(?s)id=\"ask\">.*?</p>"));
    }

    @Test
    void a_session_ends_at_its_length_and_lays_all_of_its_items_open() {
        String session = begin("most", 3);
        for (int turn = 1; turn <= 3; turn++) {
            answer(session, turn);
            next(session, turn);
        }
        String end = learner.get(session).body();
        assertThat(end).contains("Done: 3 items.");
        assertThat(all(end, "<details class=\"is-(right|wrong)\">")).hasSize(3);
        assertThat(learner.get("/practice").body()).contains("What helps most", session);
        assertThat(learner.get("/knowledge").body()).contains("Practice 1", "3 answers");
    }

    @Test
    void an_answer_stands_whatever_is_sent_after_it() {
        String session = begin("domain:2", 5);
        String question = learner.get(session).body();
        String answered = answer(session, 1);

        learner.post(session + "/answer", "turn=1&" + complete(question));
        learner.post(session + "/answer", "turn=2&choice=1");
        assertThat(learner.get(session).body()).isEqualTo(answered);
        next(session, 1);
        String second = learner.get(session).body();
        next(session, 1);
        learner.post(session + "/answer", "turn=1&" + complete(question));
        assertThat(learner.get(session).body()).isEqualTo(second);
    }

    @Test
    void a_session_goes_on_where_it_was_left_also_after_the_server_was_started_again() {
        String session = begin("domain:3", 4);
        answer(session, 1);
        next(session, 1);
        String second = learner.get(session).body();
        assertThat(learner.get("/practice").body()).contains("Continue practice 1");

        server.close();
        server = RunningInstallation.start(data, clock, 2);
        learner = server.learner();

        assertThat(learner.get(session).body()).isEqualTo(second);
        String answered = answer(session, 2);
        assertThat(answered).contains("2 of 4 answered");
        next(session, 2);
        assertThat(learner.get(session).body()).contains("item 3 of 4");
    }

    @Test
    void what_lacks_something_is_told_and_nothing_is_saved() {
        String session = begin("task:1.1", 3);
        HttpResponse<String> empty = learner.post(session + "/answer", "turn=1");

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("role=\"alert\"", "Check the answer").doesNotContain("is-key");
        assertThat(learner.get(session).body()).contains("item 1 of 3", "Check the answer");
    }

    @Test
    void what_has_another_shape_is_refused() {
        for (String form : List.of(
                "",
                "goal=",
                "goal=everything",
                "goal=domain:99",
                "goal=task:1",
                "goal=row:",
                "goal=row:no/such/row",
                "goal=misconception:none",
                "goal=most&length=0",
                "goal=most&length=-1",
                "goal=most&length=ten")) {
            assertThat(learner.post("/practice", form).statusCode()).as(form).isEqualTo(400);
        }
        String session = begin("most", 2);
        String before = learner.get(session).body();
        for (String form : List.of("", "turn=0&choice=1", "turn=one&choice=1", "turn=1&choice=9&order-1=77&match-1=9")) {
            assertThat(learner.post(session + "/answer", form).statusCode()).as(form).isIn(400, 422);
        }
        assertThat(learner.post(session + "/next", "turn=x").statusCode()).isEqualTo(400);
        assertThat(learner.get(session).body()).isEqualTo(before);
        assertThat(learner.get("/practice/not-a-session").statusCode()).isEqualTo(404);
    }

    @Test
    void another_learners_session_is_not_found_and_stays_as_it_is() {
        String session = begin("domain:1", 3);
        String before = learner.get(session).body();
        Visitor other = Visitor.signedIn(server.address(), AnotherLearner.enrol(data));
        String nowhere = "/practice/" + UUID.randomUUID();

        assertThat(other.get(session).statusCode()).isEqualTo(404);
        assertThat(other.get(session).body()).isEqualTo(other.get(nowhere).body());
        for (String act : List.of("/answer", "/next", "/end")) {
            HttpResponse<String> foreign = other.post(session + act, "turn=1&" + complete(before));
            assertThat(foreign.statusCode()).as(act).isEqualTo(404);
            assertThat(foreign.body())
                    .as(act)
                    .isEqualTo(other.post(nowhere + act, "turn=1").body());
        }
        assertThat(learner.get(session).body()).isEqualTo(before);
        assertThat(other.get("/practice").body()).doesNotContain(session);
        assertThat(server.stranger().get(session).statusCode()).isEqualTo(401);
    }

    @Test
    void practice_waits_while_an_exam_is_under_way() {
        String session = begin("domain:1", 3);
        answer(session, 1);
        String room = learner.startMock("c01");

        assertThat(learner.get(session).statusCode()).isEqualTo(303);
        assertThat(location(learner.post("/practice", "goal=most"))).isEqualTo("/practice");
        assertThat(location(learner.post(session + "/next", "turn=1"))).isEqualTo("/practice");
        assertThat(learner.get("/practice").body()).contains("Practice waits while you are in an exam");

        learner.post(room + "/submit", "");
        assertThat(learner.get(session).body()).contains("1 of 3 answered");
    }

    @Test
    void items_of_a_model_come_with_numbers_of_their_own_each_time_and_stay_as_they_were_given() {
        Set<String> asked = new HashSet<>();
        List<String> sessions = new ArrayList<>();
        for (int round = 0; round < 6; round++) {
            String session = begin("misconception:discount-is-price", 1);
            sessions.add(session);
            asked.add(all(learner.get(session).body(), "(?s)class=\"stem\">.*?</div>").get(0));
            answer(session, 1);
            next(session, 1);
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(asked).hasSize(6);
        String first = learner.get(sessions.get(0)).body();
        assertThat(all(first, "<details class=\"is-(right|wrong)\">")).hasSize(1);
        assertThat(learner.get("/knowledge").body()).contains("6 answers", "met before");
        assertThat(learner.get("/drill/queue").statusCode()).isEqualTo(200);

        server.close();
        server = RunningInstallation.start(data, clock, 3);
        learner = server.learner();
        assertThat(learner.get(sessions.get(0)).body()).isEqualTo(first);
    }

    @Test
    void an_answer_leads_to_its_rows_which_know_of_it_and_to_cards() {
        String session = begin("domain:1", 10);
        String answered = answer(session, 1);
        for (int turn = 1; answered.contains("answered is-right"); turn++) {
            next(session, turn);
            answered = answer(session, turn + 1);
        }
        List<String> rows = all(answered, "/reference/rows/[^\"]+");
        assertThat(rows).isNotEmpty();
        assertThat(rows).allSatisfy(row -> assertThat(learner.get(row).body()).containsPattern("[0-9]+ of [0-9]+ right"));
        List<String> cards = Visitor.json(learner.get("/drill/queue")).get("cards").valueStream()
                .limit(4)
                .map(card -> card.get("id").stringValue())
                .toList();
        assertThat(cards).anyMatch(card -> card.startsWith("item:") || card.startsWith("belief:"));
        String misconception = all(answered, "misconception:[a-z0-9-]+").stream()
                .findFirst()
                .orElseThrow();
        assertThat(learner.get(begin(misconception, 5)).body()).contains("Against “", "Check the answer");
    }

    @Test
    void an_item_that_waits_for_its_answer_has_no_card() {
        String session = begin("domain:1", 10);
        for (int turn = 1; turn <= 3; turn++) {
            answer(session, turn);
            next(session, turn);
        }
        String asked = learner.get(session).body();
        String queue = learner.get("/drill/queue?extra=100").body();
        String ask = all(asked, "(?<=id=\"ask\">)[^<]+").get(0);
        assertThat(queue).doesNotContain(ask);
    }

    @Test
    void a_session_that_was_left_for_days_is_still_there() {
        String session = begin("most", 2);
        String before = learner.get(session).body();
        clock.advance(Duration.ofDays(6));

        assertThat(learner.get(session).body()).isEqualTo(before);
    }
}
