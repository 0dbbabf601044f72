package org.thetaprep.runner.preview.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.fact.Fact;
import org.thetaprep.content.fact.Naming;
import org.thetaprep.content.item.CaseStudy;
import org.thetaprep.content.item.Classification;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.itemmodel.ItemModel;
import org.thetaprep.content.itemmodel.NoInstance;
import org.thetaprep.content.problem.Problem;
import org.thetaprep.content.reference.Misconception;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.platform.web.Parameters;
import org.thetaprep.runner.preview.Entry;
import org.thetaprep.runner.preview.EntryFilter;
import org.thetaprep.runner.preview.EntryKind;
import org.thetaprep.runner.preview.PreviewRoom;
import org.thetaprep.runner.preview.PreviewService;
import org.thetaprep.runner.preview.PreviewState;
import org.thetaprep.runner.preview.PreviewedPack;
import org.thetaprep.runner.reference.ReferenceEntry;
import org.thetaprep.runner.reference.web.BrowseView;
import org.thetaprep.runner.reference.web.FactView;
import org.thetaprep.runner.reference.web.RowView;

/** The preview's pages. Whoever reaches the server may see all, keys included: it listens on this machine alone. */
public final class PreviewRoutes implements Feature {

    private static final int LISTED = 600;
    private static final int INSTANCES = 4;
    private static final int MOST_SEED = 999_990;

    private final PreviewService preview;
    private final String folder;
    private final Pages pages;

    /**
     * @param preview what is shown
     * @param folder the pack's folder, as pages name it
     * @param pages the templates
     */
    public PreviewRoutes(PreviewService preview, String folder, Pages pages) {
        this.preview = preview;
        this.folder = folder;
        this.pages = pages;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/", this::list, Access.ANYONE);
        routes.get(
                "/reference/rows/<row>",
                ctx -> ctx.redirect("/rows/" + ctx.pathParam("row"), HttpStatus.SEE_OTHER),
                Access.ANYONE);
        routes.get(
                "/reference/tasks/{task}",
                ctx -> ctx.redirect("/?kind=rows&task=" + encoded(ctx.pathParam("task")), HttpStatus.SEE_OTHER),
                Access.ANYONE);
        routes.get(
                "/reference/steps/{step}", ctx -> ctx.redirect("/?kind=rows", HttpStatus.SEE_OTHER), Access.ANYONE);
        routes.get("/{kind}/<id>", this::entry, Access.ANYONE);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Map<String, Object> model(PreviewState state) {
        Map<String, Object> model = new HashMap<>();
        model.put("version", state.version());
        model.put("folder", folder);
        model.put("broken", FindingView.of(state.broken()));
        model.put("brokenErrors", state.broken().stream().filter(Problem::isError).count());
        model.put("nav", "");
        model.put("query", "");
        model.put("exam", state.shown().map(shown -> shown.pack().exam()).orElse(null));
        return model;
    }

    private static EntryFilter filter(Context ctx) {
        return new EntryFilter(
                Optional.ofNullable(ctx.queryParam("kind")).flatMap(EntryKind::of),
                Optional.ofNullable(ctx.queryParam("task"))
                        .filter(TaskId::isWellFormed)
                        .map(TaskId::parse),
                "yes".equals(ctx.queryParam("found")),
                Parameters.ofQuery(ctx, "q"));
    }

    /** A kind with how many parts of it there are. */
    public record KindView(String id, String title, int count) {}

    private void list(Context ctx) {
        PreviewState state = preview.current();
        Map<String, Object> model = model(state);
        if (state.shown().isEmpty()) {
            nothing(ctx, model);
            return;
        }
        PreviewedPack shown = state.shown().get();
        EntryFilter filter = filter(ctx);
        List<Entry> entries = shown.entries(filter);
        model.put("nav", filter.kind().map(EntryKind::id).orElse(filter.isEmpty() ? "home" : ""));
        model.put("query", filter.query());
        model.put("all", filter.isEmpty());
        model.put("task", filter.task().map(TaskId::toString).orElse(""));
        model.put("found", filter.found());
        model.put(
                "kinds",
                List.of(EntryKind.values()).stream()
                        .map(kind -> new KindView(kind.id(), kind.title(), shown.count(kind)))
                        .toList());
        model.put("tasks", shown.pack().exam().tasks());
        model.put("errors", shown.errors());
        model.put("warnings", shown.warnings());
        model.put("bank", FindingView.of(shown.aboutBank()));
        model.put(
                "withFindings",
                EntryView.of(shown.entries(new EntryFilter(Optional.empty(), Optional.empty(), true, ""))));
        model.put("count", entries.size());
        model.put("entries", EntryView.of(entries.subList(0, Math.min(LISTED, entries.size()))));
        pages.show(ctx, "preview-list", model);
    }

    private void nothing(Context ctx, Map<String, Object> model) {
        pages.show(ctx, "preview-broken", model);
    }

    private void entry(Context ctx) {
        PreviewState state = preview.current();
        Map<String, Object> model = model(state);
        if (state.shown().isEmpty()) {
            nothing(ctx, model);
            return;
        }
        PreviewedPack shown = state.shown().get();
        Optional<Entry> found =
                EntryKind.of(ctx.pathParam("kind")).flatMap(kind -> shown.entry(kind, ctx.pathParam("id")));
        if (found.isEmpty()) {
            model.put("gone", ctx.pathParam("id"));
            ctx.status(HttpStatus.NOT_FOUND);
            pages.show(ctx, "preview-gone", model);
            return;
        }
        show(ctx, shown, found.get(), model);
    }

    private void show(Context ctx, PreviewedPack shown, Entry entry, Map<String, Object> model) {
        model.put("nav", entry.kind().id());
        model.put("entry", EntryView.of(entry));
        model.put("kindTitle", entry.kind().title());
        model.put("findings", FindingView.of(entry.findings()));
        model.put("excuses", entry.excuses());
        model.put("before", shown.before(entry).map(EntryView::of).orElse(null));
        model.put("after", shown.after(entry).map(EntryView::of).orElse(null));
        switch (entry.kind()) {
            case ITEM -> item(ctx, shown, shown.pack().scorable(new ItemId(entry.id())).orElseThrow(), model);
            case CASE_STUDY ->
                study(ctx, shown, (CaseStudy) shown.pack().item(new ItemId(entry.id())).orElseThrow(), model);
            case ITEM_MODEL -> drawn(ctx, shown, shown.pack().model(new ItemId(entry.id())).orElseThrow(), model);
            case ROW -> row(ctx, shown, shown.library().row(entry.id()).orElseThrow(), model);
            case FACT -> fact(ctx, shown, shown.pack().fact(entry.id()).orElseThrow(), model);
            case MISCONCEPTION ->
                misconception(ctx, shown, shown.pack().misconception(entry.id()).orElseThrow(), model);
        }
    }

    /** A way to another part. */
    public record LinkView(String path, String title) {}

    private static void about(PreviewedPack shown, Classification classification, Map<String, Object> model) {
        model.put(
                "task",
                classification.task() + " "
                        + shown.pack().exam().task(classification.task()).orElseThrow().title());
        model.put("secondTask", classification.secondTask().map(TaskId::toString).orElse(null));
        model.put("difficulty", word(classification.difficulty()));
        model.put("level", word(classification.level()));
        model.put("step", classification.step().title());
        model.put("situation", classification.situation());
        model.put("borderline", classification.borderline());
        model.put(
                "rows",
                classification.rows().stream()
                        .map(id -> new LinkView("/rows/" + id, id))
                        .toList());
        model.put(
                "facts",
                classification.facts().stream()
                        .map(id -> new LinkView("/facts/" + id, id))
                        .toList());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void item(Context ctx, PreviewedPack shown, ScorableItem item, Map<String, Object> model) {
        about(shown, item.classification(), model);
        model.put(
                "study",
                shown.pack()
                        .caseOf(item.id())
                        .map(study -> new LinkView("/case-studies/" + study.id(), study.title()))
                        .orElse(null));
        model.put("papers", PaperView.of(new PreviewRoom(shown.pack(), List.of(item))));
        pages.show(ctx, "preview-item", model);
    }

    private void study(Context ctx, PreviewedPack shown, CaseStudy study, Map<String, Object> model) {
        List<Problem> problems = new ArrayList<>(
                shown.entry(EntryKind.CASE_STUDY, study.id().value()).orElseThrow().findings());
        study.items().forEach(item -> problems.addAll(
                shown.entry(EntryKind.ITEM, item.id().value()).orElseThrow().findings()));
        model.put("findings", FindingView.of(problems));
        model.put("situation", study.situation());
        model.put("papers", PaperView.of(new PreviewRoom(shown.pack(), study.items())));
        pages.show(ctx, "preview-case", model);
    }

    private void drawn(Context ctx, PreviewedPack shown, ItemModel drawnFrom, Map<String, Object> model) {
        int seed = Optional.ofNullable(ctx.queryParam("seed"))
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .filter(number -> number <= MOST_SEED)
                .orElse(0);
        about(shown, drawnFrom.classification(), model);
        model.put("seed", seed);
        model.put("last", seed + INSTANCES - 1);
        model.put("next", seed + INSTANCES > MOST_SEED ? 0 : seed + INSTANCES);
        model.put("slots", drawnFrom.slots().keySet());
        model.put("constraints", drawnFrom.constraints().stream().map(Object::toString).toList());
        try {
            model.put(
                    "papers",
                    PaperView.of(PreviewRoom.of(
                            shown.pack(),
                            IntStream.range(seed, seed + INSTANCES)
                                    .mapToObj(one -> ItemId.drawn(drawnFrom.id(), one))
                                    .toList())));
            model.put("trouble", null);
        } catch (NoInstance e) {
            model.put("papers", List.of());
            model.put("trouble", e.getMessage());
        }
        pages.show(ctx, "preview-model", model);
    }

    private void row(Context ctx, PreviewedPack shown, ReferenceEntry reference, Map<String, Object> model) {
        model.put("row", RowView.of(reference, Map.of()));
        model.put("facts", reference.facts().stream().map(FactView::of).toList());
        model.put(
                "factLinks",
                reference.facts().stream()
                        .map(fact -> new LinkView("/facts/" + fact.id(), fact.id()))
                        .toList());
        model.put(
                "services",
                reference.services().stream()
                        .map(service -> new BrowseView.Link(
                                "/?kind=rows&q=" + encoded(service.name()), service.name(), 0))
                        .toList());
        model.put("misconceptions", reference.misconceptions());
        model.put("section", reference.row().section().title());
        model.put("table", reference.row().table());
        model.put("source", reference.row().source());
        model.put("uses", EntryView.of(shown.restingOnRow(reference.id())));
        pages.show(ctx, "preview-row", model);
    }

    private void fact(Context ctx, PreviewedPack shown, Fact fact, Map<String, Object> model) {
        model.put("fact", FactView.of(fact));
        model.put("kindOfFact", fact.kind().id());
        model.put("address", fact.source().url());
        model.put("former", fact.kind() instanceof Naming naming ? naming.formerNames() : List.of());
        model.put("now", fact.kind() instanceof Naming naming ? naming.currentName() : null);
        model.put("uses", EntryView.of(shown.restingOnFact(fact.id())));
        pages.show(ctx, "preview-fact", model);
    }

    private void misconception(Context ctx, PreviewedPack shown, Misconception belief, Map<String, Object> model) {
        model.put("belief", belief);
        model.put(
                "rows",
                belief.rows().stream()
                        .map(id -> new LinkView("/rows/" + id, id))
                        .toList());
        model.put("uses", EntryView.of(shown.offering(belief.id())));
        pages.show(ctx, "preview-misconception", model);
    }
}
