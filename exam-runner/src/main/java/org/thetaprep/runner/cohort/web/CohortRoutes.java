package org.thetaprep.runner.cohort.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Refusal;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.cohort.Cohort;
import org.thetaprep.runner.cohort.CohortId;
import org.thetaprep.runner.cohort.CohortService;
import org.thetaprep.runner.cohort.Member;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.platform.web.Parameters;

/** The cohorts of an instructor. */
public final class CohortRoutes implements Feature {

    private final CohortService cohorts;
    private final Pages pages;

    /**
     * @param cohorts makes and keeps them
     * @param pages the templates
     */
    public CohortRoutes(CohortService cohorts, Pages pages) {
        this.cohorts = cohorts;
        this.pages = pages;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/cohorts", this::list, Access.INSTRUCTOR);
        routes.post("/cohorts", this::create, Access.INSTRUCTOR);
    }

    private void list(Context ctx) {
        list(ctx, "", "");
    }

    private void list(Context ctx, String name, String refusal) {
        List<CohortView> all = cohorts.taughtBy(instructor(ctx)).stream()
                .map(cohort -> CohortView.of(cohort, cohorts.size(cohort.id())))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "cohorts");
        model.put("inUse", all.stream().filter(cohort -> !cohort.archived()).toList());
        model.put("archived", all.stream().filter(CohortView::archived).toList());
        model.put("name", name);
        model.put("refusal", refusal);
        pages.show(ctx, "cohorts", model);
    }

    private void create(Context ctx) {
        String name = Parameters.ofForm(ctx, "name");
        try {
            Cohort cohort = cohorts.create(instructor(ctx), name);
            ctx.redirect("/cohorts/" + cohort.id(), HttpStatus.SEE_OTHER);
        } catch (Refusal e) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            list(ctx, name, e.getMessage());
        }
    }

    /**
     * The cohort that a path names, if whoever asks teaches it.
     *
     * @throws NotFound if it is not theirs, or not there
     */
    public static Cohort cohort(Context ctx, CohortService cohorts) {
        return CohortId.parse(ctx.pathParam("cohort"))
                .flatMap(id -> cohorts.taughtBy(instructor(ctx), id))
                .orElseThrow(NotFound::new);
    }

    /**
     * The learner of a cohort that a path names.
     *
     * @throws NotFound if they are not in it
     */
    public static Member member(Context ctx, Cohort cohort, CohortService cohorts) {
        return LearnerId.parse(ctx.pathParam("learner"))
                .flatMap(id -> cohorts.member(cohort.id(), id))
                .orElseThrow(NotFound::new);
    }

    private static LearnerId instructor(Context ctx) {
        return Sessions.account(ctx).id();
    }
}
