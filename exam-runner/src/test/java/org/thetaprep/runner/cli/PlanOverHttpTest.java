package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.thetaprep.runner.fixture.AnotherLearner;
import org.thetaprep.runner.fixture.MovableClock;
import org.thetaprep.runner.fixture.Visitor;

/** The plan on the first page, from the first visit to the day of the exam. The clock begins on 23 November 2026. */
class PlanOverHttpTest {

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

    private String home() {
        return learner.get("/").body();
    }

    private static String action(String home) {
        return Pattern.compile("(?<=data-action=\")[a-z]+")
                .matcher(home)
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    /** A mock exam of which each multiple-choice item has the first option, handed in. */
    private void takeMock() {
        String room = learner.startMock("c01");
        for (int place = 1; place <= 65; place++) {
            learner.answer(room, place, 0, "{\"choice\":1}");
        }
        learner.post(room + "/submit", "");
    }

    @Test
    void the_plan_leads_from_a_first_mock_exam_to_cards_practice_and_the_last_checks() {
        assertThat(home())
                .contains("Nothing is known yet", "No date yet", "Where you stand", "What costs you most")
                .doesNotContain("/exam-date/remove");
        assertThat(action(home())).isEqualTo("mock");

        takeMock();
        String after = home();
        assertThat(after).contains("All your answers together give", "equally likely results", "Mock exam 1", "Practise this");
        assertThat(action(after)).isEqualTo("practise");

        learner.post("/practice", "goal=most&length=10");
        assertThat(action(home())).isEqualTo("practice");

        assertThat(learner.post("/exam-date", "on=2026-11-24").statusCode()).isEqualTo(303);
        assertThat(home()).contains("Tuesday, 24 November 2026, tomorrow", "/exam-date/remove");
        learner.post(
                Pattern.compile("/practice/[0-9a-f-]{36}")
                                .matcher(home())
                                .results()
                                .findFirst()
                                .orElseThrow()
                                .group()
                        + "/end",
                "");
        assertThat(action(home())).isEqualTo("checks");

        clock.advance(Duration.ofDays(3));
        assertThat(home()).contains("Tuesday, 24 November 2026, over");
    }

    @Test
    void cards_come_first_once_they_are_due() {
        takeMock();
        String card = Visitor.json(learner.get("/drill/queue"))
                .get("cards")
                .get(0)
                .get("id")
                .stringValue();
        learner.postJson(
                "/drill/events",
                Visitor.events("{\"id\":\"review-0001\",\"type\":\"review\",\"card\":\"" + card + "\",\"grade\":3,\"at\":"
                        + clock.instant().toEpochMilli() + "}"));
        clock.advance(Duration.ofDays(4));
        assertThat(action(home())).isEqualTo("drill");
        assertThat(home()).contains("1 card is due");
    }

    @Test
    void an_exam_date_is_a_day_to_come_and_ones_own() {
        for (String day : List.of("", "soon", "2026-13-01", "2026-11-22", "2036-01-01")) {
            assertThat(learner.post("/exam-date", "on=" + day).statusCode()).as(day).isEqualTo(400);
        }
        assertThat(home()).contains("No date yet");

        learner.post("/exam-date", "on=2026-12-14");
        learner.post("/exam-date", "on=2026-12-21");
        assertThat(home()).contains("Monday, 21 December 2026, in 28 days");
        assertThat(Visitor.signedIn(server.address(), AnotherLearner.enrol(data))
                        .get("/")
                        .body())
                .contains("No date yet");

        learner.post("/exam-date/remove", "");
        assertThat(home()).contains("No date yet");
    }
}
