package org.thetaprep.runner.analysis.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.thetaprep.report.ItemReport.ItemFigures;
import org.thetaprep.report.Share;
import org.thetaprep.report.words.Figures;
import org.thetaprep.report.words.Language;
import org.thetaprep.report.words.Messages;
import org.thetaprep.runner.analysis.AnalysedItem;

/**
 * An item as a row of the list. What is not told is a dash.
 *
 * @param id the item
 * @param leadIn its question
 * @param task the task it is on
 * @param answers how many learners saw it
 * @param right share of right answers
 * @param rightRange its 90 % interval
 * @param discrimination correlation with the rest
 * @param discriminationRange its 90 % interval
 * @param omitted share of those who left it open
 * @param time median time in view
 * @param exposure share of mock exams
 * @param concerns what needs a look, in words
 */
public record ItemRow(
        String id,
        String leadIn,
        String task,
        int answers,
        String right,
        String rightRange,
        String discrimination,
        String discriminationRange,
        String omitted,
        String time,
        String exposure,
        List<String> concerns) {

    private static final String NOT_TOLD = "–";
    private static final Figures FIGURES = new Figures(Language.ENGLISH);

    static ItemRow of(AnalysedItem item, boolean told) {
        ItemFigures its = item.figures();
        return new ItemRow(
                item.item().id().value(),
                item.item().leadIn().replace("`", ""),
                item.item().classification().task().toString(),
                item.answers(),
                told(told, Optional.of(its.right()), ItemRow::percent),
                told(told, Optional.of(its.right()), share -> FIGURES.countedRange(share.low(), share.high())),
                told(told, its.discrimination(), value -> FIGURES.decimal(value.value(), 2)),
                told(
                        told,
                        its.discrimination(),
                        value -> FIGURES.decimal(value.low(), 2) + " to " + FIGURES.decimal(value.high(), 2)),
                told(told, Optional.of(its.omitted()), ItemRow::percent),
                told(told, its.time(), time -> Figures.duration(time.median())),
                told(told, Optional.of(its.exposure()).filter(share -> share.of() > 0), ItemRow::percent),
                its.concerns().stream()
                        .map(concern -> Messages.of(Language.ENGLISH)
                                .say("concern." + concern.name().toLowerCase(Locale.ROOT)))
                        .toList());
    }

    private static <T> String told(boolean told, Optional<T> value, Function<T, String> words) {
        return value.filter(known -> told).map(words).orElse(NOT_TOLD);
    }

    /** A share that was counted. */
    private static String percent(Share share) {
        return FIGURES.percent((int) Math.round(100 * share.rate()));
    }
}
