package org.thetaprep.runner.standing.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.thetaprep.report.BeforeAfter;
import org.thetaprep.report.Interval;
import org.thetaprep.runner.standing.Gain;

/**
 * The change of a cohort between its exams, as a table.
 *
 * @param before the day of the first
 * @param after the day of the second
 * @param rows the scores
 */
public record ChangeView(String before, String after, List<Row> rows) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    /**
     * A score at two times.
     *
     * @param title of what
     * @param then the mean then
     * @param now the mean now
     * @param gain the 90 % interval of the difference
     * @param verdict what it says
     */
    public record Row(String title, String then, String now, String gain, String verdict) {}

    static ChangeView of(BeforeAfter change) {
        return new ChangeView(
                DAY.format(change.before()),
                DAY.format(change.after()),
                change.rows().stream()
                        .filter(row -> row.change().isPresent())
                        .map(ChangeView::row)
                        .toList());
    }

    private static Row row(BeforeAfter.Row row) {
        Interval gain = row.change().orElseThrow();
        return new Row(
                row.domain() == 0 ? "All domains" : row.domain() + "\u2002" + row.title(),
                Integer.toString(row.before().measured().orElseThrow().estimate()),
                Integer.toString(row.after().measured().orElseThrow().estimate()),
                signed(gain.low()) + " to " + signed(gain.high()),
                gain.low() > 0 ? "risen" : gain.high() < 0 ? "fallen" : "may be chance");
    }

    static String interval(Gain gain) {
        return signed(gain.low()) + " to " + signed(gain.high());
    }

    static String signed(int points) {
        return points > 0 ? "+" + points : points < 0 ? "\u2212" + -points : "0";
    }
}
