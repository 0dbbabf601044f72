package org.thetaprep.runner.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.thetaprep.runner.attempt.web.ItemView;
import org.thetaprep.runner.attempt.web.ItemView.CaseView;
import org.thetaprep.runner.attempt.web.ItemView.OptionView;
import org.thetaprep.runner.attempt.web.ItemView.PromptView;
import org.thetaprep.runner.attempt.web.ItemView.ResponseView;
import org.thetaprep.runner.attempt.web.ItemView.StepView;
import org.thetaprep.runner.platform.web.Prose;

/** A form of eight made-up items on rivers: 1 and 2 one choice, 3 two, 4 order, 5 match, 6 and 7 a case study, 8 long. */
final class SampleItems {

    static final int LENGTH = 8;

    private static final String HOSTILE = "<script>alert('stem')</script> & \"quoted\" {{ braces }}";

    private SampleItems() {}

    /** Nothing seen, nothing answered. */
    static List<ItemView> fresh() {
        return items(Set.of(), Set.of());
    }

    /** The first two answered, the third flagged and seen. */
    static List<ItemView> begun() {
        return items(Set.of(1, 2), Set.of(3));
    }

    private static List<ItemView> items(Set<Integer> answered, Set<Integer> flagged) {
        CaseView flood = new CaseView(
                "A flood at night",
                Prose.paragraphs(
                        "The river rises by two metres in a night.\n\nThe `gauge` is read every hour, and 30 % of"
                                + " the readings fail. The town has one boat."));
        List<ItemView> items = new ArrayList<>();
        for (int place = 1; place <= LENGTH; place++) {
            boolean done = answered.contains(place);
            boolean flag = flagged.contains(place);
            items.add(
                    switch (place) {
                        case 3 ->
                            new ItemView(
                                    place,
                                    "multiple-response",
                                    null,
                                    stem("A delta has five arms."),
                                    Prose.runs("Which two carry water? (Select TWO.)"),
                                    2,
                                    5,
                                    options(5, false),
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    false,
                                    0,
                                    flag,
                                    flag,
                                    "",
                                    "[]",
                                    false);
                        case 4 ->
                            new ItemView(
                                    place,
                                    "ordering",
                                    null,
                                    stem("A boat goes down through a lock."),
                                    Prose.runs("Which three steps happen, in which order?"),
                                    3,
                                    4,
                                    List.of(),
                                    steps(),
                                    List.of(),
                                    List.of(),
                                    false,
                                    0,
                                    flag,
                                    flag,
                                    "",
                                    "[]",
                                    false);
                        case 5 ->
                            new ItemView(
                                    place,
                                    "matching",
                                    null,
                                    stem("Three lakes are fed by three of four rivers."),
                                    Prose.runs("Which river feeds each?"),
                                    3,
                                    4,
                                    List.of(),
                                    List.of(),
                                    prompts(),
                                    responses(),
                                    false,
                                    0,
                                    flag,
                                    flag,
                                    "",
                                    "[]",
                                    false);
                        default ->
                            new ItemView(
                                    place,
                                    "multiple-choice",
                                    place == 6 || place == 7 ? flood : null,
                                    stem(
                                            place == 8
                                                    ? "Water runs down. ".repeat(60)
                                                    : "Water runs down a hill. " + HOSTILE),
                                    Prose.runs("Where does the water of item " + place + " go FIRST?"),
                                    1,
                                    4,
                                    options(4, done),
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    false,
                                    done ? 1 : 0,
                                    flag,
                                    done || flag,
                                    done ? "Compare B with D." : "",
                                    done ? "[{\"part\":\"stem\",\"from\":0,\"to\":16}]" : "[]",
                                    done);
                    });
        }
        return items;
    }

    private static List<List<Prose.Run>> stem(String text) {
        return Prose.paragraphs(text);
    }

    private static List<OptionView> options(int count, boolean chosen) {
        List<String> texts = List.of(
                "Into the nearest lake, after it has filled every hollow on its way down",
                "Into the `delta`",
                "Back up the hill " + HOSTILE,
                "Nowhere",
                "Into the sea");
        List<OptionView> options = new ArrayList<>();
        for (int place = 1; place <= count; place++) {
            options.add(new OptionView(
                    place,
                    letter(place),
                    Prose.runs(texts.get(place - 1)),
                    chosen && place == 2,
                    chosen && place == 4));
        }
        return options;
    }

    private static List<StepView> steps() {
        return List.of(
                new StepView(1, "A", Prose.runs("The water in the chamber sinks to the level of the lower reach"), 0),
                new StepView(2, "B", Prose.runs("The lower gate opens"), 0),
                new StepView(3, "C", Prose.runs("The upper gate shuts"), 0),
                new StepView(4, "D", Prose.runs("The boat is lifted"), 0));
    }

    private static List<PromptView> prompts() {
        return List.of(
                new PromptView(1, "1", Prose.runs("The upper lake"), 0),
                new PromptView(2, "2", Prose.runs("The middle lake, which lies behind the old mill"), 0),
                new PromptView(3, "3", Prose.runs("The lower lake"), 0));
    }

    private static List<ResponseView> responses() {
        return List.of(
                new ResponseView(1, "A", "The Alder"),
                new ResponseView(2, "B", "The Birch, whose name is longer than that of the other rivers"),
                new ResponseView(3, "C", "The Cedar"),
                new ResponseView(4, "D", "The Dogwood"));
    }

    private static String letter(int place) {
        return String.valueOf((char) ('A' + place - 1));
    }
}
