package org.thetaprep.runner.standing.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.thetaprep.content.exam.Domain;
import org.thetaprep.report.chart.DataTable;
import org.thetaprep.report.document.CohortDocument;
import org.thetaprep.report.pdf.DocumentPdf;
import org.thetaprep.report.pdf.PdfOptions;
import org.thetaprep.report.words.Language;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.assignment.AssignmentProgress;
import org.thetaprep.runner.attempt.AttemptActivity;
import org.thetaprep.runner.cohort.Cohort;
import org.thetaprep.runner.cohort.CohortService;
import org.thetaprep.runner.cohort.Member;
import org.thetaprep.runner.cohort.web.CohortRoutes;
import org.thetaprep.runner.cohort.web.CohortView;
import org.thetaprep.runner.cohort.web.RosterRoutes;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.LongWork;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.platform.web.Parameters;
import org.thetaprep.runner.standing.CohortFigures;
import org.thetaprep.runner.standing.Standing;
import org.thetaprep.runner.standing.StandingService;

/** Where a cohort stands: its learners by domain, and what they have in common. */
public final class CohortMapRoutes implements Feature {

    private static final int A_PAGE = 100;

    private final CohortService cohorts;
    private final StandingService standings;
    private final AssignmentProgress assignments;
    private final ItemBank bank;
    private final Pages pages;
    private final DocumentPdf pdf;
    private final InstantSource clock;
    private final ZoneId zone;
    private final LongWork longWork;
    private final DateTimeFormatter day;

    /**
     * @param cohorts who is in them
     * @param standings where learners stand
     * @param assignments who is late with what they were given
     * @param bank the packs
     * @param pages the templates
     * @param pdf draws the report as a document
     * @param clock the server's time
     * @param zone the time zone in which days are told
     * @param longWork where documents are drawn
     */
    public CohortMapRoutes(
            CohortService cohorts,
            StandingService standings,
            AssignmentProgress assignments,
            ItemBank bank,
            Pages pages,
            DocumentPdf pdf,
            InstantSource clock,
            ZoneId zone,
            LongWork longWork) {
        this.cohorts = cohorts;
        this.standings = standings;
        this.assignments = assignments;
        this.bank = bank;
        this.pages = pages;
        this.pdf = pdf;
        this.clock = clock;
        this.zone = zone;
        this.longWork = longWork;
        this.day = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(zone);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/cohorts/{cohort}", this::show, Access.INSTRUCTOR);
        routes.get("/cohorts/{cohort}/standing.csv", this::csv, Access.INSTRUCTOR);
        routes.get("/cohorts/{cohort}/report.pdf", longWork.of(this::report), Access.INSTRUCTOR);
    }

    private record Seen(List<LearnerRow> rows, CohortFigures figures, int behind) {}

    private Seen seen(Cohort cohort) {
        List<Member> members = cohorts.members(cohort.id());
        StandingService.Standings known =
                standings.of(members.stream().map(member -> member.account().id()).toList());
        Set<LearnerId> late = assignments.late(cohort.id());
        Instant now = clock.instant();
        int domains = bank.exam().domains().size();
        List<LearnerRow> rows = new ArrayList<>();
        List<CohortFigures.Learnt> learnt = new ArrayList<>();
        for (Member member : members) {
            Optional<Standing> standing =
                    Optional.ofNullable(known.standings().get(member.account().id()));
            rows.add(LearnerRow.of(
                    cohort,
                    member,
                    standing,
                    known.activity().getOrDefault(member.account().id(), AttemptActivity.NONE),
                    late.contains(member.account().id()),
                    domains,
                    now,
                    day));
            learnt.add(new CohortFigures.Learnt(member.learner().displayName(), standing));
        }
        return new Seen(rows, new CohortFigures(bank.current(), learnt), known.behind());
    }

    private void show(Context ctx) {
        Cohort cohort = CohortRoutes.cohort(ctx, cohorts);
        Seen seen = seen(cohort);
        MapOrder order = MapOrder.of(ctx.queryParam("sort"), bank.exam().domains());
        int page = Parameters.pageNumber(ctx);
        List<LearnerRow> sorted =
                seen.rows().stream().sorted(order.comparator()).toList();
        int from = Math.min(sorted.size(), (page - 1) * A_PAGE);
        Domain domain = bank.exam().domains().stream()
                .filter(one -> Integer.toString(one.number()).equals(ctx.queryParam("domain")))
                .findFirst()
                .orElse(null);
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "cohorts");
        model.put("here", "map");
        model.put("cohort", CohortView.of(cohort, sorted.size()));
        model.put("cut", bank.exam().scoreScale().cut());
        model.put("columns", MapOrder.columns(bank.exam().domains(), order));
        model.put("rows", sorted.subList(from, Math.min(sorted.size(), from + A_PAGE)));
        model.put("finding", MapWords.finding(sorted, bank.exam().domains()));
        model.put("remarks", MapWords.remarks(sorted));
        model.put("behind", seen.behind());
        model.put("order", order.id());
        model.put("later", page - 1);
        model.put("earlier", from + A_PAGE < sorted.size() ? page + 1 : 0);
        model.put("domain", domain);
        model.put("domains", bank.exam().domains());
        model.put("tasks", domain == null ? List.of() : seen.figures().tasks(domain.number()));
        model.put("beliefs", seen.figures().beliefs().stream().limit(8).toList());
        model.put("change", seen.figures().change(zone).map(ChangeView::of).orElse(null));
        pages.show(ctx, "cohort", model);
    }

    private void csv(Context ctx) {
        Cohort cohort = CohortRoutes.cohort(ctx, cohorts);
        List<DataTable.Column> columns = new ArrayList<>();
        columns.add(DataTable.Column.text("learner"));
        for (String of : columnNames()) {
            for (String what : List.of("score", "low", "high", "answers")) {
                columns.add(DataTable.Column.number(of + " " + what));
            }
            columns.add(DataTable.Column.text(of + " state"));
        }
        columns.add(DataTable.Column.text("last answer"));
        columns.add(DataTable.Column.text("remark"));
        RosterRoutes.csv(
                ctx,
                "standing",
                new DataTable(
                        "Where " + cohort.name() + " stands",
                        columns,
                        seen(cohort).rows().stream().map(CohortMapRoutes::cells).toList()));
    }

    private List<String> columnNames() {
        List<String> names = new ArrayList<>(List.of("all"));
        bank.exam().domains().forEach(domain -> names.add("domain " + domain.number()));
        return names;
    }

    private static List<String> cells(LearnerRow row) {
        List<String> cells = new ArrayList<>();
        cells.add(row.name());
        for (CellView cell : row.cells()) {
            boolean known = !cell.state().equals("none");
            cells.add(known ? Integer.toString(cell.score()) : "");
            cells.add(known ? Integer.toString(cell.low()) : "");
            cells.add(known ? Integer.toString(cell.high()) : "");
            cells.add(Integer.toString(cell.answers()));
            cells.add(cell.stateWords());
        }
        cells.add(row.latest());
        cells.add(row.remark());
        return cells;
    }

    private void report(Context ctx) {
        Cohort cohort = CohortRoutes.cohort(ctx, cohorts);
        ByteArrayOutputStream out = new ByteArrayOutputStream(200_000);
        try {
            pdf.write(
                    CohortDocument.of(
                            seen(cohort).figures()
                                    .report(cohort.name(), clock.instant().atZone(zone).toLocalDate(), zone),
                            Language.ENGLISH),
                    out,
                    PdfOptions.Paper.A4);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ctx.contentType("application/pdf");
        ctx.header("Content-Disposition", "attachment; filename=\"thetaprep-cohort.pdf\"");
        ctx.result(out.toByteArray());
    }

    static Comparator<LearnerRow> byName() {
        return Comparator.comparing(LearnerRow::name, String.CASE_INSENSITIVE_ORDER);
    }
}
