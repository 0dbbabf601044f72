package org.thetaprep.runner.report.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.page.PageLinks;
import org.thetaprep.report.page.ReadinessPage;
import org.thetaprep.report.pdf.PdfOptions;
import org.thetaprep.report.pdf.ReadinessPdf;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.report.ReportService;

/** The readiness report of a closed attempt, as a page and as a PDF of the same content. */
public final class ReportRoutes implements Feature {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final ReportService reports;
    private final Pages pages;
    private final ReadinessPage page;
    private final ReadinessPdf pdf;

    /**
     * @param reports the learners' reports
     * @param pages the templates of the frame around the report
     * @param page draws the report for the page
     * @param pdf draws the report as a document
     */
    public ReportRoutes(ReportService reports, Pages pages, ReadinessPage page, ReadinessPdf pdf) {
        this.reports = reports;
        this.pages = pages;
        this.page = page;
        this.pdf = pdf;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/attempts/{attempt}/report", this::page, Access.LEARNER);
        routes.get("/attempts/{attempt}/report.pdf", this::pdf, Access.LEARNER);
    }

    /**
     * Draws a report both ways and throws it away, so that what drawing needs is loaded.
     *
     * @param report any report
     */
    public void rehearse(ReadinessReport report) {
        page.render(report, new PageLinks(Optional.empty(), Optional.empty()));
        document(report);
    }

    private byte[] document(ReadinessReport report) {
        ByteArrayOutputStream document = new ByteArrayOutputStream(800_000);
        try {
            pdf.write(report, document, new PdfOptions(PdfOptions.Paper.A4, true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return document.toByteArray();
    }

    private ReadinessReport report(Context ctx) {
        return AttemptId.parse(ctx.pathParam("attempt"))
                .flatMap(id -> reports.of(Sessions.learner(ctx), id))
                .orElseThrow(NotFound::new);
    }

    private void page(Context ctx) {
        ReadinessReport report = report(ctx);
        String path = "/attempts/" + ctx.pathParam("attempt") + "/report";
        String pdfPath = path + ".pdf";
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "exams");
        model.put("title", report.heading().occasion());
        model.put("when", DAY.format(report.heading().date()));
        model.put(
                "exam",
                Map.of(
                        "code",
                        report.heading().examCode(),
                        "title",
                        report.heading().examTitle()));
        model.put("fragment", page.render(report, new PageLinks(Optional.of(pdfPath), Optional.empty())));
        model.put("pdfPath", pdfPath);
        pages.show(ctx, "report", model);
    }

    private void pdf(Context ctx) {
        ReadinessReport report = report(ctx);
        String name = (report.heading().examCode() + "-" + report.heading().occasion())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        ctx.contentType("application/pdf");
        ctx.header("Content-Disposition", "attachment; filename=\"thetaprep-" + name + ".pdf\"");
        ctx.result(document(report));
    }
}
