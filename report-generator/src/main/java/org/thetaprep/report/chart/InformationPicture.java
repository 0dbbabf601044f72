package org.thetaprep.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.thetaprep.report.CurvePoint;
import org.thetaprep.report.InformationCurves;
import org.thetaprep.report.InformationCurves.Curve;
import org.thetaprep.report.ScoreEstimate;
import org.thetaprep.report.words.Figures;
import org.thetaprep.report.words.Language;
import org.thetaprep.report.words.Messages;

/** The information of forms by score on the axis of the cut, with the learner's interval under it. */
public final class InformationPicture implements Picture {

    private static final double HEAD = 24;
    private static final double PLOT = 150;
    private static final double LEARNER = 34;
    private static final double KEY = 22;

    private final InformationCurves data;
    private final Frame frame;
    private final Language language;
    private final Messages messages;
    private final Figures figures;
    private final SideNote note;

    /**
     * The picture of some curves.
     *
     * @param data the curves
     * @param frame how wide
     * @param language in which language
     */
    public InformationPicture(InformationCurves data, Frame frame, Language language) {
        this.data = Objects.requireNonNull(data, "data");
        this.frame = Objects.requireNonNull(frame, "frame");
        this.language = language;
        this.messages = Messages.of(language);
        this.figures = new Figures(language);
        double beneath = (learner().isPresent() ? LEARNER : 0) + 24;
        this.note = new SideNote(frame, messages.say("information.axis"), lines(), PLOT, HEAD, beneath);
    }

    private java.util.Optional<ScoreEstimate.Measured> learner() {
        return data.learner().measured();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(messages.say("information.note"));
        for (Curve curve : data.curves()) {
            lines.add(messages.say(
                    "information.curve",
                    curve.name(),
                    (int) Math.round(curve.bestAt()),
                    figures.decimal(curve.at(data.scale().cut()), 1)));
        }
        learner()
                .ifPresent(score -> lines.add(messages.say(
                        "information.you",
                        score.estimate(),
                        score.ninety().low(),
                        score.ninety().high(),
                        figures.decimal(data.curves().get(0).at(score.estimate()), 1))));
        return lines;
    }

    @Override
    public int width() {
        return frame.width();
    }

    @Override
    public int height() {
        return note.height();
    }

    @Override
    public String title() {
        return messages.say("information.title", data.scale().cut());
    }

    @Override
    public String description() {
        List<String> said = new ArrayList<>(lines().subList(1, lines().size()));
        return String.join(" ", said);
    }

    @Override
    public DataTable table() {
        List<DataTable.Column> columns = new ArrayList<>();
        columns.add(DataTable.Column.number(messages.say("column.score")));
        data.curves().forEach(curve -> columns.add(DataTable.Column.number(curve.name())));
        List<List<String>> rows = new ArrayList<>();
        int cut = data.scale().cut();
        for (int score = cut - CutAxis.REACH; score <= cut + CutAxis.REACH; score += 20) {
            List<String> row = new ArrayList<>(List.of(Integer.toString(score)));
            for (Curve curve : data.curves()) {
                row.add(figures.decimal(curve.at(score), 2));
            }
            rows.add(row);
        }
        return new DataTable(title(), columns, rows);
    }

    @Override
    public void draw(Graphics2D graphics) {
        Pen pen = new Pen(graphics);
        note.draw(pen);
        Rectangle2D area = frame.stacked() ? note.area(0) : note.columnArea();
        double cut = data.scale().cut();
        double highest = data.curves().stream()
                .flatMap(curve -> curve.points().stream())
                .mapToDouble(CurvePoint::y)
                .max()
                .orElse(1);
        Plane plane =
                new Plane(graphics, area, cut - CutAxis.REACH, cut + CutAxis.REACH, 0, Math.max(0.1, highest) * 1.06);
        List<Double> ticks =
                CutAxis.ticks((int) cut).stream().map(Integer::doubleValue).toList();
        plane.verticals(ticks, score -> Integer.toString((int) score), area.getMinX(), area.getMaxX());
        double bottom = area.getMaxY();
        pen.line(Role.INK_3, 1, area.getMinX(), bottom, area.getMaxX(), bottom);
        double lowest = bottom + (learner().isPresent() ? LEARNER + 20 : 0);
        pen.line(Role.INK, 2, plane.x(cut), area.getMinY(), plane.x(cut), bottom);
        pen.textMiddle(
                Role.INK,
                ProfileRow.CAPTION,
                messages.say("profile.cut", data.scale().cut()),
                plane.x(cut),
                area.getMinY() - 7);
        for (int i = 0; i < data.curves().size(); i++) {
            plane.curve(Role.INK, 2, Dashes.of(i), sampled(data.curves().get(i)));
        }
        learner().ifPresent(score -> {
            double y = lowest - 8;
            IntervalRows.Scale x = IntervalRows.Scale.of(data.scale(), area.getMinX(), area.getWidth());
            pen.line(Role.INK, 2, plane.x(cut), y - 14, plane.x(cut), y + 10);
            IntervalRows.bar(pen, data.learner().state(data.scale()), score, x, y);
        });
        if (data.curves().size() > 1 && !frame.stacked()) {
            key(pen, area);
        }
    }

    private List<CurvePoint> sampled(Curve curve) {
        List<CurvePoint> points = new ArrayList<>();
        int cut = data.scale().cut();
        for (int score = cut - CutAxis.REACH; score <= cut + CutAxis.REACH; score += 4) {
            points.add(new CurvePoint(score, curve.at(score)));
        }
        return points;
    }

    /** Names right of the plot, each with a piece of its line. */
    private void key(Pen pen, Rectangle2D area) {
        double left = area.getMaxX() + 12;
        double y = area.getMinY() + 8;
        for (int i = 0; i < data.curves().size(); i++) {
            pen.line(
                    Role.INK,
                    new java.awt.BasicStroke(
                            2, java.awt.BasicStroke.CAP_BUTT, java.awt.BasicStroke.JOIN_ROUND, 1, Dashes.of(i), 0),
                    left,
                    y,
                    left + 24,
                    y);
            List<String> name = ProfileRow.CAPTION.lines(data.curves().get(i).name(), frame.width() - left - 32, 1);
            pen.text(Role.INK_2, ProfileRow.CAPTION, name.get(0), left + 30, y + 4);
            y += KEY;
        }
    }
}
