package org.thetaprep.report.chart;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.thetaprep.report.DomainResult;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.ScoreEstimate;
import org.thetaprep.report.words.EvidenceWords;
import org.thetaprep.report.words.Figures;
import org.thetaprep.report.words.Language;
import org.thetaprep.report.words.Messages;
import org.thetaprep.report.words.ReadinessWords;

/**
 * The overall score and those of the domains on one axis that hangs on the cut: whisker for the 90 % interval, band for
 * the middle 50 %, mark for estimate and state. Names wrap as often as they must; nothing is cut off.
 */
public final class DomainProfile implements Picture {

    private final ReadinessReport report;
    private final Frame frame;
    private final Language language;
    private final Messages messages;
    private final EvidenceWords words;
    private final IntervalChart chart;

    /**
     * The profile of a report.
     *
     * @param report the report
     * @param frame how wide
     * @param language in which language
     */
    public DomainProfile(ReadinessReport report, Frame frame, Language language) {
        this.report = Objects.requireNonNull(report, "report");
        this.frame = Objects.requireNonNull(frame, "frame");
        this.language = Objects.requireNonNull(language, "language");
        this.messages = Messages.of(language);
        this.words = new EvidenceWords(report, language);
        this.chart = new IntervalChart(report.scale(), frame, language, rows());
    }

    private List<IntervalChart.Row> rows() {
        List<IntervalChart.Row> laid = new ArrayList<>();
        laid.add(new IntervalChart.Row(messages.say("domains.all"), words.overallCaption(), report.overall()));
        for (DomainResult domain : report.domains()) {
            String name = domain.number() + "\u00a0\u00a0" + domain.title();
            laid.add(new IntervalChart.Row(name, words.domainCaption(domain), domain.estimate()));
        }
        return laid;
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
        return messages.say("profile.title", report.scale().cut());
    }

    @Override
    public String description() {
        ReadinessWords spoken = new ReadinessWords(report, language);
        StringBuilder said = new StringBuilder(messages.say("profile.spoken", spoken.spoken(report.overall())));
        for (DomainResult domain : report.domains()) {
            said.append(' ')
                    .append(messages.say(
                            "domain.spoken", domain.number(), domain.title(), spoken.spoken(domain.estimate())));
        }
        return said.toString();
    }

    @Override
    public DataTable table() {
        List<List<String>> cells = new ArrayList<>();
        cells.add(cells(messages.say("domains.all"), words.overallCaption(), report.overall()));
        for (DomainResult domain : report.domains()) {
            cells.add(cells(domain.number() + " " + domain.title(), words.domainCaption(domain), domain.estimate()));
        }
        return new DataTable(
                messages.say("table.scores"),
                List.of(
                        DataTable.Column.text(messages.say("column.domain")),
                        DataTable.Column.text(messages.say("column.answers")),
                        DataTable.Column.number(messages.say("column.estimate")),
                        DataTable.Column.number(messages.say("column.fifty")),
                        DataTable.Column.number(messages.say("column.ninety")),
                        DataTable.Column.text(messages.say("column.state"))),
                cells);
    }

    private List<String> cells(String name, String count, ScoreEstimate estimate) {
        return List.of(
                name,
                count,
                estimate.measured()
                        .map(found -> Integer.toString(found.estimate()))
                        .orElse("–"),
                estimate.measured().map(found -> Figures.range(found.fifty())).orElse("–"),
                estimate.measured().map(found -> Figures.range(found.ninety())).orElse("–"),
                ReadinessWords.state(estimate.state(report.scale()), language));
    }

    @Override
    public void draw(Graphics2D graphics) {
        chart.draw(graphics);
    }
}
