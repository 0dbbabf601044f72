package org.thetaprep.runner.attempt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thetaprep.content.candidate.Presentation;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.response.ChoiceResponse;
import org.thetaprep.content.response.MatchingResponse;
import org.thetaprep.content.response.MultipleResponseSelection;
import org.thetaprep.content.response.OrderingResponse;
import org.thetaprep.runner.attempt.Allowance;
import org.thetaprep.runner.attempt.AttemptEvent;
import org.thetaprep.runner.attempt.AttemptKind;
import org.thetaprep.runner.attempt.Authority;
import org.thetaprep.runner.attempt.ExtraTime;
import org.thetaprep.runner.attempt.Form;
import org.thetaprep.runner.attempt.FormItem;
import org.thetaprep.runner.attempt.Passage;
import org.thetaprep.runner.attempt.PrecisionGoal;
import org.thetaprep.runner.attempt.ReviewRule;
import org.thetaprep.runner.attempt.Score;
import org.thetaprep.runner.attempt.Terms;

class EventJsonTest {

    private static final Instant END = Instant.ofEpochMilli(1_764_000_000_777L);
    private static final Authority ANN = new Authority("ann", "the fire alarm \u201crang\u201d");

    static Stream<AttemptEvent> everyEvent() {
        ItemId item = new ItemId("item-1");
        return Stream.of(
                new AttemptEvent.Started(
                        new Form(List.of(new FormItem(item, true, new Presentation(item, List.of("b", "a"))))),
                        "c01",
                        -7_000_000_000_000_000_001L,
                        Optional.of(Instant.ofEpochMilli(1_764_000_000_123L)),
                        Terms.exam(Duration.ofMinutes(130))),
                new AttemptEvent.Started(
                        new Form(List.of(new FormItem(item, true, new Presentation(item, List.of("b", "a"))))),
                        "c01",
                        1,
                        Optional.empty(),
                        new Terms(
                                AttemptKind.SET,
                                Optional.empty(),
                                Allowance.NONE,
                                Optional.empty(),
                                Optional.of(END),
                                ReviewRule.AFTER_WINDOW,
                                Terms.Feedback.AFTER_EACH_ITEM,
                                Optional.of("7d9f1c52-0000-4000-8000-000000000001"))),
                new AttemptEvent.Started(
                        new Form(List.of(new FormItem(item, true, new Presentation(item, List.of("b", "a"))))),
                        "c01",
                        1,
                        Optional.of(END),
                        Terms.exam(Duration.ofMinutes(130)).with(new ExtraTime.Factor(1.25), ANN)),
                new AttemptEvent.Started(
                        new Form(List.of(new FormItem(item, true, new Presentation(item, List.of("b", "a"))))),
                        "c01",
                        1,
                        Optional.empty(),
                        new Terms(
                                AttemptKind.SET,
                                Optional.empty(),
                                Allowance.NONE,
                                Optional.empty(),
                                Optional.empty(),
                                ReviewRule.AFTER_SUBMIT,
                                Terms.Feedback.AFTER_EACH_ITEM,
                                Optional.empty(),
                                Optional.of(new PrecisionGoal(3, 300)))),
                new AttemptEvent.Confirmed(7),
                new AttemptEvent.GoalReached(287),
                new AttemptEvent.Paused(ANN),
                new AttemptEvent.Resumed(Optional.of(END), ANN),
                new AttemptEvent.Resumed(Optional.empty(), ANN),
                new AttemptEvent.Extended(new ExtraTime.Factor(1.5), Optional.of(END), ANN),
                new AttemptEvent.Extended(new ExtraTime.Minutes(30), Optional.of(END), ANN),
                new AttemptEvent.Terminated(ANN),
                new AttemptEvent.Reopened(Optional.of(END), ANN),
                new AttemptEvent.Scored(new Score(new TreeSet<>(List.of(1, 4, 65)), 2, 50)),
                new AttemptEvent.Scored(new Score(new TreeSet<>(List.of(1)), 1, 49, new TreeSet<>(List.of(2)))),
                new AttemptEvent.Rescored(
                        new Score(new TreeSet<>(List.of(1, 4)), 2, 49, new TreeSet<>(List.of(7, 65))), ANN),
                new AttemptEvent.Answered(3, Optional.empty(), false),
                new AttemptEvent.Answered(3, Optional.of(new ChoiceResponse("a")), true),
                new AttemptEvent.Answered(4, Optional.of(MultipleResponseSelection.of(List.of("a", "c"))), false),
                new AttemptEvent.Answered(5, Optional.of(new OrderingResponse(List.of("c", "a"))), false),
                new AttemptEvent.Answered(6, Optional.of(new MatchingResponse(Map.of("p1", "r2"))), false),
                new AttemptEvent.Flagged(65, true),
                new AttemptEvent.StruckOut(1, "d", false),
                new AttemptEvent.Noted(2, "Compare \"B\"\nwith D \u2026 \ud83d\ude42"),
                new AttemptEvent.Noted(2, ""),
                new AttemptEvent.Highlighted(2, new Passage(Passage.Part.SCENARIO, 0, 20_000), true),
                new AttemptEvent.Highlighted(2, new Passage(Passage.Part.STEM, 5, 6), false),
                new AttemptEvent.Navigated(2, 12_345),
                new AttemptEvent.Submitted(),
                new AttemptEvent.Expired());
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void what_is_written_is_read_back(AttemptEvent event) {
        assertThat(EventJson.read(EventJson.write(event))).isEqualTo(event);
    }

    /** What stands in databases already; these texts must be readable for ever. */
    @Test
    void events_of_earlier_releases_are_read() {
        assertThat(EventJson.read("{\"type\":\"answered\",\"place\":3,\"late\":false,\"response\":{\"option\":\"a\"}}"))
                .isEqualTo(new AttemptEvent.Answered(3, Optional.of(new ChoiceResponse("a")), false));
        assertThat(EventJson.read("{\"type\":\"struck-out\",\"place\":1,\"option\":\"d\",\"on\":true}"))
                .isEqualTo(new AttemptEvent.StruckOut(1, "d", true));
        assertThat(EventJson.read("{\"type\":\"navigated\",\"place\":2,\"spentMillis\":12}"))
                .isEqualTo(new AttemptEvent.Navigated(2, 12));
    }
}
