package org.thetaprep.report.chart;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.thetaprep.report.EvidenceState;
import org.thetaprep.report.Share;
import org.thetaprep.report.WeaknessMap;
import org.thetaprep.report.WeaknessMap.Cell;
import org.thetaprep.report.WeaknessMap.Row;
import org.thetaprep.report.font.Lettering;
import org.thetaprep.report.font.Typeface;
import org.thetaprep.report.words.Figures;
import org.thetaprep.report.words.Language;
import org.thetaprep.report.words.Messages;
import org.thetaprep.report.words.ReadinessWords;

/** Answers by task and difficulty as cells: coloured only where the whole interval is on one side of the cut. */
public final class WeaknessPicture implements Picture {

    private static final int NAME_LINES = 3;
    private static final int COLUMNS = 4;
    private static final double HEAD = 26;
    private static final double CELL = 40;
    private static final double STACKED_CELL = 52;
    private static final Lettering NAME = new Lettering(Typeface.SANS, 15);
    private static final Lettering BOLD = new Lettering(Typeface.SEMIBOLD, 15);

    private final WeaknessMap map;
    private final Frame frame;
    private final Language language;
    private final Messages messages;
    private final Figures figures;
    private final List<Line> lines = new ArrayList<>();
    private final double height;

    /** A row of cells, laid out. */
    private record Line(List<String> name, List<Cell> cells, double top, double cellTop, double height) {}

    /**
     * The picture of a map.
     *
     * @param map the map
     * @param frame how wide
     * @param language in which language
     */
    public WeaknessPicture(WeaknessMap map, Frame frame, Language language) {
        this.map = Objects.requireNonNull(map, "map");
        this.frame = Objects.requireNonNull(frame, "frame");
        this.language = language;
        this.messages = Messages.of(language);
        this.figures = new Figures(language);
        double top = HEAD;
        for (Row row : map.rows()) {
            top = lay(row.id() + "\u00a0\u00a0" + row.title(), row.cells(), NAME, top);
        }
        this.height = lay(messages.say("weakness.alltasks"), map.totals(), BOLD, top);
    }

    private double lay(String name, List<Cell> cells, Lettering lettering, double top) {
        List<String> words = lettering.lines(name, frame.stacked() ? frame.width() : frame.labelWidth(), NAME_LINES);
        double text = words.size() * 20 + 8;
        double cellTop = frame.stacked() ? top + text : top;
        double tall = frame.stacked() ? text + STACKED_CELL + 4 : Math.max(CELL, text);
        lines.add(new Line(words, cells, top, cellTop, tall));
        return top + tall;
    }

    private double cellWidth() {
        return (frame.width() - cellLeft()) / COLUMNS;
    }

    private double cellLeft() {
        return frame.stacked() ? 0 : frame.plotLeft();
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
        return messages.say("weakness.title");
    }

    @Override
    public String description() {
        List<String> said = new ArrayList<>();
        int empty = 0;
        for (Row row : map.rows()) {
            for (int i = 0; i < COLUMNS; i++) {
                Cell cell = row.cells().get(i);
                EvidenceState state = cell.state(map.minimum());
                if (state == EvidenceState.NOT_ENOUGH_EVIDENCE) {
                    empty++;
                } else {
                    said.add(messages.say(
                            "weakness.cell",
                            row.id(),
                            column(i),
                            cell.answers().hits(),
                            cell.answers().of(),
                            ReadinessWords.state(state, language)));
                }
            }
        }
        said.add(messages.count("weakness.empty", empty, empty, map.minimum()));
        return String.join(" ", said);
    }

    private String column(int index) {
        return messages.say(
                "difficulty." + List.of("easy", "medium", "hard", "all").get(index));
    }

    @Override
    public DataTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : map.rows()) {
            for (int i = 0; i < COLUMNS; i++) {
                Cell cell = row.cells().get(i);
                if (cell.answers().of() > 0) {
                    rows.add(List.of(
                            row.id() + " " + row.title(),
                            column(i),
                            Integer.toString(cell.answers().hits()),
                            Integer.toString(cell.answers().of()),
                            figures.decimal(cell.expectedAtCut(), 1),
                            ReadinessWords.state(cell.state(map.minimum()), language)));
                }
            }
        }
        return new DataTable(
                title(),
                List.of(
                        DataTable.Column.text(messages.say("column.task")),
                        DataTable.Column.text(messages.say("column.difficulty")),
                        DataTable.Column.number(messages.say("column.right")),
                        DataTable.Column.number(messages.say("column.answers")),
                        DataTable.Column.number(messages.say("column.atcut")),
                        DataTable.Column.text(messages.say("column.state"))),
                rows);
    }

    @Override
    public void draw(Graphics2D graphics) {
        Pen pen = new Pen(graphics);
        double width = cellWidth();
        for (int i = 0; i < COLUMNS; i++) {
            Lettering small = ProfileRow.CAPTION.fitting(column(i), width - 6);
            pen.textMiddle(Role.INK_3, small, column(i), cellLeft() + (i + 0.5) * width, 17);
        }
        for (Line line : lines) {
            boolean last = line == lines.get(lines.size() - 1);
            pen.line(last ? Role.INK : Role.RULE, last ? 1.5 : 1, 0, line.top(), frame.width(), line.top());
            double baseline = frame.stacked()
                    ? line.top() + 20
                    : line.top() + (line.height() - line.name().size() * 20) / 2 + 15;
            pen.lines(Role.INK, last ? BOLD : NAME, line.name(), 0, baseline, 20);
            for (int i = 0; i < COLUMNS; i++) {
                cell(pen, line.cells().get(i), cellLeft() + i * width, line);
            }
        }
    }

    private void cell(Pen pen, Cell cell, double x, Line line) {
        EvidenceState state = cell.state(map.minimum());
        double width = cellWidth();
        double tall = frame.stacked() ? STACKED_CELL : line.height();
        HeatCells.box(pen, state, x, line.cellTop(), width, tall);
        Share answers = cell.answers();
        boolean enough = state != EvidenceState.NOT_ENOUGH_EVIDENCE;
        boolean settled = state == EvidenceState.ABOVE || state == EvidenceState.BELOW;
        String text = enough ? answers.hits() + "/" + answers.of() : Integer.toString(answers.of());
        Lettering lettering = (settled ? BOLD : NAME).fitting(text, width - (frame.stacked() ? 8 : 40));
        Role role = enough ? HeatCells.text(state) : Role.INK_3;
        if (frame.stacked()) {
            EvidenceMark.draw(pen, state, x + width / 2, line.cellTop() + 17, 6);
            pen.textMiddle(role, lettering, text, x + width / 2, line.cellTop() + 42);
            return;
        }
        double middle = line.cellTop() + tall / 2;
        double whole = 20 + lettering.width(text);
        EvidenceMark.draw(pen, state, x + (width - whole) / 2 + 6, middle, 6);
        pen.text(role, lettering, text, x + (width - whole) / 2 + 20, middle + 5);
    }
}
