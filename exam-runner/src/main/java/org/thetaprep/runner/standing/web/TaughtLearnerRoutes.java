package org.thetaprep.runner.standing.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.content.exam.Domain;
import org.thetaprep.report.ReadinessReport;
import org.thetaprep.report.page.PageLinks;
import org.thetaprep.report.page.ReadinessPage;
import org.thetaprep.report.pdf.PdfOptions;
import org.thetaprep.report.pdf.ReadinessPdf;
import org.thetaprep.report.words.Figures;
import org.thetaprep.report.words.Language;
import org.thetaprep.report.words.ReadinessWords;
import org.thetaprep.runner.attempt.AttemptId;
import org.thetaprep.runner.attempt.AttemptService;
import org.thetaprep.runner.attempt.web.AttemptRoutes;
import org.thetaprep.runner.cohort.Cohort;
import org.thetaprep.runner.cohort.CohortService;
import org.thetaprep.runner.cohort.Member;
import org.thetaprep.runner.cohort.web.CohortRoutes;
import org.thetaprep.runner.cohort.web.CohortView;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.LongWork;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.report.ReportService;
import org.thetaprep.runner.standing.CohortFigures;
import org.thetaprep.runner.standing.Gain;
import org.thetaprep.runner.standing.Standing;
import org.thetaprep.runner.standing.StandingService;

/** A learner as those who teach them see them: where they stand, what they hold, their exams and reports. */
public final class TaughtLearnerRoutes implements Feature {

    private final CohortService cohorts;
    private final StandingService standings;
    private final AttemptService attempts;
    private final ReportService reports;
    private final ItemBank bank;
    private final Pages pages;
    private final ReadinessPage page;
    private final ReadinessPdf pdf;
    private final DateTimeFormatter day;
    private final LongWork longWork;

    /**
     * @param cohorts who is taught by whom
     * @param standings where learners stand
     * @param attempts their attempts
     * @param reports their reports
     * @param bank the packs
     * @param pages the templates
     * @param page draws a report for the page
     * @param pdf draws a report as a document
     * @param zone the time zone in which days are told
     * @param longWork where documents are drawn
     */
    public TaughtLearnerRoutes(
            CohortService cohorts,
            StandingService standings,
            AttemptService attempts,
            ReportService reports,
            ItemBank bank,
            Pages pages,
            ReadinessPage page,
            ReadinessPdf pdf,
            ZoneId zone,
            LongWork longWork) {
        this.cohorts = cohorts;
        this.standings = standings;
        this.attempts = attempts;
        this.reports = reports;
        this.bank = bank;
        this.pages = pages;
        this.page = page;
        this.pdf = pdf;
        this.longWork = longWork;
        this.day = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(zone);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/cohorts/{cohort}/learners/{learner}", this::show, Access.INSTRUCTOR);
        routes.get("/cohorts/{cohort}/learners/{learner}/attempts/{attempt}", this::report, Access.INSTRUCTOR);
        routes.get("/cohorts/{cohort}/learners/{learner}/attempts/{attempt}/report.pdf", longWork.of(this::pdf), Access.INSTRUCTOR);
    }

    /**
     * A domain of the learner.
     *
     * @param number its number
     * @param title its title
     * @param estimate where they stand in it
     * @param tasks its tasks that they met, the one with the fewest right answers first
     */
    public record DomainRow(int number, String title, CellView estimate, List<CohortFigures.TaskFigure> tasks) {}

    /**
     * A misconception of the learner.
     *
     * @param name the belief
     * @param help what to think instead
     * @param record what their answers show of it
     */
    public record BeliefRow(String name, String help, String record) {}

    /**
     * An attempt of the learner.
     *
     * @param title what it is called
     * @param when when it was begun
     * @param path its report; empty while it is open
     */
    public record AttemptRow(String title, String when, String path) {}

    /**
     * The change between the two latest exams.
     *
     * @param before the exam before
     * @param latest the latest exam
     * @param gain the 90 % interval of the difference of the scores over all domains
     * @param verdict what it says
     */
    public record GainView(String before, String latest, String gain, String verdict) {}

    private void show(Context ctx) {
        Cohort cohort = CohortRoutes.cohort(ctx, cohorts);
        Member member = CohortRoutes.member(ctx, cohort, cohorts);
        Optional<Standing> standing = standings.of(member.account().id());
        CohortFigures alone = new CohortFigures(
                bank.current(), List.of(new CohortFigures.Learnt(member.learner().displayName(), standing)));
        String path = "/cohorts/" + cohort.id() + "/learners/" + member.account().id();
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "cohorts");
        model.put("here", "");
        model.put("cohort", CohortView.of(cohort, cohorts.size(cohort.id())));
        model.put("name", member.learner().displayName());
        model.put("cut", bank.exam().scoreScale().cut());
        model.put("answers", standing.map(Standing::answers).orElse(0));
        model.put("overall", standing.map(known -> CellView.of(known.overall())).orElse(CellView.UNKNOWN));
        model.put("passOf50", standing.map(known -> Math.round(50 * known.chance())).orElse(0L));
        model.put("domains", domains(standing, alone));
        model.put("beliefs", beliefs(standing));
        model.put("attempts", attempts(member, path));
        model.put("exams", standing.map(TaughtLearnerRoutes::exams).orElse(List.of()));
        model.put("gain", standing.flatMap(TaughtLearnerRoutes::gain).orElse(null));
        pages.show(ctx, "taught-learner", model);
    }

    private List<DomainRow> domains(Optional<Standing> standing, CohortFigures alone) {
        List<Domain> domains = bank.exam().domains();
        List<DomainRow> rows = new ArrayList<>();
        for (int d = 0; d < domains.size(); d++) {
            int index = d;
            rows.add(new DomainRow(
                    domains.get(d).number(),
                    domains.get(d).title(),
                    standing.map(known -> CellView.of(known.domains().get(index))).orElse(CellView.UNKNOWN),
                    alone.tasks(domains.get(d).number())));
        }
        return rows;
    }

    private List<BeliefRow> beliefs(Optional<Standing> standing) {
        return standing.map(Standing::beliefs).orElse(List.of()).stream()
                .filter(Standing.BeliefCount::held)
                .flatMap(belief -> bank.current().misconception(belief.misconception()).stream()
                        .map(known -> new BeliefRow(
                                known.name(),
                                known.help(),
                                "chosen in " + belief.chosen() + " of " + belief.offered()
                                        + (belief.offered() == 1 ? " item that offered it" : " items that offered it"))))
                .limit(10)
                .toList();
    }

    private List<AttemptRow> attempts(Member member, String path) {
        return attempts.of(member.account().id()).stream()
                .map(header -> new AttemptRow(
                        AttemptRoutes.title(header),
                        day.format(header.startedAt()),
                        header.isRunning() ? "" : path + "/attempts/" + header.id()))
                .toList();
    }

    /**
     * An exam by itself.
     *
     * @param name what it is called
     * @param estimate the score over all domains
     */
    public record ExamRow(String name, CellView estimate) {}

    private static List<ExamRow> exams(Standing standing) {
        List<ExamRow> rows = new ArrayList<>();
        standing.exams().forEach(exam -> rows.add(new ExamRow(exam.name(), CellView.of(exam.overall()))));
        Collections.reverse(rows);
        return rows;
    }

    private static Optional<GainView> gain(Standing standing) {
        int exams = standing.exams().size();
        if (exams < 2) {
            return Optional.empty();
        }
        Standing.ExamResult before = standing.exams().get(exams - 2);
        Standing.ExamResult latest = standing.exams().get(exams - 1);
        if (!before.overall().isKnown() || !latest.overall().isKnown()) {
            return Optional.empty();
        }
        Gain gain = Gain.between(before.overall(), latest.overall());
        return Optional.of(new GainView(
                before.name(),
                latest.name(),
                ChangeView.interval(gain),
                gain.isRise() ? "it has risen" : gain.isFall() ? "it has fallen" : "the difference may be chance"));
    }

    private ReadinessReport found(Context ctx) {
        Cohort cohort = CohortRoutes.cohort(ctx, cohorts);
        Member member = CohortRoutes.member(ctx, cohort, cohorts);
        return AttemptId.parse(ctx.pathParam("attempt"))
                .flatMap(id -> reports.ofTaught(member.learner(), id))
                .orElseThrow(NotFound::new);
    }

    private void report(Context ctx) {
        ReadinessReport report = found(ctx);
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "cohorts");
        model.put("title", new ReadinessWords(report).occasion());
        model.put("when", new Figures(Language.ENGLISH).day(report.heading().date()));
        model.put("fragment", page.render(report, links(ctx.path()), Language.ENGLISH));
        pages.show(ctx, "report", model);
    }

    private static PageLinks links(String path) {
        return new PageLinks(
                List.of(new PageLinks.Link(PageLinks.Target.PDF, Language.ENGLISH, path + "/report.pdf")),
                Optional.empty());
    }

    private void pdf(Context ctx) {
        ReadinessReport report = found(ctx);
        ByteArrayOutputStream out = new ByteArrayOutputStream(400_000);
        try {
            pdf.write(report, out, new PdfOptions(PdfOptions.Paper.A4, Language.ENGLISH));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ctx.contentType("application/pdf");
        ctx.header("Content-Disposition", "attachment; filename=\"thetaprep-report.pdf\"");
        ctx.result(out.toByteArray());
    }
}
