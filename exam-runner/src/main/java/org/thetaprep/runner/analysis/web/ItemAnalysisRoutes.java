package org.thetaprep.runner.analysis.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.thetaprep.content.exam.Domain;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.report.document.ItemDocument;
import org.thetaprep.report.document.ReportDocument;
import org.thetaprep.report.page.DocumentPage;
import org.thetaprep.report.page.PageLinks;
import org.thetaprep.report.pdf.DocumentPdf;
import org.thetaprep.report.pdf.PdfOptions;
import org.thetaprep.report.words.Language;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.analysis.AnalysedItem;
import org.thetaprep.runner.analysis.BankAnalysis;
import org.thetaprep.runner.analysis.ItemAnalysisService;
import org.thetaprep.runner.analysis.ItemList.Show;
import org.thetaprep.runner.analysis.ItemList.Sort;
import org.thetaprep.runner.analysis.ItemList;
import org.thetaprep.runner.cohort.Cohort;
import org.thetaprep.runner.cohort.CohortId;
import org.thetaprep.runner.cohort.CohortService;
import org.thetaprep.runner.itembank.ItemBank;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.LongWork;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.platform.web.Parameters;

/** How items do in the field, for who teaches and who writes: a list, a page for each item, both as files too. */
public final class ItemAnalysisRoutes implements Feature {

    private static final int WORDS = 200;
    private static final int LISTED = 100;

    private final ItemAnalysisService analysis;
    private final CohortService cohorts;
    private final ItemBank bank;
    private final Pages pages;
    private final DocumentPage page;
    private final DocumentPdf pdf;
    private final ItemSection section;
    private final LongWork longWork;

    /**
     * A column that the list can be sorted by.
     *
     * @param label its heading
     * @param path where it leads
     * @param sorted {@code ascending}, {@code descending} or {@code none}
     * @param numeric whether it holds numbers
     */
    public record ColumnView(String label, String path, String sorted, boolean numeric) {}

    /**
     * @param analysis what was counted
     * @param cohorts who teaches whom
     * @param bank the pack in force
     * @param pages the templates
     * @param page the page of an item
     * @param pdf its document
     * @param section what the calibrations tell of an item
     * @param longWork where documents are drawn
     */
    public ItemAnalysisRoutes(
            ItemAnalysisService analysis,
            CohortService cohorts,
            ItemBank bank,
            Pages pages,
            DocumentPage page,
            DocumentPdf pdf,
            ItemSection section,
            LongWork longWork) {
        this.analysis = analysis;
        this.cohorts = cohorts;
        this.bank = bank;
        this.pages = pages;
        this.page = page;
        this.pdf = pdf;
        this.section = section;
        this.longWork = longWork;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/items", this::list, Access.INSTRUCTOR, Access.AUTHOR);
        routes.get("/items.csv", this::csv, Access.INSTRUCTOR, Access.AUTHOR);
        routes.get("/items/{item}", this::item, Access.INSTRUCTOR, Access.AUTHOR);
        routes.get("/items/{item}/item.pdf", longWork.of(this::document), Access.INSTRUCTOR, Access.AUTHOR);
    }

    /** The cohort that is asked for, if whoever asks teaches it. */
    private Optional<Cohort> cohort(Context ctx) {
        String asked = Parameters.ofQuery(ctx, "cohort");
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(CohortId.parse(asked)
                        .flatMap(id -> cohorts.taughtBy(Sessions.account(ctx).id(), id))
                        .orElseThrow(NotFound::new));
    }

    private Optional<Set<LearnerId>> learners(Optional<Cohort> cohort) {
        return cohort.map(known -> cohorts.members(known.id()).stream()
                .map(member -> member.account().id())
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static <E extends Enum<E>> E named(Class<E> names, String name, E usual) {
        return name.isEmpty()
                ? usual
                : Arrays.stream(names.getEnumConstants())
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(name))
                        .findFirst()
                        .orElseThrow(NotFound::new);
    }

    private ItemList wanted(Context ctx) {
        String domain = Parameters.ofQuery(ctx, "domain");
        String words = Parameters.ofQuery(ctx, "q");
        return new ItemList(
                named(Show.class, Parameters.ofQuery(ctx, "show"), Show.ALL),
                domain.isEmpty()
                        ? Optional.empty()
                        : Optional.of(bank.exam().domains().stream()
                                .map(Domain::number)
                                .filter(number -> number.toString().equals(domain))
                                .findFirst()
                                .orElseThrow(NotFound::new)),
                words.substring(0, Math.min(WORDS, words.length())),
                named(Sort.class, Parameters.ofQuery(ctx, "sort"), Sort.CONCERNS),
                !Parameters.ofQuery(ctx, "order").equals("ascending"));
    }

    private void csv(Context ctx) {
        BankAnalysis counted = analysis.bank(learners(cohort(ctx)));
        ctx.contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"items.csv\"")
                .result(ItemTable.csv(counted, wanted(ctx).of(counted), section));
    }

    private void list(Context ctx) {
        Optional<Cohort> cohort = cohort(ctx);
        ItemList wanted = wanted(ctx);
        BankAnalysis counted = analysis.bank(learners(cohort));
        List<AnalysedItem> shown = wanted.of(counted);
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "items");
        model.put("minimum", counted.minimum());
        model.put("all", counted.items().size());
        model.put("told", counted.items().stream().filter(counted::isTold).count());
        model.put("look", counted.items().stream().filter(item -> !item.figures().concerns().isEmpty()).count());
        model.put("mockExams", counted.mockExams());
        model.put("learners", counted.learners());
        model.put("forms", counted.forms().stream().map(FormRow::of).toList());
        model.put("matching", shown.size());
        model.put("rows", shown.stream().limit(LISTED).map(item -> ItemRow.of(item, counted.isTold(item))).toList());
        model.put("columns", columns(wanted, cohort));
        model.put("show", wanted.show().name().toLowerCase(Locale.ROOT));
        model.put("domain", wanted.domain().map(String::valueOf).orElse(""));
        model.put("domains", bank.exam().domains());
        model.put("query", wanted.words());
        model.put("sort", wanted.sort().name().toLowerCase(Locale.ROOT));
        model.put("order", wanted.descending() ? "descending" : "ascending");
        model.put("cohort", cohort.map(known -> known.id().toString()).orElse(""));
        model.put("cohortName", cohort.map(Cohort::name).orElse(""));
        model.put("cohorts", cohorts.taughtBy(Sessions.account(ctx).id()));
        model.put("csv", "/items.csv?" + query(wanted, cohort, wanted.sort(), wanted.descending()));
        model.put("within", cohort.map(known -> "?cohort=" + known.id()).orElse(""));
        pages.show(ctx, "items", model);
    }

    private static List<ColumnView> columns(ItemList wanted, Optional<Cohort> cohort) {
        List<ColumnView> columns = new ArrayList<>();
        for (Sort sort : Sort.values()) {
            boolean chosen = sort == wanted.sort();
            boolean words = sort == Sort.ITEM || sort == Sort.TASK;
            boolean descending = chosen ? !wanted.descending() : !words;
            columns.add(new ColumnView(
                    label(sort),
                    "/items?" + query(wanted, cohort, sort, descending),
                    chosen ? wanted.descending() ? "descending" : "ascending" : "none",
                    !words && sort != Sort.CONCERNS));
        }
        return columns;
    }

    private static String label(Sort sort) {
        return switch (sort) {
            case ITEM -> "Item";
            case TASK -> "Task";
            case ANSWERS -> "Answers";
            case RIGHT -> "Right";
            case DISCRIMINATION -> "Discrimination";
            case OMITTED -> "Left open";
            case TIME -> "Median time";
            case EXPOSURE -> "Exposure";
            case CONCERNS -> "Needs a look";
        };
    }

    private static String query(ItemList wanted, Optional<Cohort> cohort, Sort sort, boolean descending) {
        List<String> parts = new ArrayList<>();
        parts.add("sort=" + sort.name().toLowerCase(Locale.ROOT));
        parts.add("order=" + (descending ? "descending" : "ascending"));
        if (wanted.show() != Show.ALL) {
            parts.add("show=" + wanted.show().name().toLowerCase(Locale.ROOT));
        }
        wanted.domain().ifPresent(number -> parts.add("domain=" + number));
        if (!wanted.words().isEmpty()) {
            parts.add("q=" + URLEncoder.encode(wanted.words(), StandardCharsets.UTF_8));
        }
        cohort.ifPresent(known -> parts.add("cohort=" + known.id()));
        return String.join("&", parts);
    }

    private ReportDocument its(Context ctx) {
        String id = ctx.pathParam("item");
        return bank.current().scorableItems().stream()
                .filter(item -> item.id().value().equals(id))
                .findFirst()
                .flatMap(item -> analysis.item(new ItemId(id), learners(cohort(ctx))))
                .map(report -> ItemDocument.of(report, Language.ENGLISH))
                .orElseThrow(NotFound::new);
    }

    private void item(Context ctx) {
        ReportDocument document = its(ctx);
        Optional<Cohort> cohort = cohort(ctx);
        String within = cohort.map(known -> "?cohort=" + known.id()).orElse("");
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "items");
        model.put("title", document.title());
        model.put("cohortName", cohort.map(Cohort::name).orElse(""));
        model.put("back", "/items" + within);
        model.put("document", "/items/" + ctx.pathParam("item") + "/item.pdf" + within);
        model.putAll(section.of(new ItemId(ctx.pathParam("item"))));
        model.put("fragment", page.render(document, PageLinks.none()));
        pages.show(ctx, "item-analysis", model);
    }

    private void document(Context ctx) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            pdf.write(its(ctx), out, PdfOptions.Paper.A4);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ctx.contentType("application/pdf")
                .header("Content-Disposition", "inline; filename=\"item-" + ctx.pathParam("item") + ".pdf\"")
                .result(out.toByteArray());
    }
}
