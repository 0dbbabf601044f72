package org.thetaprep.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.thetaprep.report.CurvePoint;
import org.thetaprep.report.EvidenceState;
import org.thetaprep.report.ItemCurves;
import org.thetaprep.report.words.Figures;
import org.thetaprep.report.words.Language;
import org.thetaprep.report.words.Messages;

/** The characteristic curve of an item with what groups of learners did. */
public final class ItemCharacteristicPicture implements Picture {

    static final double REACH = 3;
    private static final double PLOT = 180;

    private final ItemCurves item;
    private final Frame frame;
    private final Messages messages;
    private final Figures figures;
    private final SideNote note;

    /**
     * The picture of an item.
     *
     * @param item its curves
     * @param frame how wide
     * @param language in which language
     */
    public ItemCharacteristicPicture(ItemCurves item, Frame frame, Language language) {
        this.item = Objects.requireNonNull(item, "item");
        this.frame = Objects.requireNonNull(frame, "frame");
        this.messages = Messages.of(language);
        this.figures = new Figures(language);
        this.note = new SideNote(
                frame,
                messages.say("curve.axis"),
                List.of(messages.say("curve.note"), messages.say("curve.key"), finding()),
                PLOT,
                12,
                40);
    }

    /** What the curve says at an ability. */
    private double model(double ability) {
        List<CurvePoint> points = item.model();
        CurvePoint before = points.get(0);
        for (CurvePoint point : points) {
            if (point.x() >= ability) {
                double span = point.x() - before.x();
                return span <= 0 ? point.y() : before.y() + (point.y() - before.y()) * (ability - before.x()) / span;
            }
            before = point;
        }
        return before.y();
    }

    private boolean off(ItemCurves.Group group) {
        double expected = model(group.ability());
        return group.right().of() > 0 && (expected < group.right().low() || expected > group.right().high());
    }

    private String finding() {
        int off = (int) item.groups().stream().filter(this::off).count();
        return item.groups().isEmpty()
                ? messages.say("curve.nogroups")
                : messages.count("curve.off", off, off, item.groups().size());
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
        return messages.say("curve.title", item.itemId());
    }

    @Override
    public String description() {
        StringBuilder said = new StringBuilder(messages.say(
                "curve.spoken",
                figures.percent(model(-2)),
                figures.percent(model(0)),
                figures.percent(model(2))));
        item.groups().forEach(group -> said.append(' ')
                .append(messages.say(
                        "curve.group",
                        figures.decimal(group.ability(), 1),
                        group.right().hits(),
                        group.right().of())));
        return said + " " + finding();
    }

    @Override
    public DataTable table() {
        List<List<String>> rows = new ArrayList<>();
        if (item.groups().isEmpty()) {
            for (double ability = -REACH; ability <= REACH; ability += 0.5) {
                rows.add(List.of(figures.decimal(ability, 1), figures.percent(model(ability)), "–", "–", "–"));
            }
        }
        for (ItemCurves.Group group : item.groups()) {
            rows.add(List.of(
                    figures.decimal(group.ability(), 1),
                    figures.percent(model(group.ability())),
                    messages.say("count.of", group.right().hits(), group.right().of()),
                    figures.percent(group.right().low()),
                    figures.percent(group.right().high())));
        }
        return new DataTable(
                title(),
                List.of(
                        DataTable.Column.number(messages.say("column.ability")),
                        DataTable.Column.number(messages.say("column.model")),
                        DataTable.Column.number(messages.say("column.right")),
                        DataTable.Column.number(messages.say("column.low")),
                        DataTable.Column.number(messages.say("column.high"))),
                rows);
    }

    @Override
    public void draw(Graphics2D graphics) {
        Pen pen = new Pen(graphics);
        note.draw(pen);
        Plane plane = plane(graphics, note.area(58), messages, figures);
        plane.curve(Role.INK, 2, null, item.model());
        for (ItemCurves.Group group : item.groups()) {
            if (Math.abs(group.ability()) <= REACH && group.right().of() > 0) {
                double x = plane.x(group.ability());
                pen.line(Role.INK_2, 1.5, x, plane.y(group.right().low()), x, plane.y(group.right().high()));
                EvidenceState mark = off(group) ? EvidenceState.BELOW : EvidenceState.NOT_SETTLED;
                EvidenceMark.draw(pen, mark, x, plane.y(group.right().rate()), 6);
            }
        }
    }

    /** A plane of ability against a share. */
    static Plane plane(Graphics2D graphics, Rectangle2D area, Messages messages, Figures figures) {
        Plane plane = new Plane(graphics, area, -REACH, REACH, -0.02, 1.02);
        plane.horizontals(List.of(0.0, 0.25, 0.5, 0.75, 1.0), share -> figures.percent((int) Math.round(share * 100)));
        plane.verticals(
                List.of(-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0),
                ability -> figures.decimal(ability, 0),
                area.getMinX() - 10,
                area.getMaxX());
        String axis = messages.say("axis.ability");
        plane.pen()
                .textEnd(
                        Role.INK_3,
                        ProfileRow.CAPTION.fitting(axis, area.getWidth()),
                        axis,
                        area.getMaxX(),
                        area.getMaxY() + 36);
        return plane;
    }
}
