package org.thetaprep.runner.practice.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.thetaprep.content.reference.Decision;
import org.thetaprep.content.reference.ReferenceRow;
import org.thetaprep.report.ItemReview;
import org.thetaprep.report.ResponseReview;
import org.thetaprep.report.words.ItemWords;
import org.thetaprep.report.words.Language;
import org.thetaprep.runner.knowledge.Belief;
import org.thetaprep.runner.platform.web.Prose;
import org.thetaprep.runner.platform.web.Prose.Run;
import org.thetaprep.runner.practice.AnswerGrounds;
import org.thetaprep.runner.reference.web.FactView;
import org.thetaprep.runner.reference.web.RowView;

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
 * @param misconceptions those fallen for
 * @param note what has changed since the blueprint, or null
 * @param rows the reference rows it rests on
 * @param facts the dated facts it rests on
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
        List<BeliefView> misconceptions,
        String note,
        List<Row> rows,
        List<FactView> facts) {

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

    /**
     * A row of the reference.
     *
     * @param path where its page is
     * @param need the situation
     * @param choice what to choose
     * @param why the reason
     * @param trap the mistake made here, or null
     * @param currency what has changed since the exam's guide, or null
     */
    public record Row(
            String path, List<Run> need, List<Run> choice, List<Run> why, List<Run> trap, List<Run> currency) {

        static Row of(ReferenceRow row) {
            Decision decision = row.decision();
            return new Row(
                    RowView.path(row.id()),
                    Prose.runs(decision.need()),
                    Prose.runs(decision.choice()),
                    Prose.runs(decision.why()),
                    decision.trap().map(Prose::runs).orElse(null),
                    row.currency().map(Prose::runs).orElse(null));
        }
    }

    static AnswerView of(ItemReview item, AnswerGrounds grounds, Map<String, Belief> beliefs) {
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
                grounds.fallenFor().stream()
                        .map(one -> BeliefView.of(
                                one, beliefs.getOrDefault(one.id(), new Belief(one.id(), 1, 1, 0))))
                        .toList(),
                item.currencyNote().orElse(null),
                grounds.rows().stream().map(Row::of).toList(),
                grounds.facts().stream().map(FactView::of).toList());
    }

    private static final class Lines implements ResponseReview.Cases<Void> {

        private final List<Line> chosen = new ArrayList<>();
        private final List<Line> rest = new ArrayList<>();

        private List<Line> sorted() {
            List<Line> all = new ArrayList<>(chosen);
            all.addAll(rest);
            return all;
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
            }
            return null;
        }
    }
}
