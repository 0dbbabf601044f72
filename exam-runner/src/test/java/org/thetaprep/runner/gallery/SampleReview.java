package org.thetaprep.runner.gallery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.report.Misconception;
import org.thetaprep.report.ReferenceRow;
import org.thetaprep.runner.platform.web.Prose;
import org.thetaprep.runner.report.web.FeedbackView;
import org.thetaprep.runner.report.web.MarkedProse.Piece;
import org.thetaprep.runner.report.web.ReviewRoutes.FilterView;
import org.thetaprep.runner.report.web.ReviewView;
import org.thetaprep.runner.report.web.ReviewView.RowView;
import org.thetaprep.runner.report.web.ReviewView.ScenarioView;

/** The items of a closed attempt on rivers, laid open. */
final class SampleReview {

    private SampleReview() {}

    /** The review as a filter shows it; an empty one finds nothing. */
    static SamplePages.Sample of(String filter, boolean empty) {
        List<ReviewView> items = empty ? List.of() : items();
        List<FilterView> filters = new ArrayList<>();
        List.of("all", "wrong", "flagged", "slow", "lucky", "noted")
                .forEach(id -> filters.add(new FilterView(id, "Filter " + id, items.size(), id.equals(filter))));
        return new SamplePages.Sample(
                "attempt-review",
                Map.ofEntries(
                        Map.entry("nav", "history"),
                        Map.entry("number", 3),
                        Map.entry("when", "23 November 2026"),
                        Map.entry("examCode", "RIV-1"),
                        Map.entry("path", "/attempts/a3"),
                        Map.entry("filter", filter),
                        Map.entry("finding", "12 of 65 items are not right. 2 are right against the odds."),
                        Map.entry("filters", filters),
                        Map.entry("items", items),
                        Map.entry(
                                "rulings",
                                Map.of(2, "24 November 2026: More than one answer is right. Both end in the sea.")),
                        Map.entry("opened", !filter.equals("all"))));
    }

    /** The page after a confirmed answer to the first sample item, C; of a running or of a closed attempt. */
    static SamplePages.Sample feedback(boolean open, String goal) {
        FeedbackView item = new FeedbackView(
                "Not this one.",
                false,
                List.of(),
                Prose.paragraphs("Water runs down a `hill`."),
                Prose.runs("Where does it go FIRST?"),
                List.of(
                        line("A", "Up", "", "", "Water does not climb.", "", ""),
                        line("B", "Into the `delta`", "key", "Key", "It is the lowest place.", "", ""),
                        line(
                                "C",
                                "Into the sea",
                                "yours",
                                "Your answer",
                                "Only after the delta.",
                                "All rivers end in the sea",
                                "Some end in a lake or a desert.")),
                List.of(new FeedbackView.Row(
                        Prose.runs("Water"), Prose.runs("goes down"), Prose.runs("It is heavy."))));
        Map<String, Object> model = new HashMap<>(Map.of(
                "nav", "exams",
                "title", "Set 4",
                "path", SamplePages.ATTEMPT_PATH + (open ? "" : "/report"),
                "open", open,
                "place", 1,
                "length", SampleItems.LENGTH,
                "item", item));
        model.put("goal", goal);
        return new SamplePages.Sample("feedback", model);
    }

    private static FeedbackView.Line line(
            String label, String text, String kind, String tag, String why, String belief, String help) {
        return new FeedbackView.Line(
                label,
                Prose.runs(text),
                kind,
                tag,
                Prose.runs(why),
                belief.isEmpty() ? List.of() : Prose.runs(belief),
                help.isEmpty() ? List.of() : Prose.runs(help));
    }

    private static List<ReviewView> items() {
        return List.of(
                item(4, "right", "Right.", true, null, "", choice()),
                item(5, "wrong", "Not this one.", false, null, "Compare B with D.\nLook again.", choice()),
                item(
                        6,
                        "omitted",
                        "No answer.",
                        false,
                        new ScenarioView(
                                "A flood at night",
                                List.of(List.of(
                                        new Piece(false, true, "The river rises"),
                                        new Piece(false, false, " by two metres in a night.")))),
                        "",
                        List.of(new RowView(
                                "1",
                                Prose.runs("The upper lake"),
                                "wrong",
                                List.of("Key: The Alder", "No answer"),
                                Prose.runs("It rises there."),
                                null))));
    }

    private static ReviewView item(
            int number,
            String mark,
            String verdict,
            boolean lucky,
            ScenarioView scenario,
            String note,
            List<RowView> rows) {
        return new ReviewView(
                number,
                mark,
                verdict,
                number != 6,
                number == 5,
                number == 5,
                lucky,
                "1.2",
                scenario,
                List.of(
                        List.of(
                                new Piece(false, false, "Water runs down a "),
                                new Piece(false, true, "hill"),
                                new Piece(false, false, ". <script>alert('stem')</script>")),
                        List.of(new Piece(false, false, "Where does it go FIRST?"))),
                "Where does it go FIRST?",
                rows,
                note,
                "3 min 40 s",
                "2 min 00 s",
                lucky ? 3 : 6,
                List.of(new ReferenceRow("r1", "Water", "goes down", "It is heavy.", Optional.empty())),
                null);
    }

    private static List<RowView> choice() {
        return List.of(
                new RowView("A", Prose.runs("Up"), "rest", List.of(), Prose.runs("Water does not climb."), null),
                new RowView(
                        "B",
                        Prose.runs("Into the `delta`"),
                        "key",
                        List.of("Key"),
                        Prose.runs("It is the lowest place."),
                        null),
                new RowView(
                        "C",
                        Prose.runs("Into the sea"),
                        "wrong",
                        List.of("Your answer"),
                        Prose.runs("Only after the delta."),
                        new Misconception("All rivers end in the sea", "Some end in a lake or a desert.")));
    }
}
