package org.thetaprep.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.thetaprep.report.BeforeAfter;
import org.thetaprep.report.EvidenceState;
import org.thetaprep.report.Interval;
import org.thetaprep.report.ScoreEstimate;
import org.thetaprep.report.font.Lettering;
import org.thetaprep.report.font.Typeface;
import org.thetaprep.report.words.Figures;
import org.thetaprep.report.words.Language;
import org.thetaprep.report.words.Messages;
import org.thetaprep.report.words.ReadinessWords;

/** Scores at two times on the axis of the cut: before dotted and hollow above, now solid below. */
public final class BeforeAfterPicture implements Picture {

    private static final double HEAD = 24;
    private static final Lettering VALUE = new Lettering(Typeface.SANS, 13);
    private static final Lettering NOW = new Lettering(Typeface.SEMIBOLD, 13);

    private final BeforeAfter data;
    private final Frame frame;
    private final Language language;
    private final Messages messages;
    private final Figures figures;
    private final List<ProfileRow> rows = new ArrayList<>();

    /**
     * The picture of two times.
     *
     * @param data the scores
     * @param frame how wide
     * @param language in which language
     */
    public BeforeAfterPicture(BeforeAfter data, Frame frame, Language language) {
        this.data = Objects.requireNonNull(data, "data");
        this.frame = Objects.requireNonNull(frame, "frame");
        this.language = language;
        this.messages = Messages.of(language);
        this.figures = new Figures(language);
        double top = HEAD;
        for (BeforeAfter.Row row : data.rows()) {
            ProfileRow laid = new ProfileRow(name(row), change(row), row.after(), data.scale(), frame, top);
            rows.add(laid);
            top = laid.bottom();
        }
    }

    private String name(BeforeAfter.Row row) {
        return row.domain() == 0 ? messages.say("domains.all") : row.domain() + "\u00a0\u00a0" + row.title();
    }

    private String change(BeforeAfter.Row row) {
        return row.change().map(this::change).orElseGet(() -> messages.say("change.unknown"));
    }

    private String change(Interval change) {
        if (change.low() > 0) {
            return messages.say("change.rise", change.low(), change.high());
        }
        return change.high() < 0
                ? messages.say("change.fall", -change.high(), -change.low())
                : messages.say("change.chance");
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
        return messages.say("change.title", figures.day(data.before()), figures.day(data.after()));
    }

    @Override
    public String description() {
        StringBuilder said = new StringBuilder();
        for (BeforeAfter.Row row : data.rows()) {
            said.append(said.length() == 0 ? "" : " ")
                    .append(messages.say(
                            "change.spoken",
                            name(row).replace("\u00a0\u00a0", " "),
                            ReadinessWords.spoken(row.before(), data.scale(), language),
                            ReadinessWords.spoken(row.after(), data.scale(), language),
                            change(row)));
        }
        return said.toString();
    }

    @Override
    public DataTable table() {
        List<List<String>> cells = new ArrayList<>();
        for (BeforeAfter.Row row : data.rows()) {
            cells.add(List.of(name(row).replace("\u00a0\u00a0", " "), value(row.before()), value(row.after()), change(row)));
        }
        return new DataTable(
                title(),
                List.of(
                        DataTable.Column.text(messages.say("column.domain")),
                        DataTable.Column.number(messages.say("column.before")),
                        DataTable.Column.number(messages.say("column.now")),
                        DataTable.Column.text(messages.say("column.change"))),
                cells);
    }

    private static String value(ScoreEstimate estimate) {
        return estimate.measured()
                .map(score -> score.estimate() + " (" + Figures.range(score.ninety()) + ")")
                .orElse("–");
    }

    @Override
    public void draw(Graphics2D graphics) {
        Pen pen = new Pen(graphics);
        IntervalRows.Scale x = IntervalRows.Scale.of(data.scale(), frame.plotLeft(), frame.plotWidth());
        double cut = x.at(data.scale().cut());
        pen.textMiddle(
                Role.INK,
                new Lettering(Typeface.SEMIBOLD, 13),
                messages.say("profile.cut", data.scale().cut()),
                cut,
                17);
        for (int tick : CutAxis.ticks(data.scale().cut())) {
            pen.textMiddle(Role.INK_3, VALUE, Integer.toString(tick), x.at(tick), 17);
        }
        for (int i = 0; i < rows.size(); i++) {
            ProfileRow row = rows.get(i);
            pen.line(Role.RULE, 1, 0, row.top(), frame.width(), row.top());
            for (int tick : CutAxis.ticks(data.scale().cut())) {
                pen.line(Role.RULE, 1, x.at(tick), row.plotTop(), x.at(tick), row.bottom());
            }
            pen.line(Role.INK, 2, cut, row.plotTop(), cut, row.bottom());
            row.drawLabel(pen, frame);
            bars(pen, data.rows().get(i), row, x);
            values(pen, data.rows().get(i), row);
        }
    }

    private void bars(Pen pen, BeforeAfter.Row row, ProfileRow laid, IntervalRows.Scale x) {
        double middle = laid.plotMiddle();
        row.before().measured().ifPresent(score -> before(pen, row, score, x, middle - 9));
        row.after()
                .measured()
                .ifPresent(score -> IntervalRows.bar(pen, row.after().state(data.scale()), score, x, middle + 9));
    }

    private void before(Pen pen, BeforeAfter.Row row, ScoreEstimate.Measured score, IntervalRows.Scale x, double y) {
        EvidenceState state = row.before().state(data.scale());
        Role role = Role.of(state);
        BasicStroke dotted = Dashes.BEFORE;
        pen.line(
                role,
                dotted,
                x.within(score.ninety().low()),
                y,
                x.within(score.ninety().high()),
                y);
        for (int end : List.of(score.ninety().low(), score.ninety().high())) {
            if (!x.holds(end)) {
                boolean beyond = end > x.middle();
                EvidenceMark.arrow(pen, state, beyond ? x.right() : x.left(), y, beyond ? 6 : -6);
            }
        }
        if (x.holds(score.estimate())) {
            double at = x.at(score.estimate());
            Ellipse2D ring = new Ellipse2D.Double(at - 5, y - 5, 10, 10);
            pen.fill(Role.PAGE.paint(), ring);
            pen.outline(role, 1.5, ring);
        } else {
            boolean right = score.estimate() > x.middle();
            EvidenceMark.arrow(pen, state, right ? x.right() : x.left(), y, right ? 8 : -8);
        }
    }

    private void values(Pen pen, BeforeAfter.Row row, ProfileRow laid) {
        double left = frame.valueLeft();
        double first = frame.stacked() ? laid.top() + 24 : (laid.top() + laid.bottom()) / 2 - 5;
        pen.text(
                Role.INK_2, VALUE.fitting(value(row.before()), frame.width() - left), value(row.before()), left, first);
        pen.text(Role.INK, NOW.fitting(value(row.after()), frame.width() - left), value(row.after()), left, first + 19);
    }
}
