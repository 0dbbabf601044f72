package org.thetaprep.runner.reference.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.content.exam.Domain;
import org.thetaprep.content.exam.LifecycleStep;
import org.thetaprep.content.exam.Service;
import org.thetaprep.content.exam.Task;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.reference.ReferenceSection;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.BadRequest;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.platform.web.Parameters;
import org.thetaprep.runner.reference.ReferenceEntry;
import org.thetaprep.runner.reference.ReferenceLibrary;
import org.thetaprep.runner.reference.ReferenceService;
import org.thetaprep.runner.reference.RowRecord;
import org.thetaprep.runner.reference.SearchAnswer;

/** Browsing and searching the quick reference. */
public final class ReferenceRoutes implements Feature {

    private static final int LONGEST_QUERY = 200;
    private static final int FOUND = 20;

    private final ReferenceService reference;
    private final ReferenceLibrary library;
    private final Pages pages;
    private final BrowseView browse;
    private final MapView map;
    private final List<TableView> wholeTables;
    private String whole;

    /**
     * @param reference the reference
     * @param pages the templates
     */
    public ReferenceRoutes(ReferenceService reference, Pages pages) {
        this.reference = reference;
        this.library = reference.library();
        this.pages = pages;
        this.browse = BrowseView.of(library);
        this.wholeTables = tables(library.entries(), Map.of());
        this.map = library.edges().isEmpty() ? null : MapView.of(library.edges());
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/reference", this::start, Access.LEARNER);
        routes.get("/reference/search", this::search, Access.LEARNER);
        routes.get("/reference/all", this::all, Access.LEARNER);
        routes.get("/reference/steps/{step}", this::step, Access.LEARNER);
        routes.get("/reference/domains/{domain}", this::domain, Access.LEARNER);
        routes.get("/reference/tasks/{task}", this::task, Access.LEARNER);
        routes.get("/reference/services/{service}", this::service, Access.LEARNER);
        routes.get("/reference/sections/{section}", this::section, Access.LEARNER);
        routes.get("/reference/rows/<row>", this::row, Access.LEARNER);
    }

    private static LearnerId learner(Context ctx) {
        return Sessions.learner(ctx).id();
    }

    /** What the templates of all pages of the reference are given. */
    static Map<String, Object> model(ReferenceLibrary library) {
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "reference");
        model.put("exam", library.exam());
        return model;
    }

    private void start(Context ctx) {
        String query = query(ctx);
        pages.show(
                ctx,
                "reference",
                start(query, query.isBlank() ? null : found(ctx, query), reference.ticked(learner(ctx)).size()));
    }

    private Map<String, Object> start(String query, FoundView found, int ticked) {
        Map<String, Object> model = model(library);
        model.put("query", query);
        model.put("browse", browse);
        model.put("map", map);
        model.put("rows", library.entries().size());
        model.put(
                "comparisons",
                library.comparisons().stream().limit(6).map(ComparisonLink::of).toList());
        model.put("moreComparisons", library.comparisons().size());
        model.put("checks", library.checks().size());
        model.put("ticked", ticked);
        model.put("found", found);
        return model;
    }

    private void search(Context ctx) {
        pages.show(ctx, "parts/found", Map.of("found", found(ctx, query(ctx))));
    }

    private static String query(Context ctx) {
        String query = Parameters.ofQuery(ctx, "q").strip();
        if (query.length() > LONGEST_QUERY) {
            throw new BadRequest("a search must be at most " + LONGEST_QUERY + " characters long");
        }
        return query;
    }

    private FoundView found(Context ctx, String query) {
        SearchAnswer answer = library.search(query, FOUND);
        return FoundView.of(answer, reference.records(learner(ctx)));
    }

    private void step(Context ctx) {
        LifecycleStep step = library.exam().step(ctx.pathParam("step")).orElseThrow(NotFound::new);
        list(ctx, step.title(), "Step of the work", null, library.ofStep(step));
    }

    private void domain(Context ctx) {
        Domain domain =
                number(ctx.pathParam("domain")).flatMap(library.exam()::domain).orElseThrow(NotFound::new);
        list(ctx, domain.title(), "Domain " + domain.number(), null, library.ofDomain(domain.number()));
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,2}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private void task(Context ctx) {
        String id = ctx.pathParam("task");
        Task task = Optional.of(id)
                .filter(TaskId::isWellFormed)
                .flatMap(known -> library.exam().task(TaskId.parse(known)))
                .orElseThrow(NotFound::new);
        list(ctx, task.title(), "Task " + task.id(), null, library.ofTask(task.id()));
    }

    private void service(Context ctx) {
        Service service = library.service(ctx.pathParam("service")).orElseThrow(NotFound::new);
        List<String> former = library.formerNamesOf(service);
        list(
                ctx,
                service.name(),
                "Service",
                former.isEmpty() ? null : "Formerly " + String.join(", ", former) + ".",
                library.byService().get(service));
    }

    private void section(Context ctx) {
        ReferenceSection section = library.sections().stream()
                .filter(one -> one.id().equals(ctx.pathParam("section")))
                .findFirst()
                .orElseThrow(NotFound::new);
        list(ctx, section.title(), "Section", null, library.ofSection(section));
    }

    private void list(Context ctx, String title, String kind, String note, List<ReferenceEntry> entries) {
        Map<String, Object> model = model(library);
        model.put("title", title);
        model.put("kind", kind);
        model.put("note", note);
        model.put("count", entries.size());
        model.put("tables", tables(entries, reference.records(learner(ctx))));
        pages.show(ctx, "reference-list", model);
    }

    private static List<TableView> tables(List<ReferenceEntry> entries, Map<String, RowRecord> records) {
        Map<String, List<RowView>> tables = new LinkedHashMap<>();
        Map<String, String> titles = new HashMap<>();
        for (ReferenceEntry entry : entries) {
            String key = entry.row().section().id() + "/" + entry.row().table();
            titles.put(key, entry.row().table());
            tables.computeIfAbsent(key, any -> new ArrayList<>()).add(RowView.of(entry, records));
        }
        List<TableView> views = new ArrayList<>();
        tables.forEach((key, rows) -> views.add(new TableView("t" + (views.size() + 1), titles.get(key), rows)));
        return views;
    }

    /** The rows without anybody's record never change, so they are rendered once. */
    private synchronized String whole() {
        if (whole == null) {
            whole = pages.render("parts/whole-reference", Map.of("tables", wholeTables));
        }
        return whole;
    }

    /** Does once, after the start, what the first learner would wait for: renders what is kept and tries a search. */
    public void rehearse() {
        whole();
        for (Service service : library.byService().keySet()) {
            FoundView found = FoundView.of(library.search(service.name(), FOUND), Map.of());
            pages.render("parts/found", Map.of("found", found));
        }
        pages.render("reference", start("", null, 0));
    }

    private void all(Context ctx) {
        Map<String, Object> model = model(library);
        model.put("whole", whole());
        model.put("tableCount", wholeTables.size());
        model.put("count", library.entries().size());
        pages.show(ctx, "reference-all", model);
    }

    private void row(Context ctx) {
        ReferenceEntry entry = library.row(ctx.pathParam("row")).orElseThrow(NotFound::new);
        Map<String, RowRecord> records = reference.records(learner(ctx));
        Map<String, Object> model = model(library);
        model.put("row", RowView.of(entry, records));
        model.put("section", entry.row().section());
        model.put(
                "services",
                entry.services().stream()
                        .map(service -> BrowseView.link(library, service))
                        .toList());
        model.put(
                "misconceptions",
                entry.misconceptions().stream()
                        .map(one -> new MisconceptionView(one.id(), one.name(), one.help(), library.isOffered(one)))
                        .toList());
        model.put(
                "facts",
                entry.facts().stream().map(FactView::of).toList());
        model.put(
                "neighbours",
                library.neighbours(entry).stream()
                        .map(other -> RowView.of(other, records))
                        .toList());
        pages.show(ctx, "reference-row", model);
    }

    /**
     * Rows under one heading.
     *
     * @param anchor unique on the page
     * @param title the heading
     * @param rows the rows
     */
    public record TableView(String anchor, String title, List<RowView> rows) {}

    /**
     * A wrong belief about a row.
     *
     * @param id the misconception's id
     * @param name what it claims
     * @param help what is true instead
     * @param offered whether an item offers it, so that it can be practised
     */
    public record MisconceptionView(String id, String name, String help, boolean offered) {}
}
