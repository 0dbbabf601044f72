package org.thetaprep.runner.report.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.thetaprep.report.ItemReview;
import org.thetaprep.report.Mark;
import org.thetaprep.report.Misconception;
import org.thetaprep.report.ResponseReview;
import org.thetaprep.runner.platform.web.Prose;
import org.thetaprep.runner.platform.web.Prose.Run;

/**
 * One item laid open, as the page after a confirmed answer shows it.
 *
 * @param verdict whether it was right, as a sentence
 * @param right whether it was
 * @param scenario the paragraphs of its case study; none without one
 * @param stem its paragraphs
 * @param leadIn the question
 * @param lines the options, steps or prompts, each with what is right of it and why
 * @param rows the reference rows it rests on
 */
public record FeedbackView(
        String verdict,
        boolean right,
        List<List<Run>> scenario,
        List<List<Run>> stem,
        List<Run> leadIn,
        List<Line> lines,
        List<Row> rows) {

    /**
     * An option, a step or a prompt.
     *
     * @param label its letter or place, or empty
     * @param text what it says
     * @param kind {@code key}, {@code yours} for a wrong choice, or empty
     * @param tag the same in words
     * @param why the rationale
     * @param belief the misconception it stands for, or empty
     * @param help what to think instead, or empty
     */
    public record Line(
            String label, List<Run> text, String kind, String tag, List<Run> why, List<Run> belief, List<Run> help) {}

    /** A row of the reference: what is needed, what to choose, why. */
    public record Row(List<Run> need, List<Run> choice, List<Run> why) {}

    /** The view of an item laid open. */
    public static FeedbackView of(ItemReview item) {
        return new FeedbackView(
                item.mark() == Mark.RIGHT ? "Right." : "Not this one.",
                item.mark() == Mark.RIGHT,
                item.caseStudy()
                        .map(study -> Prose.paragraphs(study.scenario()))
                        .orElse(List.of()),
                Prose.paragraphs(item.stem()),
                Prose.runs(item.leadIn()),
                item.response().match(new Lines()),
                item.references().stream()
                        .map(row -> new Row(Prose.runs(row.need()), Prose.runs(row.choice()), Prose.runs(row.why())))
                        .toList());
    }

    private static final class Lines implements ResponseReview.Cases<List<Line>> {

        private static Line line(
                String label,
                String text,
                boolean key,
                boolean chosen,
                String tag,
                String why,
                Optional<Misconception> misconception) {
            return new Line(
                    label,
                    Prose.runs(text),
                    key ? "key" : chosen ? "yours" : "",
                    tag,
                    Prose.runs(why),
                    misconception.map(Misconception::name).map(Prose::runs).orElse(List.of()),
                    misconception.map(Misconception::help).map(Prose::runs).orElse(List.of()));
        }

        @Override
        public List<Line> choice(ResponseReview.Choice review) {
            return review.options().stream()
                    .map(option -> line(
                            option.label(),
                            option.text(),
                            option.key(),
                            option.chosen(),
                            option.key()
                                    ? option.chosen() ? "Key, your answer" : "Key"
                                    : option.chosen() ? "Your answer" : "",
                            option.rationale(),
                            option.misconception()))
                    .toList();
        }

        @Override
        public List<Line> ordering(ResponseReview.Ordering review) {
            return review.steps().stream()
                    .map(step -> line(
                            step.keyPlace().isPresent()
                                    ? String.valueOf(step.keyPlace().getAsInt())
                                    : "–",
                            step.text(),
                            step.keyPlace().equals(step.chosenPlace()),
                            step.chosenPlace().isPresent(),
                            "Your place: " + place(step.chosenPlace()) + "; right: " + place(step.keyPlace()),
                            step.rationale(),
                            step.misconception()))
                    .toList();
        }

        private static String place(OptionalInt place) {
            return place.isPresent() ? String.valueOf(place.getAsInt()) : "not used";
        }

        @Override
        public List<Line> matching(ResponseReview.Matching review) {
            return review.pairs().stream()
                    .map(pair -> line(
                            "",
                            pair.prompt(),
                            pair.right(),
                            true,
                            pair.right()
                                    ? pair.key() + ", your answer"
                                    : pair.key() + "; you chose "
                                            + pair.chosen().orElse("nothing"),
                            pair.rationale(),
                            pair.misconception()))
                    .toList();
        }
    }
}
