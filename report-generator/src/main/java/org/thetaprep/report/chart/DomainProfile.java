package org.thetaprep.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.thetaprep.report.DomainResult;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.ScoreEstimate;
import org.thetaprep.report.font.Lettering;
import org.thetaprep.report.font.Typeface;
import org.thetaprep.report.words.EvidenceWords;
import org.thetaprep.report.words.Figures;
import org.thetaprep.report.words.ReadinessWords;

/**
 * The overall score and those of the domains on one axis that hangs on the cut: whisker for the 90 % interval, band for
 * the middle 50 %, mark for estimate and state. Names wrap as often as they must; nothing is cut off.
 */
public final class DomainProfile implements Picture {

    private static final double AXIS = 24;
    private static final Lettering SCORE = new Lettering(Typeface.SEMIBOLD, 19);
    private static final Lettering RANGE = new Lettering(Typeface.SANS, 15);
    private static final Lettering RANGE_STACKED = ProfileRow.CAPTION;

    private final ReadinessReport report;
    private final Frame frame;
    private final List<ProfileRow> rows;

    /**
     * The profile of a report.
     *
     * @param report the report
     * @param frame how wide
     */
    public DomainProfile(ReadinessReport report, Frame frame) {
        this.report = Objects.requireNonNull(report, "report");
        this.frame = Objects.requireNonNull(frame, "frame");
        this.rows = rows();
    }

    private List<ProfileRow> rows() {
        EvidenceWords words = new EvidenceWords(report);
        List<ProfileRow> laid = new ArrayList<>();
        laid.add(new ProfileRow("All domains", words.overallCaption(), report.overall(), report.scale(), frame, AXIS));
        for (DomainResult domain : report.domains()) {
            double top = laid.get(laid.size() - 1).bottom();
            String name = domain.number() + "\u00a0\u00a0" + domain.title();
            laid.add(new ProfileRow(name, words.domainCaption(domain), domain.estimate(), report.scale(), frame, top));
        }
        return List.copyOf(laid);
    }

    @Override
    public int width() {
        return frame.width();
    }

    @Override
    public int height() {
        return (int) Math.ceil(rows.get(rows.size() - 1).bottom()) + 1;
    }

    @Override
    public String title() {
        return "Score and domains against the cut of " + report.scale().cut();
    }

    @Override
    public String description() {
        ReadinessWords words = new ReadinessWords(report);
        StringBuilder said = new StringBuilder("All domains: " + words.spoken(report.overall()) + ".");
        for (DomainResult domain : report.domains()) {
            said.append(" Domain ")
                    .append(domain.number())
                    .append(", ")
                    .append(domain.title())
                    .append(": ")
                    .append(words.spoken(domain.estimate()))
                    .append('.');
        }
        return said.toString();
    }

    @Override
    public void draw(Graphics2D graphics) {
        Pen pen = new Pen(graphics);
        for (ProfileRow row : rows) {
            pen.line(Role.RULE, 1, 0, row.top(), frame.width(), row.top());
        }
        Rectangle2D area = new Rectangle2D.Double(frame.plotLeft(), 0, frame.plotWidth(), height());
        IntervalRows.plot(report.scale(), rows, AXIS).draw(graphics, area, null, null, null);
        pen.textMiddle(
                Role.INK,
                new Lettering(Typeface.SEMIBOLD, 13),
                report.scale().cut() + " pass",
                frame.plotLeft() + frame.plotWidth() / 2,
                17);
        if (!frame.stacked()) {
            pen.textEnd(Role.INK_3, ProfileRow.CAPTION, "90\u202f% interval", frame.width(), 17);
        }
        for (ProfileRow row : rows) {
            row.drawLabel(pen, frame);
            drawValue(pen, row);
        }
    }

    private void drawValue(Pen pen, ProfileRow row) {
        double left = frame.valueLeft();
        double baseline = frame.stacked() ? row.top() + 26 : (row.top() + row.bottom()) / 2 - 4;
        double wordLine = baseline + 22;
        Role role = Role.of(row.state());
        String word = ReadinessWords.state(row.state());
        if (row.score().isEmpty()) {
            double middle = frame.stacked() ? baseline : baseline + 9;
            EvidenceMark.draw(pen, row.state(), left + 8, middle - 5, 8);
            List<String> lines = ProfileRow.CAPTION.lines(word, frame.width() - left - 24);
            pen.lines(Role.INK_2, ProfileRow.CAPTION, lines, left + 24, middle - (frame.stacked() ? 2 : 0), 18);
            return;
        }
        ScoreEstimate.Measured score = row.score().get();
        EvidenceMark.draw(pen, row.state(), left + 8, baseline - 6, 8);
        pen.text(Role.INK, SCORE, Integer.toString(score.estimate()), left + 24, baseline);
        pen.textEnd(
                Role.INK_2,
                frame.stacked() ? RANGE_STACKED : RANGE,
                Figures.range(score.ninety()),
                frame.width(),
                baseline);
        pen.text(role, ProfileRow.CAPTION, word, left + 24, wordLine);
    }
}
