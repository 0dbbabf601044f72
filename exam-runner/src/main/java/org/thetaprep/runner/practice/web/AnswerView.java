package org.thetaprep.runner.practice.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.thetaprep.report.ItemReview;
import org.thetaprep.report.Misconception;
import org.thetaprep.report.ResponseReview;
import org.thetaprep.report.words.ItemWords;
import org.thetaprep.report.words.Language;
import org.thetaprep.runner.platform.web.Prose;
import org.thetaprep.runner.platform.web.Prose.Run;

/**
 * An answered item, laid open.
 *
 * @param mark {@code right} or {@code wrong}
 * @param verdict what was chosen and what fits
 * @param task the task's id
 * @param caseTitle the title of its case study, or null
 * @param scenario the scenario of that
 * @param paragraphs the stem
 * @param leadIn the question
 * @param lines options, steps or pairs, those that the learner chose first
 * @param misconceptions those fallen for, name to help
 * @param note what has changed since the blueprint, or null
 * @param rows the reference rows it rests on
 */
public record AnswerView(
        String mark,
        String verdict,
        String task,
        String caseTitle,
        List<List<Run>> scenario,
        List<List<Run>> paragraphs,
        List<Run> leadIn,
        List<Line> lines,
        Map<String, String> misconceptions,
        String note,
        List<Row> rows) {

    private static final ItemWords WORDS = new ItemWords(Language.ENGLISH);

    /**
     * An option, a step or a pair.
     *
     * @param label its letter or place; may be empty
     * @param runs what it says
     * @param kind {@code key}, {@code yours} for a wrong choice, else empty
     * @param tag the word for that; empty for a distractor left alone
     * @param rationale the reason
     */
    public record Line(String label, List<Run> runs, String kind, String tag, List<Run> rationale) {}

    /** A row of the reference: need, choice, reason, and trap or null. */
    public record Row(String id, List<Run> need, List<Run> choice, List<Run> why, List<Run> trap) {}

    static AnswerView of(ItemReview item) {
        Lines lines = new Lines();
        item.response().match(lines);
        return new AnswerView(
                item.mark().name().toLowerCase(Locale.ROOT),
                WORDS.verdict(item),
                item.task(),
                item.caseStudy().map(study -> study.title()).orElse(null),
                item.caseStudy()
                        .map(study -> Prose.paragraphs(study.scenario()))
                        .orElse(List.of()),
                Prose.paragraphs(item.stem()),
                Prose.runs(item.leadIn()),
                lines.sorted(),
                lines.misconceptions,
                item.currencyNote().orElse(null),
                item.references().stream()
                        .map(row -> new Row(
                                row.id(),
                                Prose.runs(row.need()),
                                Prose.runs(row.choice()),
                                Prose.runs(row.why()),
                                row.trap().map(Prose::runs).orElse(null)))
                        .toList());
    }

    private static final class Lines implements ResponseReview.Cases<Void> {

        private final List<Line> chosen = new ArrayList<>();
        private final List<Line> rest = new ArrayList<>();
        private final Map<String, String> misconceptions = new LinkedHashMap<>();

        private List<Line> sorted() {
            List<Line> all = new ArrayList<>(chosen);
            all.addAll(rest);
            return all;
        }

        private void fallenFor(Optional<Misconception> misconception) {
            misconception.ifPresent(known -> misconceptions.put(known.name(), known.help()));
        }

        @Override
        public Void choice(ResponseReview.Choice review) {
            review.options().stream()
                    .sorted(Comparator.comparing((ResponseReview.OptionReview option) -> !option.key()))
                    .forEach(option -> {
                        Line line = new Line(
                                option.label(),
                                Prose.runs(option.text()),
                                option.key() ? "key" : option.chosen() ? "yours" : "",
                                WORDS.role(option),
                                Prose.runs(option.rationale()));
                        (option.chosen() ? chosen : rest).add(line);
                        if (option.chosen() && !option.key()) {
                            fallenFor(option.misconception());
                        }
                    });
            return null;
        }

        @Override
        public Void ordering(ResponseReview.Ordering review) {
            review.steps().stream()
                    .sorted(Comparator.comparingInt(step -> step.keyPlace().orElse(Integer.MAX_VALUE)))
                    .forEach(step -> {
                        boolean misplaced = step.chosenPlace().isPresent()
                                && !step.chosenPlace().equals(step.keyPlace());
                        rest.add(new Line(
                                place(step.keyPlace()),
                                Prose.runs(step.text()),
                                misplaced ? "yours" : step.keyPlace().isPresent() ? "key" : "",
                                WORDS.place(step),
                                Prose.runs(step.rationale())));
                        if (misplaced && step.keyPlace().isEmpty()) {
                            fallenFor(step.misconception());
                        }
                    });
            return null;
        }

        private static String place(OptionalInt place) {
            return place.isPresent() ? Integer.toString(place.getAsInt()) : "–";
        }

        @Override
        public Void matching(ResponseReview.Matching review) {
            for (ResponseReview.PairReview pair : review.pairs()) {
                rest.add(new Line(
                        "",
                        Prose.runs(pair.prompt()),
                        pair.right() ? "key" : "yours",
                        pair.key()
                                + (pair.right()
                                        ? ", your answer"
                                        : pair.chosen()
                                                .map(text -> "; you chose " + text)
                                                .orElse("")),
                        Prose.runs(pair.rationale())));
                if (!pair.right()) {
                    fallenFor(pair.misconception());
                }
            }
            return null;
        }
    }
}
