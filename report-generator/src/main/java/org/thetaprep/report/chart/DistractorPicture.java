package org.thetaprep.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.thetaprep.report.CurvePoint;
import org.thetaprep.report.ItemCurves;
import org.thetaprep.report.font.Lettering;
import org.thetaprep.report.font.Typeface;
import org.thetaprep.report.words.Figures;
import org.thetaprep.report.words.Language;
import org.thetaprep.report.words.Messages;

/** Which option learners of each ability took: the key solid and heavy, distractors dashed, each labelled at its end. */
public final class DistractorPicture implements Picture {

    private static final double PLOT = 180;
    private static final double LABELS = 40;
    private static final double APART = 17;
    private static final Lettering LABEL = new Lettering(Typeface.SEMIBOLD, 13);

    private final ItemCurves item;
    private final Frame frame;
    private final Messages messages;
    private final Figures figures;
    private final SideNote note;

    /**
     * The picture of an item.
     *
     * @param item its curves, with at least one group and one option
     * @param frame how wide
     * @param language in which language
     */
    public DistractorPicture(ItemCurves item, Frame frame, Language language) {
        this.item = Objects.requireNonNull(item, "item");
        if (item.groups().isEmpty() || item.options().isEmpty()) {
            throw new IllegalArgumentException("item " + item.itemId() + " has no options by group");
        }
        this.frame = Objects.requireNonNull(frame, "frame");
        this.messages = Messages.of(language);
        this.figures = new Figures(language);
        this.note = new SideNote(
                frame,
                messages.say("distractor.axis"),
                List.of(messages.say("distractor.key", key()), messages.say("distractor.note")),
                PLOT,
                12,
                40);
    }

    private String key() {
        List<String> keys = item.options().stream()
                .filter(ItemCurves.Option::key)
                .map(ItemCurves.Option::label)
                .toList();
        return keys.isEmpty() ? "–" : figures.joined(keys);
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
        return messages.say("distractor.title", item.itemId());
    }

    @Override
    public String description() {
        StringBuilder said = new StringBuilder(messages.say("distractor.key", key()));
        int last = item.groups().size() - 1;
        item.options().forEach(option -> said.append(' ')
                .append(messages.say(
                        "distractor.spoken",
                        option.label(),
                        option.chosen().get(0).hits(),
                        option.chosen().get(0).of(),
                        option.chosen().get(last).hits(),
                        option.chosen().get(last).of())));
        return said.toString();
    }

    @Override
    public DataTable table() {
        List<DataTable.Column> columns = new ArrayList<>();
        columns.add(DataTable.Column.number(messages.say("column.ability")));
        item.options().forEach(option -> columns.add(DataTable.Column.number(option.label())));
        List<List<String>> rows = new ArrayList<>();
        for (int g = 0; g < item.groups().size(); g++) {
            List<String> row = new ArrayList<>();
            row.add(figures.decimal(item.groups().get(g).ability(), 1));
            for (ItemCurves.Option option : item.options()) {
                row.add(messages.say(
                        "count.of",
                        option.chosen().get(g).hits(),
                        option.chosen().get(g).of()));
            }
            rows.add(row);
        }
        return new DataTable(title(), columns, rows);
    }

    @Override
    public void draw(Graphics2D graphics) {
        Pen pen = new Pen(graphics);
        note.draw(pen);
        Rectangle2D whole = note.area(58);
        Rectangle2D area = new Rectangle2D.Double(
                whole.getX(), whole.getY(), whole.getWidth() - LABELS, whole.getHeight());
        Plane plane = ItemCharacteristicPicture.plane(graphics, area, messages, figures);
        List<End> ends = new ArrayList<>();
        int distractors = 0;
        for (ItemCurves.Option option : item.options()) {
            List<CurvePoint> points = points(option);
            float[] dashes = option.key() ? null : Dashes.of(1 + distractors++ % 3);
            if (points.size() > 1) {
                plane.curve(Role.INK, option.key() ? 3 : 1.8f, dashes, points);
            }
            if (!points.isEmpty()) {
                CurvePoint last = points.get(points.size() - 1);
                EvidenceMark.dot(pen, Role.INK, plane.x(last.x()), plane.y(last.y()), option.key() ? 3 : 2);
                ends.add(new End(option.label(), option.key(), plane.y(last.y())));
            }
        }
        labels(pen, ends, area);
    }

    private List<CurvePoint> points(ItemCurves.Option option) {
        List<CurvePoint> points = new ArrayList<>();
        for (int g = 0; g < item.groups().size(); g++) {
            double ability = item.groups().get(g).ability();
            if (Math.abs(ability) <= ItemCharacteristicPicture.REACH && option.chosen().get(g).of() > 0) {
                points.add(new CurvePoint(ability, option.chosen().get(g).rate()));
            }
        }
        points.sort(Comparator.comparingDouble(CurvePoint::x));
        return points;
    }

    private record End(String label, boolean key, double y) {}

    /** Labels at the height of their lines, pushed apart where lines end together. */
    private static void labels(Pen pen, List<End> ends, Rectangle2D area) {
        List<End> sorted = new ArrayList<>(ends);
        sorted.sort(Comparator.comparingDouble(End::y));
        double free = area.getMinY() + 4;
        double last = area.getMaxY() + 8;
        for (int i = 0; i < sorted.size(); i++) {
            double latest = last - (sorted.size() - i) * APART + APART;
            double y = Math.min(latest, Math.max(free, sorted.get(i).y() + 4));
            String label = sorted.get(i).label();
            pen.text(Role.INK, (sorted.get(i).key() ? LABEL : ProfileRow.CAPTION).fitting(label, 30), label, area.getMaxX() + 8, y);
            free = y + APART;
        }
    }
}
