package org.thetaprep.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.thetaprep.report.EvidenceState;
import org.thetaprep.report.Mark;
import org.thetaprep.report.TimeUse;
import org.thetaprep.report.TimeUse.ItemTime;
import org.thetaprep.report.words.Figures;
import org.thetaprep.report.words.ItemWords;
import org.thetaprep.report.words.Language;
import org.thetaprep.report.words.Messages;

/** The time of each item in the order of the form; full where it was right, hollow where not. */
public final class TimePicture implements Picture {

    private static final double PLOT = 150;
    private static final double HEAD = 12;
    private static final double FOOT = 24;
    private static final int PACES = 3;

    private final TimeUse time;
    private final Frame frame;
    private final Messages messages;
    private final ItemWords words;
    private final SideNote note;

    /**
     * The picture of an attempt.
     *
     * @param time the times
     * @param frame how wide
     * @param language in which language
     */
    public TimePicture(TimeUse time, Frame frame, Language language) {
        this.time = Objects.requireNonNull(time, "time");
        this.frame = Objects.requireNonNull(frame, "frame");
        this.messages = Messages.of(language);
        this.words = new ItemWords(language);
        this.note = new SideNote(frame, messages.say("time.axis"), lines(), PLOT, HEAD, FOOT);
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Mark mark : Mark.values()) {
            OptionalInt median = time.median(mark);
            if (median.isPresent()) {
                lines.add(messages.count(
                        "time.median",
                        time.count(mark),
                        words.mark(mark),
                        time.count(mark),
                        Figures.duration(median.getAsInt())));
            }
        }
        lines.add(messages.say("time.pace", Figures.duration(time.paceSeconds())));
        lines.add(messages.say("time.key"));
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
        return messages.say("time.title");
    }

    @Override
    public String description() {
        List<String> lines = lines();
        return String.join(" ", lines.subList(0, lines.size() - 1));
    }

    @Override
    public DataTable table() {
        return new DataTable(
                title(),
                List.of(
                        DataTable.Column.number(messages.say("column.item")),
                        DataTable.Column.number(messages.say("column.seconds")),
                        DataTable.Column.text(messages.say("column.mark"))),
                time.items().stream()
                        .map(item -> List.of(
                                Integer.toString(item.number()),
                                Integer.toString(item.seconds()),
                                words.mark(item.mark())))
                        .toList());
    }

    @Override
    public void draw(Graphics2D graphics) {
        Pen pen = new Pen(graphics);
        note.draw(pen);
        int pace = time.paceSeconds();
        double gutter = ProfileRow.CAPTION.width(Figures.duration(PACES * pace)) + 10;
        Rectangle2D area = note.area(Math.max(gutter, ProfileRow.CAPTION.width(Figures.duration(pace)) + 10));
        int items = time.items().size();
        Plane plane = new Plane(graphics, area, 0.5, items + 0.5, 0, PACES * pace * 1.05);
        List<Double> heights = new ArrayList<>();
        for (int i = 0; i <= PACES; i++) {
            heights.add((double) i * pace);
        }
        plane.horizontals(heights, seconds -> Figures.duration((int) Math.round(seconds)));
        pen.line(Role.INK_3, 1.5, area.getMinX(), plane.y(pace), area.getMaxX(), plane.y(pace));
        numbers(pen, plane, area, items);
        double pitch = area.getWidth() / items;
        double radius = Math.max(1.2, Math.min(4.5, pitch * 0.42));
        for (int i = 0; i < items; i++) {
            item(pen, plane, time.items().get(i), i + 1, radius, area);
        }
    }

    private void numbers(Pen pen, Plane plane, Rectangle2D area, int items) {
        double free = area.getMinX() - 20;
        int step = 1;
        while (step * area.getWidth() / items < 36) {
            step = step == 1 ? 5 : step == 5 ? 10 : step * 2;
        }
        for (int i = 1; i <= items; i += i == 1 && step > 1 ? step - 1 : step) {
            String label = Integer.toString(time.items().get(i - 1).number());
            double width = ProfileRow.CAPTION.width(label);
            double at = Math.max(area.getMinX() - 8, Math.min(area.getMaxX() - width, plane.x(i) - width / 2));
            if (at >= free) {
                pen.text(Role.INK_3, ProfileRow.CAPTION, label, at, area.getMaxY() + 18);
                free = at + width + 8;
            }
        }
    }

    private void item(Pen pen, Plane plane, ItemTime item, int place, double radius, Rectangle2D area) {
        Role role = item.mark() == Mark.RIGHT ? Role.ABOVE : item.mark() == Mark.WRONG ? Role.BELOW : Role.EDGE;
        double x = plane.x(place);
        double ground = area.getMaxY();
        int most = PACES * time.paceSeconds();
        double y = plane.y(Math.min(item.seconds(), most));
        pen.line(role, 1, x, ground, x, Math.min(ground, y + radius));
        if (item.seconds() > most) {
            EvidenceState state = item.mark() == Mark.RIGHT ? EvidenceState.ABOVE : EvidenceState.BELOW;
            up(pen, state, x, y - 3, radius * 2);
            return;
        }
        if (item.mark() == Mark.OMITTED) {
            pen.line(role, 2, x - radius, y, x + radius, y);
            return;
        }
        double stroke = Math.min(1.6, radius * 0.5);
        double inner = radius - stroke / 2;
        Ellipse2D dot = new Ellipse2D.Double(x - inner, y - inner, 2 * inner, 2 * inner);
        pen.fill((item.mark() == Mark.RIGHT ? role : Role.PAGE).paint(), dot);
        pen.outline(role, stroke, dot);
    }

    private static void up(Pen pen, EvidenceState state, double x, double tip, double size) {
        java.awt.geom.Path2D head = new java.awt.geom.Path2D.Double();
        head.moveTo(x, tip - size * 0.5);
        head.lineTo(x - size * 0.5, tip + size * 0.5);
        head.lineTo(x + size * 0.5, tip + size * 0.5);
        head.closePath();
        Role role = Role.of(state);
        pen.fill((state == EvidenceState.BELOW ? Role.PAGE : role).paint(), head);
        pen.outline(role, 1.2, head);
    }
}
