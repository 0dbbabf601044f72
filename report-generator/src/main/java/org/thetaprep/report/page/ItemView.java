package org.thetaprep.report.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.thetaprep.report.CaseStudy;
import org.thetaprep.report.ItemReview;
import org.thetaprep.report.Misconception;
import org.thetaprep.report.ResponseReview;
import org.thetaprep.report.words.ItemWords;
import org.thetaprep.report.words.Language;
import org.thetaprep.report.words.Messages;

/**
 * One reviewed item as the templates show it.
 *
 * @param number place in the form
 * @param mark {@code right}, {@code wrong} or {@code omitted}
 * @param scored whether it counts
 * @param flagged whether the learner flagged it
 * @param domain number of its domain
 * @param task identifier of its task
 * @param markWord the word for the mark
 * @param bookmark its entry in the outline of a document
 * @param verdict what was chosen and what fits
 * @param facts kind, task, time
 * @param caseTitle title of its case study; empty without one
 * @param scenario text of its case study; empty without one
 * @param stem the situation; may be empty
 * @param leadIn the question
 * @param choices options, or the steps of an ordering, in the order they are shown
 * @param pairs prompts of a matching
 * @param offered what could be matched; empty for other kinds
 * @param note what has changed since; empty if nothing
 * @param references the rows it rests on
 */
public record ItemView(
        int number,
        String mark,
        boolean scored,
        boolean flagged,
        int domain,
        String task,
        String markWord,
        String bookmark,
        String verdict,
        String facts,
        String caseTitle,
        String scenario,
        String stem,
        String leadIn,
        List<Line> choices,
        List<Pair> pairs,
        String offered,
        String note,
        List<Reference> references) {

    /**
     * An option or a step.
     *
     * @param label its letter, or its right place
     * @param text what it says
     * @param kind {@code key}, {@code yours} for a wrong choice, else empty
     * @param tag the word for that; empty for a distractor left alone
     * @param rationale the reason
     * @param belief name of the misconception; empty without one
     * @param help what to think instead; empty without one
     */
    public record Line(
            String label, String text, String kind, String tag, String rationale, String belief, String help) {}

    /**
     * A prompt of a matching.
     *
     * @param prompt what was to be matched
     * @param tag what fits and what was chosen
     * @param right whether that is the key
     * @param rationale the reason
     * @param belief name of the misconception; empty without one
     * @param help what to think instead; empty without one
     */
    public record Pair(String prompt, String tag, boolean right, String rationale, String belief, String help) {}

    /**
     * A row of the reference.
     *
     * @param id its identifier
     * @param need what is needed
     * @param choice what to choose
     * @param why the reason
     * @param trap what people choose wrongly; empty without one
     */
    public record Reference(String id, String need, String choice, String why, String trap) {}

    static ItemView of(ItemReview item, ItemWords words, Language language) {
        Messages messages = Messages.of(language);
        Parts parts = item.response().match(new Parts.Of(words));
        return new ItemView(
                item.number(),
                item.mark().name().toLowerCase(Locale.ROOT),
                item.scored(),
                item.flagged(),
                item.domain(),
                item.task(),
                words.mark(item.mark()),
                messages.say("item.bookmark", item.number(), words.mark(item.mark())),
                words.verdict(item),
                words.facts(item),
                item.caseStudy()
                        .map(study -> messages.say("item.case", study.title()))
                        .orElse(""),
                item.caseStudy().map(CaseStudy::scenario).orElse(""),
                item.stem(),
                item.leadIn(),
                parts.lines(),
                parts.pairs(),
                parts.offered().isEmpty() ? "" : messages.say("item.offered", parts.offered()),
                item.currencyNote().orElse(""),
                item.references().stream()
                        .map(row -> new Reference(
                                row.id(),
                                row.need(),
                                row.choice(),
                                row.why(),
                                row.trap()
                                        .map(trap -> messages.say("item.trap", trap))
                                        .orElse("")))
                        .toList());
    }

    /** What the kinds of response differ in. */
    private record Parts(List<Line> lines, List<Pair> pairs, String offered) {

        private static final class Of implements ResponseReview.Cases<Parts> {

            private final ItemWords words;

            Of(ItemWords words) {
                this.words = words;
            }

            @Override
            public Parts choice(ResponseReview.Choice review) {
                return new Parts(review.options().stream().map(this::line).toList(), List.of(), "");
            }

            private Line line(ResponseReview.OptionReview option) {
                String kind = option.key() ? "key" : option.chosen() ? "yours" : "";
                return new Line(
                        option.label(),
                        option.text(),
                        kind,
                        words.role(option),
                        option.rationale(),
                        option.misconception().map(Misconception::name).orElse(""),
                        option.misconception().map(Misconception::help).orElse(""));
            }

            @Override
            public Parts ordering(ResponseReview.Ordering review) {
                List<Line> lines = review.steps().stream()
                        .sorted(Comparator.comparingInt(step -> step.keyPlace().orElse(Integer.MAX_VALUE)))
                        .map(this::line)
                        .toList();
                return new Parts(lines, List.of(), "");
            }

            private Line line(ResponseReview.StepReview step) {
                boolean placedWrong =
                        step.chosenPlace().isPresent() && !step.chosenPlace().equals(step.keyPlace());
                String kind = placedWrong ? "yours" : step.keyPlace().isPresent() ? "key" : "";
                return new Line(
                        place(step.keyPlace()),
                        step.text(),
                        kind,
                        words.place(step),
                        step.rationale(),
                        step.misconception().map(Misconception::name).orElse(""),
                        step.misconception().map(Misconception::help).orElse(""));
            }

            private static String place(OptionalInt place) {
                return place.isPresent() ? Integer.toString(place.getAsInt()) : "–";
            }

            @Override
            public Parts matching(ResponseReview.Matching review) {
                List<Pair> pairs = review.pairs().stream()
                        .map(pair -> new Pair(
                                pair.prompt(),
                                words.pair(pair),
                                pair.right(),
                                pair.rationale(),
                                pair.misconception().map(Misconception::name).orElse(""),
                                pair.misconception().map(Misconception::help).orElse("")))
                        .toList();
                return new Parts(List.of(), pairs, String.join(", ", review.offered()));
            }
        }
    }
}
