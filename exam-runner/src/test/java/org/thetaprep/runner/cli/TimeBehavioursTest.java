package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.attempt.AttemptStatus;
import org.thetaprep.runner.attempt.Decision;
import org.thetaprep.runner.attempt.ExtraTime;
import org.thetaprep.runner.attempt.Intervention;
import org.thetaprep.runner.attempt.ReviewRule;
import org.thetaprep.runner.fixture.Visitor;

/** Behaviours 1 to 3, 9, 10 and 17 of docs/behaviours.md: when an attempt begins and ends, by the server's clock alone. */
class TimeBehavioursTest extends LearnerBehaviours {

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
}
