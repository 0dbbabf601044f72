package org.thetaprep.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.Authority;
import org.thetaprep.runner.attempt.Decision;
import org.thetaprep.runner.attempt.ExtraTime;
import org.thetaprep.runner.attempt.Intervention;
import org.thetaprep.runner.attempt.Outcome;

/** Behaviour 18 of docs/behaviours.md: what someone who supervises an attempt does to it. */
class ProctorBehavioursTest extends LearnerBehaviours {

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
