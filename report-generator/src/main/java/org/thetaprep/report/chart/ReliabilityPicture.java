package org.thetaprep.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.thetaprep.report.EvidenceState;
import org.thetaprep.report.Reliability;
import org.thetaprep.report.Share;
import org.thetaprep.report.words.Figures;
import org.thetaprep.report.words.Language;
import org.thetaprep.report.words.Messages;

/** Predicted chances of passing against what came true; on the diagonal they agree. */
public final class ReliabilityPicture implements Picture {

    private static final double PLOT = 240;

    private final Reliability data;
    private final Frame frame;
    private final Messages messages;
    private final Figures figures;
    private final SideNote note;

    /**
     * The picture of some outcomes.
     *
     * @param data the outcomes
     * @param frame how wide
     * @param language in which language
     */
    public ReliabilityPicture(Reliability data, Frame frame, Language language) {
        this.data = Objects.requireNonNull(data, "data");
        this.frame = Objects.requireNonNull(frame, "frame");
        this.messages = Messages.of(language);
        this.figures = new Figures(language);
        List<String> lines = new ArrayList<>(finding());
        lines.add(messages.say("reliability.key", data.minimum()));
        this.note = new SideNote(frame, messages.say("reliability.axis"), lines, PLOT, 12, 40);
    }

    private List<String> finding() {
        Share outcomes = data.outcomes();
        if (outcomes.of() == 0) {
            return List.of(messages.say("reliability.none"));
        }
        int told = (int) data.bins().stream().filter(this::told).count();
        int off = (int) data.bins().stream().filter(bin -> told(bin) && bin.off()).count();
        return List.of(
                messages.count("reliability.outcomes", outcomes.of(), outcomes.of(), outcomes.hits()),
                told == 0
                        ? messages.say("reliability.toofew", data.minimum())
                        : messages.count("reliability.off", off, off, told));
    }

    private boolean told(Reliability.Bin bin) {
        return bin.passed().of() >= data.minimum();
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
        return messages.say("reliability.title");
    }

    @Override
    public String description() {
        return String.join(" ", finding());
    }

    @Override
    public DataTable table() {
        return new DataTable(
                title(),
                List.of(
                        DataTable.Column.number(messages.say("column.predicted")),
                        DataTable.Column.number(messages.say("column.passed")),
                        DataTable.Column.number(messages.say("column.low")),
                        DataTable.Column.number(messages.say("column.high"))),
                data.bins().stream()
                        .map(bin -> List.of(
                                figures.percent(bin.predicted()),
                                messages.say("count.of", bin.passed().hits(), bin.passed().of()),
                                told(bin) ? figures.percent(bin.passed().low()) : "–",
                                told(bin) ? figures.percent(bin.passed().high()) : "–"))
                        .toList());
    }

    @Override
    public void draw(Graphics2D graphics) {
        Pen pen = new Pen(graphics);
        note.draw(pen);
        Rectangle2D whole = note.area(58);
        double side = Math.min(whole.getWidth(), frame.stacked() ? whole.getWidth() : 420);
        Rectangle2D area = new Rectangle2D.Double(whole.getX(), whole.getY(), side, whole.getHeight());
        Plane plane = new Plane(graphics, area, -0.02, 1.02, -0.02, 1.02);
        List<Double> ticks = List.of(0.0, 0.25, 0.5, 0.75, 1.0);
        plane.horizontals(ticks, share -> figures.percent((int) Math.round(100 * share)));
        plane.verticals(
                ticks, share -> figures.percent((int) Math.round(100 * share)), area.getMinX() - 10, area.getMaxX());
        String axis = messages.say("axis.predicted");
        pen.textEnd(
                Role.INK_3,
                ProfileRow.CAPTION.fitting(axis, area.getWidth()),
                axis,
                area.getMaxX(),
                area.getMaxY() + 36);
        pen.line(Role.INK, 2, plane.x(0), plane.y(0), plane.x(1), plane.y(1));
        for (Reliability.Bin bin : data.bins()) {
            double x = plane.x(bin.predicted());
            if (!told(bin)) {
                EvidenceMark.draw(pen, EvidenceState.NOT_ENOUGH_EVIDENCE, x, plane.y(bin.predicted()), 6);
                continue;
            }
            Share passed = bin.passed();
            Role role = bin.off() ? Role.BELOW : Role.ABOVE;
            pen.line(role, 1.5, x, plane.y(passed.low()), x, plane.y(passed.high()));
            EvidenceMark.draw(
                    pen, bin.off() ? EvidenceState.BELOW : EvidenceState.ABOVE, x, plane.y(passed.rate()), 6.5);
        }
    }
}
