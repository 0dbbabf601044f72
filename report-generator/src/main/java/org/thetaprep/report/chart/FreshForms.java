package org.thetaprep.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.thetaprep.report.EvidenceState;
import org.thetaprep.report.PassChance;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.ScoreScale;
import org.thetaprep.report.font.Lettering;
import org.thetaprep.report.font.Typeface;
import org.thetaprep.report.words.Figures;
import org.thetaprep.report.words.Language;
import org.thetaprep.report.words.Messages;
import org.thetaprep.report.words.ReadinessWords;

/** Fifty equally likely scores on a fresh form as dots on the cut, beside the chance of passing. */
public final class FreshForms implements Picture {

    private static final Lettering NUMBER = new Lettering(Typeface.SERIF, 56);
    private static final Lettering NUMBER_STACKED = new Lettering(Typeface.SERIF, 48);
    private static final Lettering UNIT = new Lettering(Typeface.SANS, 17);
    private static final Lettering COUNT = new Lettering(Typeface.SEMIBOLD, 15);
    private static final Lettering SIDE = new Lettering(Typeface.SANS, 15);
    private static final double SIDES = 26;
    private static final double FURTHER = 22;
    private static final double LEAST_DOTS = 70;

    private final PassChance chance;
    private final ScoreScale scale;
    private final ReadinessWords words;
    private final Messages messages;
    private final Figures figures;
    private final Frame frame;
    private final DotStacks stacks;
    private final List<String> note;
    private final double plotTop;
    private final double plotHeight;

    /**
     * The picture of a report.
     *
     * @param report the report
     * @param chance its chance of passing
     * @param frame how wide
     * @param language in which language
     */
    public FreshForms(ReadinessReport report, PassChance chance, Frame frame, Language language) {
        this.chance = Objects.requireNonNull(chance, "chance");
        this.frame = Objects.requireNonNull(frame, "frame");
        this.scale = report.scale();
        this.words = new ReadinessWords(report, language);
        this.messages = Messages.of(language);
        this.figures = new Figures(language);
        this.stacks = new DotStacks(chance.freshScores(), scale.cut(), pixelsPerPoint());
        double noteWidth = frame.stacked() ? frame.width() : frame.labelWidth();
        this.note = ProfileRow.CAPTION.lines(words.chanceNote(chance), noteWidth);
        this.plotTop = frame.stacked() ? noteBottom() + 12 : 0;
        double dots = Math.max(LEAST_DOTS, stacks.height() * pixelsPerPoint() + 6);
        double picture = SIDES + (further() ? FURTHER : 0) + dots;
        this.plotHeight = frame.stacked() ? picture : Math.max(picture, noteBottom());
    }

    private double pixelsPerPoint() {
        return frame.plotWidth() / (2.0 * CutAxis.REACH);
    }

    private boolean further() {
        return stacks.furtherBelow() + stacks.furtherAbove() > 0;
    }

    private double noteBottom() {
        return (frame.stacked() ? 50 : 58) + 8 + note.size() * ProfileRow.CAPTION_LEADING + 4;
    }

    @Override
    public int width() {
        return frame.width();
    }

    @Override
    public int height() {
        return (int) Math.ceil(plotTop + plotHeight);
    }

    @Override
    public String title() {
        return messages.say("fresh.title");
    }

    @Override
    public String description() {
        return words.spoken(chance);
    }

    @Override
    public DataTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (int score : chance.freshScores()) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    Integer.toString(score),
                    messages.say(score >= scale.cut() ? "side.pass" : "side.below")));
        }
        return new DataTable(
                title(),
                List.of(
                        DataTable.Column.number(messages.say("column.number")),
                        DataTable.Column.number(messages.say("column.score")),
                        DataTable.Column.text(messages.say("column.state"))),
                rows);
    }

    @Override
    public void draw(Graphics2D graphics) {
        Pen pen = new Pen(graphics);
        drawChance(pen);
        double bottom = plotTop + plotHeight;
        Rectangle2D area = new Rectangle2D.Double(frame.plotLeft(), plotTop, frame.plotWidth(), plotHeight);
        DotPlot.plot(scale, stacks, SIDES).draw(graphics, area, null, null, null);
        double cut = frame.plotLeft() + frame.plotWidth() / 2;
        pen.line(Role.INK, 2, cut, plotTop, cut, bottom);
        drawSides(pen, cut);
    }

    private void drawChance(Pen pen) {
        String number = figures.percent(chance.probability());
        double room =
                (frame.stacked() ? frame.width() : frame.labelWidth()) - UNIT.width(messages.say("chance.topass")) - 10;
        Lettering big = (frame.stacked() ? NUMBER_STACKED : NUMBER).fitting(number, room);
        double baseline = frame.stacked() ? 40 : 46;
        pen.text(Role.INK, big, number, 0, baseline);
        pen.text(Role.INK, UNIT, messages.say("chance.topass"), big.width(number) + 10, baseline);
        pen.lines(Role.INK_3, ProfileRow.CAPTION, note, 0, baseline + 32, ProfileRow.CAPTION_LEADING);
    }

    private void drawSides(Pen pen, double cut) {
        double baseline = plotTop + 15;
        pen.textEnd(Role.BELOW, SIDE, messages.say("side.below"), cut - 12, baseline);
        pen.textEnd(
                Role.BELOW,
                COUNT,
                words.countBelow(chance),
                cut - 16 - SIDE.width(messages.say("side.below")),
                baseline);
        pen.text(Role.ABOVE, COUNT, words.countPassing(chance), cut + 12, baseline);
        pen.text(
                Role.ABOVE,
                SIDE,
                messages.say("side.pass"),
                cut + 16 + COUNT.width(words.countPassing(chance)),
                baseline);
        double line = baseline + FURTHER;
        if (stacks.furtherBelow() > 0) {
            EvidenceMark.arrow(pen, EvidenceState.BELOW, frame.plotLeft() + 1, line - 5, -8);
            pen.text(
                    Role.BELOW,
                    ProfileRow.CAPTION,
                    messages.say("further.below", stacks.furtherBelow()),
                    frame.plotLeft() + 14,
                    line);
        }
        if (stacks.furtherAbove() > 0) {
            double right = frame.plotLeft() + frame.plotWidth();
            EvidenceMark.arrow(pen, EvidenceState.ABOVE, right - 1, line - 5, 8);
            pen.textEnd(
                    Role.ABOVE,
                    ProfileRow.CAPTION,
                    messages.say("further.above", stacks.furtherAbove()),
                    right - 14,
                    line);
        }
    }
}
