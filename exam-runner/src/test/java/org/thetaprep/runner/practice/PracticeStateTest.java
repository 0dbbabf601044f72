package org.thetaprep.runner.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.thetaprep.content.candidate.Presentation;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.response.ChoiceResponse;
import org.thetaprep.runner.practice.PracticeEvent.Answered;
import org.thetaprep.runner.practice.PracticeEvent.EndReason;
import org.thetaprep.runner.practice.PracticeEvent.Ended;
import org.thetaprep.runner.practice.PracticeEvent.Given;
import org.thetaprep.runner.practice.PracticeEvent.Started;

class PracticeStateTest {

    private static final Started START = new Started(new PracticeGoal.InDomain(2), "v1", 7, Optional.of(10), List.of());

    private static RecordedPracticeEvent at(long second, PracticeEvent event) {
        return new RecordedPracticeEvent(Instant.ofEpochSecond(second), event);
    }

    private static Given given(String item) {
        ItemId id = new ItemId(item);
        return new Given(id, new Presentation(id, List.of("a", "b", "c", "d")));
    }

    private static Answered answered(boolean right) {
        return new Answered(new ChoiceResponse(right ? "c" : "a"), right);
    }

    @Test
    void a_session_is_the_fold_of_its_events() {
        PracticeState state = PracticeState.of(
                List.of(at(1, START), at(1, given("one")), at(5, answered(true)), at(6, given("two"))));
        assertThat(state.isRunning()).isTrue();
        assertThat(state.open().orElseThrow().item()).isEqualTo(new ItemId("two"));
        assertThat(state.answered()).hasSize(1);
        assertThat(state.lastAnswerAt()).isEqualTo(Instant.ofEpochSecond(5));

        PracticeState ended = state.apply(at(9, new Ended(EndReason.CHOICE)));
        assertThat(ended.isRunning()).isFalse();
        assertThat(ended.open()).isEmpty();
        assertThat(ended.ended()).contains(EndReason.CHOICE);
        assertThat(ended.lastAnswerAt()).isEqualTo(Instant.ofEpochSecond(5));
    }

    @Test
    void what_cannot_follow_is_refused() {
        PracticeState fresh = PracticeState.of(List.of(at(1, START)));
        assertThatThrownBy(() -> fresh.apply(at(2, answered(true)))).hasMessageContaining("no item waits");
        assertThatThrownBy(() -> fresh.apply(at(2, START))).hasMessageContaining("starts once");
        PracticeState open = fresh.apply(at(2, given("one")));
        assertThatThrownBy(() -> open.apply(at(3, given("two")))).hasMessageContaining("waits for its answer");
        PracticeState ended = open.apply(at(4, new Ended(EndReason.CHOICE)));
        assertThatThrownBy(() -> ended.apply(at(5, answered(true)))).hasMessageContaining("nothing follows");
        assertThatThrownBy(() -> PracticeState.of(List.of(at(1, given("one"))))).hasMessageContaining("its start");
        assertThatThrownBy(() -> new Started(new PracticeGoal.WhatHelpsMost(), "v1", 1, Optional.of(0), List.of()))
                .hasMessageContaining("length");
    }

    @Test
    void goals_are_read_as_they_are_written() {
        List<String> goals = List.of("most", "domain:3", "task:2.1", "misconception:uphill", "row:a/b/c");
        assertThat(goals).allSatisfy(text -> assertThat(
                        PracticeGoal.parse(text).orElseThrow().text())
                .isEqualTo(text));
        assertThat(List.of("", "domain:", "domain:x", "domain:0", "task:2", "most:1", "misconception:", "other"))
                .allSatisfy(text -> assertThat(PracticeGoal.parse(text)).isEmpty());
    }
}
