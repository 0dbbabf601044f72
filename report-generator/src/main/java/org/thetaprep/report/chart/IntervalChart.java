package org.thetaprep.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.thetaprep.report.ScoreEstimate;
import org.thetaprep.report.ScoreScale;
import org.thetaprep.report.font.Lettering;
import org.thetaprep.report.font.Typeface;
import org.thetaprep.report.words.Figures;
import org.thetaprep.report.words.Language;
import org.thetaprep.report.words.Messages;
import org.thetaprep.report.words.ReadinessWords;

/** Scores under each other on one axis that hangs on the cut: label left, interval on the axis, figures right. */
final class IntervalChart {

    static final double AXIS = 24;
    private static final Lettering SCORE = new Lettering(Typeface.SEMIBOLD, 19);
    private static final Lettering RANGE = new Lettering(Typeface.SANS, 15);
    private static final Lettering RANGE_STACKED = ProfileRow.CAPTION;

    private final ScoreScale scale;
    private final Frame frame;
    private final Language language;
    private final Messages messages;
    private final List<ProfileRow> rows;

    /** A row: its name, what stands under it, its score. */
    record Row(String name, String caption, ScoreEstimate estimate) {}

    IntervalChart(ScoreScale scale, Frame frame, Language language, List<Row> rows) {
        this.scale = scale;
        this.frame = frame;
        this.language = language;
        this.messages = Messages.of(language);
        List<ProfileRow> laid = new ArrayList<>();
        for (Row row : rows) {
            double top = laid.isEmpty() ? AXIS : laid.get(laid.size() - 1).bottom();
            laid.add(new ProfileRow(row.name(), row.caption(), row.estimate(), scale, frame, top));
        }
        this.rows = List.copyOf(laid);
    }

    int height() {
        return (int) Math.ceil(rows.get(rows.size() - 1).bottom()) + 1;
    }

    void draw(Graphics2D graphics) {
        Pen pen = new Pen(graphics);
        for (ProfileRow row : rows) {
            pen.line(Role.RULE, 1, 0, row.top(), frame.width(), row.top());
        }
        Rectangle2D area = new Rectangle2D.Double(frame.plotLeft(), 0, frame.plotWidth(), height());
        IntervalRows.plot(scale, rows, AXIS).draw(graphics, area, null, null, null);
        pen.textMiddle(
                Role.INK,
                new Lettering(Typeface.SEMIBOLD, 13),
                messages.say("profile.cut", scale.cut()),
                frame.plotLeft() + frame.plotWidth() / 2,
                17);
        if (!frame.stacked()) {
            pen.textEnd(Role.INK_3, ProfileRow.CAPTION, messages.say("profile.interval"), frame.width(), 17);
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
        String word = ReadinessWords.state(row.state(), language);
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
