package org.thetaprep.runner.fairness.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.runner.account.Refusal;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.cohort.Cohort;
import org.thetaprep.runner.cohort.CohortId;
import org.thetaprep.runner.fairness.FairnessService;
import org.thetaprep.runner.fairness.FairnessStudy;
import org.thetaprep.runner.fairness.ItemFairness;
import org.thetaprep.runner.identity.RandomIds;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.platform.web.Parameters;

/** Comparisons of groups: begin one, see what it found, take it as a file. */
public final class FairnessRoutes implements Feature {

    private static final int SHOWN = 20;

    private static final Comparator<ItemFairness> WHAT_NEEDS_A_PERSON = Comparator.comparing(
                    (ItemFairness item) -> !item.isFlagged())
            .thenComparing(Comparator.comparingDouble(
                            (ItemFairness item) -> Math.abs(item.difference().orElseThrow().delta()))
                    .reversed())
            .thenComparing(ItemFairness::item);

    private final FairnessService studies;
    private final Pages pages;
    private final DateTimeFormatter when;

    /**
     * A comparison as a row.
     *
     * @param path its page
     * @param when when it began
     * @param what who was compared and what became of it, in words
     */
    public record StudyRow(String path, String when, String what) {}

    /**
     * @param studies the comparisons
     * @param pages the templates
     * @param zone the time zone in which times are told
     */
    public FairnessRoutes(FairnessService studies, Pages pages, ZoneId zone) {
        this.studies = studies;
        this.pages = pages;
        this.when = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(zone);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/fairness", this::newest, Access.INSTRUCTOR, Access.OPERATOR);
        routes.post("/fairness", this::start, Access.INSTRUCTOR, Access.OPERATOR);
        routes.get("/fairness/{study}", this::one, Access.INSTRUCTOR, Access.OPERATOR);
        routes.get("/fairness/{study}/items.csv", this::csv, Access.INSTRUCTOR, Access.OPERATOR);
        routes.get("/fairness/{study}/items.json", this::json, Access.INSTRUCTOR, Access.OPERATOR);
    }

    private void start(Context ctx) {
        String with = Parameters.ofForm(ctx, "reference");
        try {
            CohortId focal = CohortId.parse(Parameters.ofForm(ctx, "focal"))
                    .orElseThrow(() -> new Refusal("Choose a cohort."));
            Optional<CohortId> reference = with.isEmpty()
                    ? Optional.empty()
                    : Optional.of(CohortId.parse(with).orElseThrow(() -> new Refusal("Choose a cohort.")));
            studies.start(Sessions.account(ctx), focal, reference);
            ctx.redirect("/fairness", HttpStatus.SEE_OTHER);
        } catch (Refusal e) {
            ctx.status(HttpStatus.CONFLICT);
            newest(ctx, e.getMessage());
        }
    }

    private FairnessStudy study(Context ctx) {
        return RandomIds.parse(ctx.pathParam("study"))
                .flatMap(id -> studies.find(Sessions.account(ctx), id))
                .orElseThrow(NotFound::new);
    }

    private void newest(Context ctx) {
        newest(ctx, "");
    }

    private void newest(Context ctx, String refusal) {
        List<FairnessStudy> all = studies.newest(Sessions.account(ctx), SHOWN);
        show(ctx, all, all.stream().findFirst(), refusal);
    }

    private void one(Context ctx) {
        show(ctx, studies.newest(Sessions.account(ctx), SHOWN), Optional.of(study(ctx)), "");
    }

    private void show(Context ctx, List<FairnessStudy> all, Optional<FairnessStudy> shown, String refusal) {
        List<Cohort> cohorts = studies.choices(Sessions.account(ctx));
        GroupNames names = GroupNames.of(cohorts);
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "items");
        model.put("refusal", refusal);
        model.put("least", ItemFairness.LEAST_ANSWERS);
        model.put("cohorts", cohorts);
        model.put("running", all.stream().anyMatch(one -> one.outcome().isRunning()));
        model.put("studies", all.stream().map(one -> row(one, names)).toList());
        model.put("any", shown.isPresent());
        model.put("shown", shown.map(FairnessRoutes::path).orElse(""));
        model.put("outcome", shown.map(one -> one.outcome().word()).orElse(""));
        model.put("when", shown.map(one -> when.format(one.startedAt())).orElse(""));
        model.put("problem", shown.map(one -> one.outcome().problem()).orElse(""));
        model.put("focalName", shown.map(names::focal).orElse(""));
        model.put("referenceName", shown.map(names::reference).orElse(""));
        model.put("focalLearners", shown.map(FairnessStudy::focalLearners).orElse(0));
        model.put("referenceLearners", shown.map(FairnessStudy::referenceLearners).orElse(0));
        List<ItemFairness> items = shown.map(FairnessStudy::items).orElse(List.of());
        List<ItemFairness> compared =
                items.stream().filter(item -> item.difference().isPresent()).toList();
        model.put("flagged", shown.map(one -> one.flagged().size()).orElse(0));
        model.put("tooFew", items.size() - compared.size());
        model.put("rows", compared.stream().sorted(WHAT_NEEDS_A_PERSON).map(FairnessRow::of).toList());
        pages.show(ctx, "fairness", model);
    }

    private StudyRow row(FairnessStudy study, GroupNames names) {
        return new StudyRow(
                path(study),
                when.format(study.startedAt()),
                names.focal(study) + " and " + names.reference(study) + ": "
                        + study.outcome()
                                .match(
                                        () -> "under way",
                                        items -> study.flagged().size() + " of " + study.compared()
                                                + " items to look at",
                                        why -> "nothing came of it"));
    }

    private static String path(FairnessStudy study) {
        return "/fairness/" + study.id();
    }

    private void csv(Context ctx) {
        ctx.contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"fairness.csv\"")
                .result(FairnessFiles.csv(study(ctx)));
    }

    private void json(Context ctx) {
        ctx.contentType("application/json; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"fairness.json\"")
                .result(FairnessFiles.json(study(ctx)));
    }
}
