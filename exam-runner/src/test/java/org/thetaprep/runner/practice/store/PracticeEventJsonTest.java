package org.thetaprep.runner.practice.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thetaprep.content.candidate.Presentation;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.response.ChoiceResponse;
import org.thetaprep.content.response.MatchingResponse;
import org.thetaprep.content.response.OrderingResponse;
import org.thetaprep.runner.practice.PracticeEvent;
import org.thetaprep.runner.practice.PracticeEvent.Answered;
import org.thetaprep.runner.practice.PracticeEvent.EndReason;
import org.thetaprep.runner.practice.PracticeEvent.Ended;
import org.thetaprep.runner.practice.PracticeEvent.Given;
import org.thetaprep.runner.practice.PracticeEvent.Started;
import org.thetaprep.runner.practice.PracticeGoal;

class PracticeEventJsonTest {

    static List<PracticeEvent> events() {
        ItemId item = new ItemId("d11-survey");
        return List.of(
                new Started(new PracticeGoal.WhatHelpsMost(), "c01", Long.MIN_VALUE, Optional.empty(), List.of()),
                new Started(new PracticeGoal.OnRow("guide/1.1/s6"), "c01", 42, Optional.of(20), List.of(item)),
                new Given(item, new Presentation(item, List.of("b", "a"))),
                new Answered(new ChoiceResponse("b"), true),
                new Answered(new OrderingResponse(List.of("a", "b")), false),
                new Answered(new MatchingResponse(Map.of("p1", "r2")), false),
                new Ended(EndReason.NO_ITEM_LEFT));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_read_as_it_was_written(PracticeEvent event) {
        assertThat(PracticeEventJson.read(PracticeEventJson.write(event))).isEqualTo(event);
    }
}
