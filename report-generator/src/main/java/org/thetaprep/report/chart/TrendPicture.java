package org.thetaprep.report.chart;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.thetaprep.report.Occasion;
import org.thetaprep.report.Trend;
import org.thetaprep.report.words.Figures;
import org.thetaprep.report.words.Language;
import org.thetaprep.report.words.Messages;
import org.thetaprep.report.words.ReadinessWords;

/** Attempts under each other on the axis of the cut, the oldest first. */
public final class TrendPicture implements Picture {

    private final Trend trend;
    private final Frame frame;
    private final Language language;
    private final Messages messages;
    private final Figures figures;
    private final IntervalChart chart;

    /**
     * The picture of a trend.
     *
     * @param trend the trend
     * @param frame how wide
     * @param language in which language
     */
    public TrendPicture(Trend trend, Frame frame, Language language) {
        this.trend = Objects.requireNonNull(trend, "trend");
        this.frame = Objects.requireNonNull(frame, "frame");
        this.language = language;
        this.messages = Messages.of(language);
        this.figures = new Figures(language);
        List<IntervalChart.Row> rows = new ArrayList<>();
        for (Trend.Point point : trend.points()) {
            rows.add(new IntervalChart.Row(name(point), figures.day(point.date()), point.estimate()));
        }
        this.chart = new IntervalChart(trend.scale(), frame, language, rows);
    }

    private String name(Trend.Point point) {
        return ReadinessWords.occasion(Occasion.mockExam(point.number()), language);
    }

    @Override
    public int width() {
        return frame.width();
    }

    @Override
    public int height() {
        return chart.height();
    }

    @Override
    public String title() {
        return messages.say("trend.title", trend.scale().cut());
    }

    @Override
    public String description() {
        StringBuilder said = new StringBuilder(
                trend.leftOut() == 0
                        ? ""
                        : messages.count(
                                "trend.leftout", trend.leftOut(), trend.leftOut(), trend.points().size() - 1));
        for (Trend.Point point : trend.points()) {
            said.append(said.length() == 0 ? "" : " ")
                    .append(name(point))
                    .append(": ")
                    .append(ReadinessWords.spoken(point.estimate(), trend.scale(), language))
                    .append('.');
        }
        return said.toString();
    }

    @Override
    public DataTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (Trend.Point point : trend.points()) {
            rows.add(List.of(
                    name(point),
                    figures.day(point.date()),
                    point.estimate()
                            .measured()
                            .map(score -> Integer.toString(score.estimate()))
                            .orElse("–"),
                    point.estimate()
                            .measured()
                            .map(score -> Figures.range(score.ninety()))
                            .orElse("–"),
                    ReadinessWords.state(point.estimate().state(trend.scale()), language)));
        }
        return new DataTable(
                title(),
                List.of(
                        DataTable.Column.text(messages.say("column.attempt")),
                        DataTable.Column.text(messages.say("column.day")),
                        DataTable.Column.number(messages.say("column.estimate")),
                        DataTable.Column.number(messages.say("column.ninety")),
                        DataTable.Column.text(messages.say("column.state"))),
                rows);
    }

    @Override
    public void draw(Graphics2D graphics) {
        chart.draw(graphics);
    }
}
