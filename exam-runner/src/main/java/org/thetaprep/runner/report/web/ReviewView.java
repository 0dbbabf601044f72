package org.thetaprep.runner.report.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.thetaprep.report.ItemReview;
import org.thetaprep.report.Misconception;
import org.thetaprep.report.ReferenceRow;
import org.thetaprep.report.ResponseReview;
import org.thetaprep.runner.attempt.Passage;
import org.thetaprep.runner.platform.web.Prose;
import org.thetaprep.runner.report.AttemptReview;
import org.thetaprep.runner.report.ReviewedItem;
import org.thetaprep.runner.report.web.MarkedProse.Piece;

/**
 * One item of a closed attempt as the template of its review shows it.
 *
 * @param number its place
 * @param mark {@code right}, {@code wrong} or {@code omitted}
 * @param verdict the mark in a sentence
 * @param scored whether it counted
 * @param flagged whether it was flagged
 * @param slow whether it took long
 * @param lucky whether it was right though that was improbable
 * @param task the task it is on
 * @param scenario the scenario of its case study with its title, or null
 * @param paragraphs the stem with the question, with the learner's highlights
 * @param lead the question as plain text
 * @param rows options, steps or prompts
 * @param note the learner's note, or empty
 * @param time the time it was in view, in words
 * @param share an even share of the time, in words
 * @param inTen how many of ten learners at this ability answer it right
 * @param references the reference rows that it rests on
 * @param currency what has changed since it was written, or null
 */
public record ReviewView(
        int number,
        String mark,
        String verdict,
        boolean scored,
        boolean flagged,
        boolean slow,
        boolean lucky,
        String task,
        ScenarioView scenario,
        List<List<Piece>> paragraphs,
        String lead,
        List<RowView> rows,
        String note,
        String time,
        String share,
        int inTen,
        List<ReferenceRow> references,
        String currency) {

    /** The scenario of a case study, with the learner's highlights. */
    public record ScenarioView(String title, List<List<Piece>> paragraphs) {}

    /**
     * One option, step or prompt.
     *
     * @param label its letter or number
     * @param runs its text
     * @param state {@code key}, {@code wrong} or {@code rest}: how it is tinted
     * @param tags what it was, in words: the key, the learner's answer
     * @param rationale why it is right or wrong
     * @param misconception the belief behind it, or null
     */
    public record RowView(
            String label,
            List<Prose.Run> runs,
            String state,
            List<String> tags,
            List<Prose.Run> rationale,
            Misconception misconception) {}

    static ReviewView of(AttemptReview review, ReviewedItem reviewed) {
        ItemReview item = reviewed.item();
        List<List<Prose.Run>> paragraphs = new ArrayList<>(Prose.paragraphs(item.stem()));
        paragraphs.add(Prose.runs(item.leadIn()));
        return new ReviewView(
                item.number(),
                item.mark().name().toLowerCase(Locale.ROOT),
                verdict(item),
                item.scored(),
                item.flagged(),
                reviewed.isSlow(),
                reviewed.isLucky(),
                item.task(),
                item.caseStudy()
                        .map(study -> new ScenarioView(
                                study.title(),
                                MarkedProse.of(Prose.paragraphs(study.scenario()), scenarioMarks(review, item))))
                        .orElse(null),
                MarkedProse.of(paragraphs, passages(reviewed, Passage.Part.STEM)),
                item.leadIn(),
                item.response().match(new Rows()),
                reviewed.note(),
                time(reviewed.spent()),
                time(reviewed.share()),
                (int) Math.round(10 * reviewed.chance()),
                item.references(),
                item.currencyNote().orElse(null));
    }

    private static List<Passage> passages(ReviewedItem item, Passage.Part part) {
        return item.highlights().passages().stream()
                .filter(passage -> passage.part() == part)
                .toList();
    }

    /** What is highlighted in a scenario is kept with the first item of its case study. */
    private static List<Passage> scenarioMarks(AttemptReview review, ItemReview item) {
        return review.items().stream()
                .filter(other -> other.item().caseStudy().equals(item.caseStudy()))
                .findFirst()
                .map(first -> passages(first, Passage.Part.SCENARIO))
                .orElse(List.of());
    }

    private static String verdict(ItemReview item) {
        return switch (item.mark()) {
            case RIGHT -> "Right.";
            case WRONG -> "Not this one.";
            case OMITTED -> "No answer.";
        };
    }

    static String time(Duration time) {
        long seconds = time.toSeconds();
        return seconds < 60
                ? seconds + " s"
                : seconds / 60 + " min " + String.format(Locale.ROOT, "%02d s", seconds % 60);
    }

    private static final class Rows implements ResponseReview.Cases<List<RowView>> {

        private static RowView row(
                String label,
                String text,
                boolean key,
                boolean wrong,
                List<String> tags,
                String rationale,
                Optional<Misconception> misconception) {
            return new RowView(
                    label,
                    Prose.runs(text),
                    wrong ? "wrong" : key ? "key" : "rest",
                    tags,
                    Prose.runs(rationale),
                    misconception.orElse(null));
        }

        @Override
        public List<RowView> choice(ResponseReview.Choice review) {
            return review.options().stream()
                    .map(option -> {
                        List<String> tags = new ArrayList<>();
                        if (option.key()) {
                            tags.add("Key");
                        }
                        if (option.chosen()) {
                            tags.add("Your answer");
                        }
                        return row(
                                option.label(),
                                option.text(),
                                option.key(),
                                option.chosen() && !option.key(),
                                tags,
                                option.rationale(),
                                option.misconception());
                    })
                    .toList();
        }

        @Override
        public List<RowView> ordering(ResponseReview.Ordering review) {
            List<RowView> rows = new ArrayList<>();
            for (ResponseReview.StepReview step : review.steps()) {
                List<String> tags = List.of(
                        step.keyPlace().isPresent()
                                ? "Belongs at " + step.keyPlace().getAsInt()
                                : "Does not belong",
                        step.chosenPlace().isPresent()
                                ? "You put it at " + step.chosenPlace().getAsInt()
                                : "You left it out");
                rows.add(row(
                        String.valueOf((char) ('A' + rows.size())),
                        step.text(),
                        step.keyPlace().isPresent(),
                        !step.keyPlace().equals(step.chosenPlace()),
                        tags,
                        step.rationale(),
                        step.misconception()));
            }
            return rows;
        }

        @Override
        public List<RowView> matching(ResponseReview.Matching review) {
            List<RowView> rows = new ArrayList<>();
            for (ResponseReview.PairReview pair : review.pairs()) {
                rows.add(row(
                        String.valueOf(rows.size() + 1),
                        pair.prompt(),
                        true,
                        !pair.right(),
                        List.of(
                                "Key: " + pair.key(),
                                pair.chosen()
                                        .map(given -> "Your answer: " + given)
                                        .orElse("No answer")),
                        pair.rationale(),
                        pair.misconception()));
            }
            return rows;
        }
    }
}
