package org.thetaprep.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.thetaprep.report.BeforeAfter;
import org.thetaprep.report.EvidenceState;
import org.thetaprep.report.InformationCurves;
import org.thetaprep.report.Interval;
import org.thetaprep.report.Mark;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.ScoreEstimate;
import org.thetaprep.report.TimeUse;
import org.thetaprep.report.Trend;
import org.thetaprep.report.WeaknessMap;
import org.thetaprep.report.chart.BeforeAfterPicture;
import org.thetaprep.report.chart.InformationPicture;
import org.thetaprep.report.chart.MisconceptionPicture;
import org.thetaprep.report.chart.TimePicture;
import org.thetaprep.report.chart.TrendPicture;
import org.thetaprep.report.chart.WeaknessPicture;
import org.thetaprep.report.words.Figures;
import org.thetaprep.report.words.Language;
import org.thetaprep.report.words.Messages;

/** What stands behind the answer of a readiness report. */
public final class ReadinessSections {

    private final ReadinessReport report;
    private final Language language;
    private final Messages messages;

    private ReadinessSections(ReadinessReport report, Language language) {
        this.report = report;
        this.language = language;
        this.messages = Messages.of(language);
    }

    /**
     * The sections of a report.
     *
     * @param report the report
     * @param language in which language
     * @return one for each thing that is known
     */
    public static List<Section> of(ReadinessReport report, Language language) {
        ReadinessSections made = new ReadinessSections(report, language);
        List<Section> sections = new ArrayList<>();
        report.background().weakness().map(made::weakness).ifPresent(sections::add);
        report.background().time().map(made::time).ifPresent(sections::add);
        report.background()
                .trend()
                .filter(trend -> trend.points().size() > 1)
                .map(made::trend)
                .ifPresent(sections::add);
        report.background().change().map(made::change).ifPresent(sections::add);
        report.background().information().map(made::information).ifPresent(sections::add);
        return sections;
    }

    /**
     * The misconceptions of a report as a picture.
     *
     * @param report the report
     * @param language in which language
     * @return the picture; nothing without a misconception
     */
    public static java.util.Optional<Block.Chart> beliefs(ReadinessReport report, Language language) {
        return report.misconceptions().size() < 2
                ? java.util.Optional.empty()
                : java.util.Optional.of(new Block.Chart(
                        "beliefs-chart",
                        frame -> new MisconceptionPicture(report.misconceptions(), frame, language),
                        Messages.of(language).say("beliefs.chart.key")));
    }

    private Section weakness(WeaknessMap map) {
        List<String> below = map.rows().stream()
                .filter(row -> row.cells().get(3).state(map.minimum()) == EvidenceState.BELOW)
                .map(WeaknessMap.Row::id)
                .toList();
        String heading = below.isEmpty()
                ? messages.say("weakness.finding")
                : messages.count("weakness.finding.below", below.size(), new Figures(language).joined(below));
        return new Section(
                "weakness",
                heading,
                List.of(
                        new Block.Text(messages.count(
                                "weakness.note", map.attempts(), map.attempts(), map.minimum())),
                        new Block.Chart("weakness-chart", frame -> new WeaknessPicture(map, frame, language), "")));
    }

    private Section time(TimeUse time) {
        int hurried = time.hurried();
        OptionalInt right = time.median(Mark.RIGHT);
        OptionalInt wrong = time.median(Mark.WRONG);
        String heading;
        if (hurried > 0) {
            heading = messages.count("time.finding.hurried", hurried, hurried);
        } else if (right.isPresent() && wrong.isPresent() && wrong.getAsInt() > 1.5 * right.getAsInt()) {
            heading = messages.say("time.finding.longer");
        } else {
            heading = messages.say("time.finding.none");
        }
        return new Section(
                "time",
                heading,
                List.of(
                        new Block.Text(messages.say("time.note")),
                        new Block.Chart("time-chart", frame -> new TimePicture(time, frame, language), "")));
    }

    private Section trend(Trend trend) {
        return new Section(
                "trend",
                messages.say("trend.finding." + direction(trend)),
                List.of(
                        new Block.Text(trendNote(trend)),
                        new Block.Chart("trend-chart", frame -> new TrendPicture(trend, frame, language), "")));
    }

    private String trendNote(Trend trend) {
        String note = messages.say("trend.note");
        return trend.leftOut() == 0
                ? note
                : messages.count("trend.leftout", trend.leftOut(), trend.leftOut(), trend.points().size() - 1) + " " + note;
    }

    private static String direction(Trend trend) {
        List<Trend.Point> points = trend.points();
        ScoreEstimate.Measured first = points.get(0).estimate().measured().orElse(null);
        ScoreEstimate.Measured last =
                points.get(points.size() - 1).estimate().measured().orElse(null);
        if (first == null || last == null) {
            return "chance";
        }
        Interval then = first.ninety();
        Interval now = last.ninety();
        return now.low() > then.high() ? "rise" : now.high() < then.low() ? "fall" : "chance";
    }

    private Section change(BeforeAfter change) {
        return new Section(
                "change",
                messages.say(
                        "change.finding." + direction(change),
                        new Figures(language).day(change.before())),
                List.of(
                        new Block.Text(messages.say("change.note")),
                        new Block.Chart(
                                "change-chart",
                                frame -> new BeforeAfterPicture(change, frame, language),
                                messages.say("change.key"))));
    }

    /** The overall score decides; a domain of a dozen answers does not. */
    private static String direction(BeforeAfter change) {
        return change.rows()
                .get(0)
                .change()
                .map(points -> points.low() > 0 ? "rise" : points.high() < 0 ? "fall" : "chance")
                .orElse("chance");
    }

    private Section information(InformationCurves curves) {
        InformationCurves.Curve form = curves.curves().get(0);
        String heading = curves.learner()
                .measured()
                .map(score -> form.at(score.estimate()) * 2 >= form.at(form.bestAt())
                        ? messages.say("information.finding.near")
                        : messages.say("information.finding.far"))
                .orElseGet(() -> messages.say("information.finding.none"));
        return new Section(
                "information",
                heading,
                List.of(new Block.Chart(
                        "information-chart", frame -> new InformationPicture(curves, frame, language), "")));
    }
}
