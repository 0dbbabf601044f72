package org.thetaprep.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.thetaprep.report.MisconceptionCount;
import org.thetaprep.report.font.Lettering;
import org.thetaprep.report.font.Typeface;
import org.thetaprep.report.words.Language;
import org.thetaprep.report.words.Messages;

/** Misconceptions ranked by the scored items they cost: a bar for these, a frame for the items that offered them. */
public final class MisconceptionPicture implements Picture {

    /** How many are shown at most. */
    private static final int NAME_LINES = 3;
    private static final int SHOWN = 10;

    private static final Lettering NAME = new Lettering(Typeface.SANS, 15);
    private static final double BAR = 14;

    private final List<MisconceptionCount> counts;
    private final int more;
    private final Frame frame;
    private final Messages messages;
    private final List<Row> rows = new ArrayList<>();
    private final double height;

    private record Row(MisconceptionCount count, List<String> name, double top, double height) {}

    /**
     * The picture of some misconceptions.
     *
     * @param all the misconceptions, at least one, the costliest first
     * @param frame how wide
     * @param language in which language
     */
    public MisconceptionPicture(List<MisconceptionCount> all, Frame frame, Language language) {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("there is no misconception to show");
        }
        this.counts = List.copyOf(all.subList(0, Math.min(SHOWN, all.size())));
        this.more = all.size() - counts.size();
        this.frame = Objects.requireNonNull(frame, "frame");
        this.messages = Messages.of(language);
        double top = 0;
        for (MisconceptionCount count : counts) {
            List<String> name = NAME.lines(
                    plain(count.misconception().name()),
                    frame.stacked() ? frame.width() : frame.labelWidth(),
                    NAME_LINES);
            double text = name.size() * 20 + 10;
            double tall = frame.stacked() ? text + BAR + 30 : Math.max(text, 42);
            rows.add(new Row(count, name, top, tall));
            top += tall;
        }
        this.height = top + (more > 0 ? 28 : 0);
    }

    private static String plain(String text) {
        return text.replace("`", "");
    }

    @Override
    public int width() {
        return frame.width();
    }

    @Override
    public int height() {
        return (int) Math.ceil(height) + 2;
    }

    @Override
    public String title() {
        return messages.say("beliefs.title");
    }

    @Override
    public String description() {
        StringBuilder said = new StringBuilder();
        for (MisconceptionCount count : counts) {
            said.append(said.length() == 0 ? "" : " ")
                    .append(plain(count.misconception().name()))
                    .append(": ")
                    .append(label(count))
                    .append('.');
        }
        return said.toString();
    }

    private String label(MisconceptionCount count) {
        return messages.count("beliefs.cost", count.cost(), count.cost(), count.chosen(), count.offered());
    }

    @Override
    public DataTable table() {
        return new DataTable(
                title(),
                List.of(
                        DataTable.Column.text(messages.say("column.belief")),
                        DataTable.Column.number(messages.say("column.cost")),
                        DataTable.Column.number(messages.say("column.chosen")),
                        DataTable.Column.number(messages.say("column.offered"))),
                counts.stream()
                        .map(count -> List.of(
                                plain(count.misconception().name()),
                                Integer.toString(count.cost()),
                                Integer.toString(count.chosen()),
                                Integer.toString(count.offered())))
                        .toList());
    }

    @Override
    public void draw(Graphics2D graphics) {
        Pen pen = new Pen(graphics);
        int most = counts.stream().mapToInt(MisconceptionCount::offered).max().orElse(1);
        double left = frame.stacked() ? 0 : frame.plotLeft();
        double room = frame.stacked() ? frame.width() : frame.plotWidth();
        for (Row row : rows) {
            pen.line(Role.RULE, 1, 0, row.top(), frame.width(), row.top());
            double baseline = frame.stacked()
                    ? row.top() + 20
                    : row.top() + (row.height() - row.name().size() * 20) / 2 + 15;
            pen.lines(Role.INK, NAME, row.name(), 0, baseline, 20);
            double barTop = frame.stacked()
                    ? row.top() + row.name().size() * 20 + 10
                    : row.top() + (row.height() - BAR) / 2;
            bar(pen, row.count(), left, barTop, room / most);
            String label = label(row.count());
            if (frame.stacked()) {
                pen.text(Role.INK_2, ProfileRow.CAPTION.fitting(label, frame.width()), label, 0, barTop + BAR + 16);
            } else {
                double at = frame.valueLeft();
                List<String> lines = ProfileRow.CAPTION.lines(label, frame.width() - at);
                pen.lines(
                        Role.INK_2,
                        ProfileRow.CAPTION,
                        lines,
                        at,
                        row.top() + (row.height() - lines.size() * 17) / 2 + 13,
                        17);
            }
        }
        if (more > 0) {
            pen.text(Role.INK_3, ProfileRow.CAPTION, messages.count("beliefs.more", more, more), 0, height - 8);
        }
    }

    private static void bar(Pen pen, MisconceptionCount count, double left, double top, double unit) {
        double whole = Math.max(2, count.offered() * unit - 2);
        double lost = count.cost() * unit - 2;
        if (lost > 0) {
            pen.fill(Role.BELOW.paint(), new Rectangle2D.Double(left + 1, top, Math.min(lost, whole), BAR));
        }
        pen.outline(Role.EDGE, 1, new Rectangle2D.Double(left + 1, top, whole, BAR));
    }
}
