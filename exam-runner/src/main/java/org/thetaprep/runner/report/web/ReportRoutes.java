package org.thetaprep.runner.report.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.report.Occasion;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.page.PageLinks;
import org.thetaprep.report.page.PageLinks.Link;
import org.thetaprep.report.page.PageLinks.Target;
import org.thetaprep.report.page.ReadinessPage;
import org.thetaprep.report.pdf.PdfOptions;
import org.thetaprep.report.pdf.ReadinessPdf;
import org.thetaprep.report.words.Figures;
import org.thetaprep.report.words.Language;
import org.thetaprep.report.words.ReadinessWords;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptKind;
import org.thetaprep.runner.attempt.AttemptState;
import org.thetaprep.runner.attempt.web.AttemptRoutes;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.BadRequest;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.LongWork;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.report.ExportedAttempt;
import org.thetaprep.runner.report.PlaceReview;
import org.thetaprep.runner.report.ReportService;
import org.thetaprep.runner.report.export.AttemptWriter;

/** The readiness report of a closed attempt, as a page and as documents of the same content. */
public final class ReportRoutes implements Feature {

    private final ReportService reports;
    private final Pages pages;
    private final ReadinessPage page;
    private final ReadinessPdf pdf;
    private final LongWork longWork;

    /**
     * @param reports the learners' reports
     * @param pages the templates of the frame around the report
     * @param page draws the report for the page
     * @param pdf draws the report as a document
     * @param longWork where reports are drawn
     */
    public ReportRoutes(
            ReportService reports, Pages pages, ReadinessPage page, ReadinessPdf pdf, LongWork longWork) {
        this.reports = reports;
        this.pages = pages;
        this.page = page;
        this.pdf = pdf;
        this.longWork = longWork;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/attempts/{attempt}/report", longWork.of(this::page), Access.LEARNER);
        routes.get("/attempts/{attempt}/report.pdf", longWork.of(this::pdf), Access.LEARNER);
        routes.get("/attempts/{attempt}/items.pdf", longWork.of(this::items), Access.LEARNER);
        routes.get("/attempts/{attempt}/attempt.json", this::export, Access.LEARNER);
        routes.get("/attempts/{attempt}/places/{place}", this::place, Access.LEARNER);
    }

    /**
     * Draws a report both ways and throws it away, so that what drawing needs is loaded.
     *
     * @param report any report
     */
    public void rehearse(ReadinessReport report) {
        page.render(report, PageLinks.none(), Language.ENGLISH);
        document(out -> pdf.write(report, out, new PdfOptions(PdfOptions.Paper.A4, Language.ENGLISH)));
    }

    /** Writes a document. */
    @FunctionalInterface
    private interface Document {
        void writeTo(OutputStream out) throws IOException;
    }

    private static byte[] document(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(400_000);
        try {
            document.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private ReadinessReport report(Context ctx) {
        return AttemptId.parse(ctx.pathParam("attempt"))
                .flatMap(id -> reports.of(Sessions.learner(ctx), id))
                .orElseThrow(NotFound::new);
    }

    private static Language language(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("language"))
                .map(tag -> Language.of(tag)
                        .orElseThrow(() -> new BadRequest("reports can be had in en and de, not in '" + tag + "'")))
                .orElse(Language.ENGLISH);
    }

    private static PdfOptions options(Context ctx) {
        String paper = Optional.ofNullable(ctx.queryParam("paper")).orElse("a4").toUpperCase(Locale.ROOT);
        if (!paper.equals("A4") && !paper.equals("LETTER")) {
            throw new BadRequest("paper is a4 or letter");
        }
        return new PdfOptions(PdfOptions.Paper.valueOf(paper), language(ctx));
    }

    private void page(Context ctx) {
        ReadinessReport report = report(ctx);
        Language language = language(ctx);
        String path = "/attempts/" + ctx.pathParam("attempt");
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "exams");
        model.put("title", new ReadinessWords(report).occasion());
        model.put("when", new Figures(Language.ENGLISH).day(report.heading().date()));
        model.put(
                "exam",
                Map.of(
                        "code",
                        report.heading().examCode(),
                        "title",
                        report.heading().examTitle()));
        model.put("fragment", page.render(report, links(path, language), language));
        model.put("pdfPath", path + "/report.pdf");
        pages.show(ctx, "report", model);
    }

    private static PageLinks links(String path, Language language) {
        String query = language == Language.ENGLISH ? "" : "?language=" + language.tag();
        List<Link> links = new ArrayList<>();
        links.add(new Link(Target.PDF, language, path + "/report.pdf" + query));
        links.add(new Link(Target.APPENDIX, language, path + "/items.pdf" + query));
        links.add(new Link(Target.DATA, language, path + "/attempt.json"));
        links.add(new Link(Target.UNNAMED_DATA, language, path + "/attempt.json?name=no"));
        for (Language other : Language.values()) {
            if (other != language) {
                links.add(new Link(Target.LANGUAGE, other, path + "/report?language=" + other.tag()));
            }
        }
        return new PageLinks(links, Optional.empty());
    }

    private void place(Context ctx) {
        String number = ctx.pathParam("place");
        int place = number.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(number) : 0;
        PlaceReview review = AttemptId.parse(ctx.pathParam("attempt"))
                .flatMap(id -> reports.place(Sessions.learner(ctx), id, place))
                .orElseThrow(NotFound::new);
        AttemptHeader header = review.attempt().header();
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "exams");
        model.put("title", AttemptRoutes.title(header));
        model.put("path", AttemptRoutes.path(header));
        model.put("open", header.isRunning());
        model.put("place", place);
        model.put("length", review.attempt().state().form().length());
        model.put("item", FeedbackView.of(review.item()));
        model.put("goal", header.isRunning() ? goal(review.attempt().state()) : null);
        pages.show(ctx, "feedback", model);
    }

    /** What is told once the goal is reached; null before, or without one. */
    private static String goal(AttemptState state) {
        return state.goalWidth()
                .flatMap(width -> state.terms().goal().map(goal -> "Goal reached: the 90 % interval of domain "
                        + goal.domain() + " is " + width + " points wide, under " + goal.points() + "."))
                .orElse(null);
    }

    private void pdf(Context ctx) {
        ReadinessReport report = report(ctx);
        PdfOptions options = options(ctx);
        send(ctx, report, "", document(out -> pdf.write(report, out, options)));
    }

    private void items(Context ctx) {
        ReadinessReport report = report(ctx);
        PdfOptions options = options(ctx);
        send(ctx, report, "-items", document(out -> pdf.writeItems(report, out, options)));
    }

    /** The attempt as a file; it names the learner unless they ask it not to. */
    private void export(Context ctx) {
        String name = Optional.ofNullable(ctx.queryParam("name")).orElse("yes");
        if (!name.equals("yes") && !name.equals("no")) {
            throw new BadRequest("name is yes or no");
        }
        ExportedAttempt attempt = AttemptId.parse(ctx.pathParam("attempt"))
                .flatMap(id -> reports.export(Sessions.learner(ctx), id, name.equals("yes")))
                .orElseThrow(NotFound::new);
        Occasion occasion = new Occasion(
                attempt.kind() == AttemptKind.EXAM ? Occasion.Kind.MOCK_EXAM : Occasion.Kind.PRACTICE,
                attempt.number());
        send(
                ctx,
                attempt.exam().code() + "-" + ReadinessWords.occasion(occasion, Language.ENGLISH),
                ".json",
                "application/json",
                AttemptWriter.write(attempt).getBytes(StandardCharsets.UTF_8));
    }

    private static void send(Context ctx, ReadinessReport report, String part, byte[] document) {
        send(
                ctx,
                report.heading().examCode() + "-" + new ReadinessWords(report).occasion(),
                part + ".pdf",
                "application/pdf",
                document);
    }

    private static void send(Context ctx, String about, String end, String type, byte[] document) {
        String name = about.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        ctx.contentType(type);
        ctx.header("Content-Disposition", "attachment; filename=\"thetaprep-" + name + end + "\"");
        ctx.result(document);
    }
}
