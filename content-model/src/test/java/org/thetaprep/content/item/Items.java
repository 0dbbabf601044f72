package org.thetaprep.content.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thetaprep.content.exam.CognitiveLevel;
import org.thetaprep.content.exam.Difficulty;
import org.thetaprep.content.exam.LifecycleStep;
import org.thetaprep.content.exam.TaskId;

/** Small items for tests: ids a, b, c and so on; texts "text of a". */
public final class Items {

    private static final String WHY = "It is so because the scenario says so, in plain words.";

    private Items() {}

    public static Classification classification() {
        return new Classification(
                TaskId.parse("1.1"),
                Optional.empty(),
                new LifecycleStep("do", "Do"),
                Difficulty.MEDIUM,
                CognitiveLevel.APPLY,
                List.of("row/one"),
                List.of(),
                "test-world",
                "A slip.",
                Optional.empty());
    }

    /** Four options, of which {@code key} is right. */
    public static MultipleChoice multipleChoice(String key) {
        return new MultipleChoice(new ItemId("d11-mc"), classification(), "A stem.", "Which?", false, options(4, key));
    }

    public static MultipleChoice fixedOrder(String key) {
        return new MultipleChoice(
                new ItemId("d11-fixed"), classification(), "A stem.", "Which?", true, options(4, key));
    }

    /** {@code n} options, of which those in {@code keys} are right. */
    public static MultipleResponse multipleResponse(int n, String keys) {
        return new MultipleResponse(
                new ItemId("d11-mr"), classification(), "A stem.", "Which?", false, options(n, keys));
    }

    /** {@code n} steps, of which those in {@code order} belong, in that order. */
    public static Ordering ordering(int n, String order) {
        List<Step> steps = new ArrayList<>();
        for (String id : ids(n)) {
            int position = order.indexOf(id) + 1;
            steps.add(
                    position > 0
                            ? Step.placed(id, "text of " + id, position, WHY)
                            : Step.surplus(id, "text of " + id, "wrong-belief", WHY));
        }
        return new Ordering(new ItemId("d11-order"), classification(), "A stem.", "Which?", false, steps);
    }

    /** Prompts p1, p2 and so on, fitted by the letters of {@code fits}; {@code m} responses. */
    public static Matching matching(int m, String fits, boolean reuse) {
        List<Prompt> prompts = IntStream.range(0, fits.length())
                .mapToObj(i -> new Prompt("p" + (i + 1), "text of p" + (i + 1), fits.substring(i, i + 1), WHY))
                .toList();
        List<MatchResponse> responses = ids(m).stream()
                .map(id -> fits.contains(id)
                        ? MatchResponse.fitting(id, "text of " + id, WHY)
                        : MatchResponse.surplus(id, "text of " + id, "wrong-belief", WHY))
                .toList();
        return new Matching(
                new ItemId("d11-match"), classification(), "A stem.", "Which?", false, reuse, prompts, responses);
    }

    public static CaseStudy caseStudy(ScorableItem... items) {
        return new CaseStudy(new ItemId("d11-case"), "A title", "test-world", "A scenario.", List.of(items));
    }

    /** One of each type. */
    public static List<ScorableItem> oneOfEach() {
        return List.of(
                multipleChoice("c"),
                multipleResponse(5, "ad"),
                ordering(5, "dba"),
                matching(4, "cab", false),
                matching(3, "aab", true));
    }

    public static List<Option> options(int n, String keys) {
        return ids(n).stream()
                .map(id -> keys.contains(id)
                        ? Option.key(id, "text of " + id, WHY)
                        : Option.distractor(id, "text of " + id, "wrong-belief", WHY))
                .toList();
    }

    public static List<String> ids(int n) {
        return IntStream.range(0, n).mapToObj(i -> "" + (char) ('a' + i)).toList();
    }
}
