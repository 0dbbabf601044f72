package org.thetaprep.runner.gradebook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.thetaprep.report.chart.DataTable;
import org.thetaprep.runner.account.Login;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.cohort.Cohort;
import org.thetaprep.runner.cohort.CohortService;
import org.thetaprep.runner.cohort.web.CohortRoutes;
import org.thetaprep.runner.cohort.web.CohortView;
import org.thetaprep.runner.cohort.web.RosterRoutes;
import org.thetaprep.runner.gradebook.Gradebook;
import org.thetaprep.runner.gradebook.GradebookService;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.Pages;

/** The gradebook of a cohort: as a page, as a file, and for programs. */
public final class GradebookRoutes implements Feature {

    private static final String DESCRIPTION = "/api/openapi.json";

    private final CohortService cohorts;
    private final GradebookService gradebooks;
    private final Pages pages;
    private final DateTimeFormatter day;
    private final byte[] description;

    /**
     * @param cohorts who is taught by whom
     * @param gradebooks gathers grades
     * @param pages the templates
     * @param zone the time zone in which days are told
     */
    public GradebookRoutes(CohortService cohorts, GradebookService gradebooks, Pages pages, ZoneId zone) {
        this.cohorts = cohorts;
        this.gradebooks = gradebooks;
        this.pages = pages;
        this.day = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(zone);
        try (InputStream in = GradebookRoutes.class.getResourceAsStream(DESCRIPTION)) {
            this.description = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/cohorts/{cohort}/gradebook", this::show, Access.INSTRUCTOR);
        routes.get("/cohorts/{cohort}/gradebook.csv", this::csv, Access.INSTRUCTOR);
        routes.get(DESCRIPTION, this::describe, Access.ANYONE);
        routes.get("/api/cohorts", this::cohorts, Access.INSTRUCTOR);
        routes.get("/api/cohorts/{cohort}/gradebook", this::grades, Access.INSTRUCTOR);
    }

    /**
     * A heading of the gradebook.
     *
     * @param title what the assignment is called
     * @param path its page
     * @param due the day on which it is due; empty without one
     */
    public record ColumnView(String title, String path, String due) {}

    /**
     * A learner of the gradebook.
     *
     * @param name what they are called
     * @param path their page
     * @param grades what they have for each assignment, in words
     */
    public record RowView(String name, String path, List<String> grades) {}

    private void show(Context ctx) {
        Cohort cohort = CohortRoutes.cohort(ctx, cohorts);
        Gradebook book = gradebooks.of(cohort);
        String path = "/cohorts/" + cohort.id();
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "cohorts");
        model.put("here", "gradebook");
        model.put("cohort", CohortView.of(cohort, book.rows().size()));
        model.put(
                "columns",
                book.columns().stream()
                        .map(column -> new ColumnView(
                                column.title(),
                                path + "/assignments/" + column.id(),
                                column.due().map(day::format).orElse("")))
                        .toList());
        model.put(
                "rows",
                book.rows().stream()
                        .map(row -> new RowView(
                                row.member().learner().displayName(),
                                path + "/learners/" + row.member().account().id(),
                                row.grades().stream().map(GradebookRoutes::words).toList()))
                        .toList());
        pages.show(ctx, "gradebook", model);
    }

    private static String words(Gradebook.Grade grade) {
        String late = grade.late() ? ", late" : "";
        return switch (grade.state()) {
            case NOT_ASSIGNED -> "–";
            case NOT_STARTED -> "not started" + late;
            case RUNNING -> "running" + late;
            case DONE -> grade.points()
                    .map(points -> points + " of " + grade.outOf().orElseThrow() + late)
                    .orElse("handed in" + late);
        };
    }

    private void csv(Context ctx) {
        Gradebook book = gradebooks.of(CohortRoutes.cohort(ctx, cohorts));
        List<DataTable.Column> columns = new ArrayList<>(
                List.of(DataTable.Column.text("learner"), DataTable.Column.text("login")));
        for (Gradebook.Column column : book.columns()) {
            columns.add(DataTable.Column.number(safe(column.title() + ": points")));
            columns.add(DataTable.Column.number(safe(column.title() + ": out of")));
            columns.add(DataTable.Column.text(safe(column.title() + ": state")));
            columns.add(DataTable.Column.text(safe(column.title() + ": handed in")));
        }
        RosterRoutes.csv(
                ctx,
                "gradebook",
                new DataTable(
                        "Gradebook",
                        columns,
                        book.rows().stream().map(GradebookRoutes::cells).toList()));
    }

    private static String safe(String title) {
        return title.replaceAll("\\p{Cntrl}", " ");
    }

    private static List<String> cells(Gradebook.Row row) {
        List<String> cells = new ArrayList<>();
        cells.add(row.member().learner().displayName());
        cells.add(login(row));
        for (Gradebook.Grade grade : row.grades()) {
            cells.add(grade.points().map(String::valueOf).orElse(""));
            cells.add(grade.outOf().map(String::valueOf).orElse(""));
            cells.add(state(grade) + (grade.late() ? ", late" : ""));
            cells.add(grade.handedIn().map(Instant::toString).orElse(""));
        }
        return cells;
    }

    private static String login(Gradebook.Row row) {
        return row.member().account().login().map(Login::text).orElse("");
    }

    private static String state(Gradebook.Grade grade) {
        return grade.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void describe(Context ctx) {
        ctx.contentType("application/json");
        ctx.result(description);
    }

    private void cohorts(Context ctx) {
        ctx.json(Map.of(
                "cohorts",
                cohorts.taughtBy(Sessions.account(ctx).id()).stream()
                        .map(cohort -> Map.of(
                                "id", cohort.id().toString(),
                                "name", cohort.name(),
                                "archived", cohort.archived(),
                                "learners", cohorts.size(cohort.id())))
                        .toList()));
    }

    private void grades(Context ctx) {
        Cohort cohort = CohortRoutes.cohort(ctx, cohorts);
        Gradebook book = gradebooks.of(cohort);
        ctx.json(Map.of(
                "cohort", Map.of("id", cohort.id().toString(), "name", cohort.name()),
                "assignments", book.columns().stream().map(GradebookRoutes::json).toList(),
                "learners",
                        book.rows().stream().map(row -> json(row, book.columns())).toList()));
    }

    private static Map<String, Object> json(Gradebook.Column column) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", column.id());
        json.put("title", column.title());
        column.due().ifPresent(due -> json.put("due", due.toString()));
        return json;
    }

    private static Map<String, Object> json(Gradebook.Row row, List<Gradebook.Column> columns) {
        List<Map<String, Object>> grades = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Gradebook.Grade grade = row.grades().get(i);
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("assignment", columns.get(i).id());
            json.put("state", state(grade));
            json.put("late", grade.late());
            grade.points().ifPresent(points -> json.put("points", points));
            grade.outOf().ifPresent(outOf -> json.put("outOf", outOf));
            grade.handedIn().ifPresent(at -> json.put("handedIn", at.toString()));
            grades.add(json);
        }
        return Map.of(
                "id", row.member().account().id().toString(),
                "name", row.member().learner().displayName(),
                "login", login(row),
                "grades", grades);
    }
}
