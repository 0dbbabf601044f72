package org.thetaprep.report.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.chart.DataTable;
import org.thetaprep.report.chart.DomainProfile;
import org.thetaprep.report.chart.Frame;
import org.thetaprep.report.chart.FreshForms;
import org.thetaprep.report.page.ReadinessView;
import org.thetaprep.report.page.Templates;
import org.thetaprep.report.words.Figures;
import org.thetaprep.report.words.Messages;

/**
 * The readiness report as two documents, the report and the review of its items: PDF/A-2a and PDF/UA-1. The same report
 * gives the same bytes on the same Java. The instance may be used from any thread.
 */
public final class ReadinessPdf {

    /** Misconceptions that are told one by one, the costliest first; the items that hold the others are in the review. */
    private static final int BELIEFS = 8;

    /** Letters of the exam's code and of its version in the head, which shares the first page with the picture. */
    private static final int HEAD = 60;

    /** Letters in a cell of the table of scores; what the picture says holds all of them. */
    private static final int CELL = 120;

    private final PdfWriter writer;

    /**
     * Documents of these templates.
     *
     * @param templates the templates
     */
    public ReadinessPdf(Templates templates) {
        this.writer = new PdfWriter(templates);
    }

    /**
     * Writes the report, two to six pages for one attempt.
     *
     * @param report the report
     * @param out where to; not closed
     * @param options paper and language
     * @throws IOException if writing fails
     */
    public void write(ReadinessReport report, OutputStream out, PdfOptions options) throws IOException {
        List<Figure> first = figures(report, options);
        ReadinessView view = new ReadinessView(report, options.language());
        PdfSections sections = PdfSections.of(view.sections(), options.paper());
        Map<String, Object> model = view.model();
        int more = report.misconceptions().size() - BELIEFS;
        model.put("examCode", PdfWriter.shortened(report.heading().examCode(), HEAD));
        model.put("blueprint", PdfWriter.shortened(report.heading().blueprintTitle(), HEAD));
        model.put("scores", shortened((DataTable) model.get("scores")));
        model.put("longName", report.heading().learner().length() > HEAD);
        model.put("shownBeliefs", BELIEFS);
        model.put("moreBeliefs", more > 0 ? Messages.of(options.language()).count("beliefs.more", more, more) : "");
        model.put("figures", first);
        model.put("sections", sections.views());
        List<Figure> all = new ArrayList<>(first);
        all.addAll(sections.figures());
        writer.write("pdf/readiness", model, all, report.heading().date(), options, out);
    }

    /**
     * Writes the review of every item, with key, choice and reasons.
     *
     * @param report the report, with items
     * @param out where to; not closed
     * @param options paper and language
     * @throws IOException if writing fails
     */
    public void writeItems(ReadinessReport report, OutputStream out, PdfOptions options) throws IOException {
        Map<String, Object> model = new ReadinessView(report, options.language()).model();
        model.put(
                "title",
                Messages.of(options.language())
                        .say(
                                "appendix.title",
                                report.heading().examCode(),
                                new Figures(options.language())
                                        .day(report.heading().date())));
        writer.write("pdf/items", model, List.of(), report.heading().date(), options, out);
    }

    private static DataTable shortened(DataTable table) {
        return new DataTable(
                table.caption(),
                table.columns(),
                table.rows().stream()
                        .map(row -> row.stream()
                                .map(cell -> PdfWriter.shortened(cell, CELL))
                                .toList())
                        .toList());
    }

    private static List<Figure> figures(ReadinessReport report, PdfOptions options) {
        List<Figure> figures = new ArrayList<>();
        report.passChance()
                .ifPresent(chance -> figures.add(Figure.fitting(
                        "fresh", new FreshForms(report, chance, Frame.WIDE, options.language()), options.paper())));
        figures.add(
                Figure.fitting("profile", new DomainProfile(report, Frame.WIDE, options.language()), options.paper()));
        return List.copyOf(figures);
    }
}
