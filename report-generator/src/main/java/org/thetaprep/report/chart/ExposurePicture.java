package org.thetaprep.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.thetaprep.report.Exposure;
import org.thetaprep.report.font.Lettering;
import org.thetaprep.report.font.Typeface;
import org.thetaprep.report.words.Figures;
import org.thetaprep.report.words.Language;
import org.thetaprep.report.words.Messages;

/** How many items are seen how often, with the limit as the line; beyond it bars are hollow. */
public final class ExposurePicture implements Picture {

    private static final double PLOT = 140;
    private static final double HEAD = 40;

    private final Exposure exposure;
    private final Frame frame;
    private final Messages messages;
    private final Figures figures;
    private final SideNote note;
    private final int bins;
    private final double reach;

    /**
     * The picture of a bank.
     *
     * @param exposure how often its items are seen
     * @param frame how wide
     * @param language in which language
     */
    public ExposurePicture(Exposure exposure, Frame frame, Language language) {
        this.exposure = Objects.requireNonNull(exposure, "exposure");
        this.frame = Objects.requireNonNull(frame, "frame");
        this.messages = Messages.of(language);
        this.figures = new Figures(language);
        double most = exposure.items().stream()
                .mapToDouble(item -> item.attempts().rate())
                .max()
                .orElse(0);
        int perLimit = frame.stacked() ? 4 : 8;
        int needed = (int) Math.floor(most / exposure.limit() * perLimit) + 1;
        this.bins = Math.max(perLimit + perLimit / 2, Math.min(needed, perLimit * 2));
        this.reach = exposure.limit() * bins / perLimit;
        this.note = new SideNote(frame, messages.say("exposure.axis"), lines(), PLOT, HEAD, 24);
    }

    private List<String> lines() {
        int over = exposure.over();
        int unseen = exposure.unseen();
        int all = exposure.items().size();
        return List.of(
                messages.count("exposure.items", all, all),
                messages.count("exposure.over", over, over, figures.percent(exposure.limit())),
                messages.count("exposure.unseen", unseen, unseen));
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
        return messages.say("exposure.title");
    }

    @Override
    public String description() {
        return String.join(" ", lines());
    }

    @Override
    public DataTable table() {
        return new DataTable(
                title(),
                List.of(
                        DataTable.Column.text(messages.say("column.item")),
                        DataTable.Column.number(messages.say("column.seen")),
                        DataTable.Column.number(messages.say("column.attempts")),
                        DataTable.Column.number(messages.say("column.share"))),
                exposure.items().stream()
                        .sorted(Comparator.comparingDouble((Exposure.ItemExposure item) ->
                                        -item.attempts().rate())
                                .thenComparing(Exposure.ItemExposure::itemId))
                        .map(item -> List.of(
                                item.itemId(),
                                Integer.toString(item.attempts().hits()),
                                Integer.toString(item.attempts().of()),
                                figures.percent((int) Math.round(100 * item.attempts().rate()))))
                        .toList());
    }

    @Override
    public void draw(Graphics2D graphics) {
        Pen pen = new Pen(graphics);
        note.draw(pen);
        Rectangle2D area = note.area(4);
        int[] counts = new int[bins];
        for (Exposure.ItemExposure item : exposure.items()) {
            counts[Math.min(bins - 1, (int) (item.attempts().rate() / reach * bins + 1e-9))]++;
        }
        int most = 1;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        Plane plane = new Plane(graphics, area, 0, reach, 0, most);
        plane.verticals(
                List.of(0.0, exposure.limit() / 2, exposure.limit(), exposure.limit() * 1.5),
                share -> figures.percent((int) Math.round(share * 100)),
                area.getMinX(),
                area.getMaxX());
        double step = reach / bins;
        for (int bin = 0; bin < bins; bin++) {
            if (counts[bin] > 0) {
                bar(pen, plane, bin * step, step, counts[bin], area);
            }
        }
        pen.line(Role.INK_3, 1, area.getMinX(), area.getMaxY(), area.getMaxX(), area.getMaxY());
        double limit = plane.x(exposure.limit());
        pen.line(Role.INK, 2, limit, area.getMinY() - 20, limit, area.getMaxY());
        String text = messages.say("exposure.limit", figures.percent((int) Math.round(100 * exposure.limit())));
        Lettering bold = new Lettering(Typeface.SEMIBOLD, 13);
        pen.textMiddle(Role.INK, bold, text, limit, area.getMinY() - 26);
    }

    private void bar(Pen pen, Plane plane, double from, double step, int count, Rectangle2D area) {
        boolean over = from >= exposure.limit() - 1e-9;
        double left = plane.x(from) + 1.5;
        double right = plane.x(from + step) - 1.5;
        double top = plane.y(count);
        Rectangle2D bar = new Rectangle2D.Double(left, top, right - left, area.getMaxY() - top);
        if (over) {
            pen.fill(Role.PAGE.paint(), bar);
            pen.outline(Role.BELOW, 1.5, bar);
        } else {
            pen.fill(Role.OPEN.paint(), bar);
        }
        String text = Integer.toString(count);
        Lettering lettering = ProfileRow.CAPTION.fitting(text, right - left);
        pen.textMiddle(over ? Role.BELOW : Role.INK_2, lettering, text, (left + right) / 2, top - 4);
    }
}
