package org.thetaprep.runner.reference.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Set;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.reference.ReferenceLibrary;
import org.thetaprep.runner.reference.ReferenceService;
import org.thetaprep.runner.reference.RowRecord;

/** Ticking off the last checks of the quick reference. */
public final class ChecklistRoutes implements Feature {

    private final ReferenceService reference;
    private final ReferenceLibrary library;
    private final Pages pages;

    /**
     * @param reference the reference
     * @param pages the templates
     */
    public ChecklistRoutes(ReferenceService reference, Pages pages) {
        this.reference = reference;
        this.library = reference.library();
        this.pages = pages;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/reference/checklist", this::checklist, Access.LEARNER);
        routes.post("/reference/checklist", this::tick, Access.LEARNER);
    }

    private void checklist(Context ctx) {
        LearnerId learner = Sessions.learner(ctx).id();
        Map<String, RowRecord> records = reference.records(learner);
        Set<String> ticked = reference.ticked(learner);
        Map<String, Object> model = ReferenceRoutes.model(library);
        model.put(
                "checks",
                library.checks().stream()
                        .map(entry -> new CheckView(RowView.of(entry, records), ticked.contains(entry.id())))
                        .toList());
        model.put("ticked", ticked.size());
        pages.show(ctx, "reference-checklist", model);
    }

    private void tick(Context ctx) {
        LearnerId learner = Sessions.learner(ctx).id();
        Set<String> wanted = Set.copyOf(ctx.formParams("row"));
        Set<String> ticked = reference.ticked(learner);
        for (String id : wanted) {
            if (!ticked.contains(id)) {
                reference.tick(learner, id, true).orElseThrow(NotFound::new);
            }
        }
        ticked.stream().filter(id -> !wanted.contains(id)).forEach(id -> reference.tick(learner, id, false));
        ctx.redirect("/reference/checklist", HttpStatus.SEE_OTHER);
    }

    /**
     * A last check.
     *
     * @param row the check
     * @param ticked whether the learner has ticked it
     */
    public record CheckView(RowView row, boolean ticked) {}
}
