package org.thetaprep.report.chart;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.thetaprep.report.CohortMap;
import org.thetaprep.report.CohortMap.Cell;
import org.thetaprep.report.CohortMap.Row;
import org.thetaprep.report.EvidenceState;
import org.thetaprep.report.Interval;
import org.thetaprep.report.ScoreEstimate;
import org.thetaprep.report.font.Lettering;
import org.thetaprep.report.font.Typeface;
import org.thetaprep.report.words.Figures;
import org.thetaprep.report.words.Language;
import org.thetaprep.report.words.Messages;
import org.thetaprep.report.words.ReadinessWords;

/** Learners by domain as cells, each with its small interval on the cut. */
public final class CohortPicture implements Picture {

    private static final double NARROWEST = 88;
    private static final double HEAD = 26;
    private static final double CELL = 46;
    private static final double LABEL = 18;
    private static final int NAME_LINES = 2;
    private static final Lettering NAME = new Lettering(Typeface.SANS, 15);
    private static final Lettering VALUE = new Lettering(Typeface.SANS, 15);
    private static final Lettering SETTLED = new Lettering(Typeface.SEMIBOLD, 15);

    private final CohortMap map;
    private final Frame frame;
    private final Language language;
    private final Messages messages;
    private final int perLine;
    private final boolean wrapped;
    private final List<Line> lines = new ArrayList<>();
    private final double height;

    private record Line(List<String> name, List<Cell> cells, double top, double cellTop, double height) {}

    /**
     * The picture of a cohort, or of a part of it.
     *
     * @param map the learners
     * @param frame how wide
     * @param language in which language
     */
    public CohortPicture(CohortMap map, Frame frame, Language language) {
        this.map = Objects.requireNonNull(map, "map");
        this.frame = Objects.requireNonNull(frame, "frame");
        this.language = language;
        this.messages = Messages.of(language);
        int cells = map.domains().size() + 1;
        this.perLine = Math.min(cells, (int) (room() / NARROWEST));
        this.wrapped = perLine < cells;
        int cellLines = (cells + perLine - 1) / perLine;
        double top = wrapped ? 0 : HEAD;
        for (Row row : map.rows()) {
            List<Cell> all = new ArrayList<>(List.of(row.overall()));
            all.addAll(row.domains());
            List<String> name = NAME.lines(
                    row.learner(), frame.stacked() ? frame.width() : frame.labelWidth(), NAME_LINES);
            double text = name.size() * 20 + 8;
            double cellsTall = cellLines * cellHeight();
            double cellTop = frame.stacked() ? top + text : top;
            double tall = frame.stacked() ? text + cellsTall + 4 : Math.max(cellsTall, text);
            lines.add(new Line(name, all, top, cellTop, tall));
            top += tall;
        }
        this.height = map.rows().isEmpty() ? top + 28 : top;
    }

    private double left() {
        return frame.stacked() ? 0 : frame.plotLeft();
    }

    private double room() {
        return frame.width() - left();
    }

    private double cellHeight() {
        return CELL + (wrapped ? LABEL : 0);
    }

    private String label(int cell) {
        return cell == 0 ? messages.say("cohort.all") : messages.say("cohort.domain", cell);
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
        return messages.say("cohort.title", map.scale().cut());
    }

    @Override
    public String description() {
        List<String> said = new ArrayList<>();
        for (EvidenceState state : EvidenceState.values()) {
            int count = (int) map.rows().stream()
                    .filter(row -> row.overall().estimate().state(map.scale()) == state)
                    .count();
            said.add(messages.say("cohort.state", ReadinessWords.state(state, language), count));
        }
        return messages.count("cohort.learners", map.rows().size(), map.rows().size()) + " "
                + String.join(" ", said);
    }

    @Override
    public DataTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : map.rows()) {
            for (int i = 0; i <= row.domains().size(); i++) {
                Cell cell = i == 0 ? row.overall() : row.domains().get(i - 1);
                rows.add(List.of(
                        row.learner(),
                        i == 0 ? messages.say("domains.all") : i + " " + map.domains().get(i - 1),
                        cell.estimate()
                                .measured()
                                .map(score -> Integer.toString(score.estimate()))
                                .orElse("–"),
                        cell.estimate()
                                .measured()
                                .map(score -> Figures.range(score.ninety()))
                                .orElse("–"),
                        Integer.toString(cell.answers()),
                        ReadinessWords.state(cell.estimate().state(map.scale()), language)));
            }
        }
        return new DataTable(
                title(),
                List.of(
                        DataTable.Column.text(messages.say("column.learner")),
                        DataTable.Column.text(messages.say("column.domain")),
                        DataTable.Column.number(messages.say("column.estimate")),
                        DataTable.Column.number(messages.say("column.ninety")),
                        DataTable.Column.number(messages.say("column.answers")),
                        DataTable.Column.text(messages.say("column.state"))),
                rows);
    }

    @Override
    public void draw(Graphics2D graphics) {
        Pen pen = new Pen(graphics);
        double width = room() / perLine;
        if (map.rows().isEmpty()) {
            pen.text(Role.INK_3, NAME, messages.say("cohort.nobody"), 0, height - 8);
        }
        if (!wrapped) {
            for (int i = 0; i < perLine; i++) {
                String label = label(i);
                pen.textMiddle(
                        Role.INK_3,
                        ProfileRow.CAPTION.fitting(label, width - 6),
                        label,
                        left() + (i + 0.5) * width,
                        17);
            }
        }
        for (Line line : lines) {
            pen.line(Role.RULE, 1, 0, line.top(), frame.width(), line.top());
            double baseline = frame.stacked()
                    ? line.top() + 20
                    : line.top() + (line.height() - line.name().size() * 20) / 2 + 15;
            pen.lines(Role.INK, NAME, line.name(), 0, baseline, 20);
            for (int i = 0; i < line.cells().size(); i++) {
                double x = left() + i % perLine * width;
                double y = line.cellTop() + i / perLine * cellHeight();
                if (wrapped) {
                    pen.text(
                            Role.INK_3,
                            ProfileRow.CAPTION.fitting(label(i), width - 8),
                            label(i),
                            x + 4,
                            y + LABEL - 4);
                    y += LABEL;
                }
                cell(pen, line.cells().get(i), x, y, width);
            }
        }
    }

    private void cell(Pen pen, Cell cell, double x, double y, double width) {
        EvidenceState state = cell.estimate().state(map.scale());
        HeatCells.box(pen, state, x, y, width, CELL);
        String answers = Integer.toString(cell.answers());
        double right = x + width - 8;
        pen.textEnd(Role.INK_3, ProfileRow.CAPTION.fitting(answers, width / 2 - 16), answers, right, y + 20);
        EvidenceMark.draw(pen, state, x + 14, y + 15, 6);
        cell.estimate().measured().ifPresent(score -> {
            boolean settled = state != EvidenceState.NOT_SETTLED;
            Lettering lettering = settled ? SETTLED : VALUE;
            String value = Integer.toString(score.estimate());
            pen.text(
                    HeatCells.text(state), lettering.fitting(value, width / 2 - 20), value, x + 25, y + 20);
            interval(pen, state, score, x + 8, y + 34, width - 16);
        });
    }

    private void interval(
            Pen pen, EvidenceState state, ScoreEstimate.Measured score, double left, double y, double width) {
        IntervalRows.Scale scale = IntervalRows.Scale.of(map.scale(), left, width);
        Interval ninety = score.ninety();
        double cut = scale.at(map.scale().cut());
        pen.line(Role.INK, 1.5, cut, y - 6, cut, y + 6);
        pen.line(Role.of(state), 1.5, scale.within(ninety.low()), y, scale.within(ninety.high()), y);
        double at = scale.within(score.estimate());
        pen.line(Role.of(state), 3, at - 1.5, y, at + 1.5, y);
    }
}
