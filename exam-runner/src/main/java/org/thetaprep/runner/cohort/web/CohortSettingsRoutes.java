package org.thetaprep.runner.cohort.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Login;
import org.thetaprep.runner.account.LoginService;
import org.thetaprep.runner.account.Refusal;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.cohort.Cohort;
import org.thetaprep.runner.cohort.CohortService;
import org.thetaprep.runner.cohort.InvitationService;
import org.thetaprep.runner.identity.RandomIds;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.BadRequest;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.platform.web.Parameters;
import org.thetaprep.runner.platform.web.SiteAddress;

/** What a cohort is called, who teaches it, and the ways into it. */
public final class CohortSettingsRoutes implements Feature {

    private final CohortService cohorts;
    private final InvitationService invitations;
    private final LoginService logins;
    private final Pages pages;

    /**
     * @param cohorts makes and keeps them
     * @param invitations ways into a cohort
     * @param logins who has an account
     * @param pages the templates
     */
    public CohortSettingsRoutes(
            CohortService cohorts, InvitationService invitations, LoginService logins, Pages pages) {
        this.cohorts = cohorts;
        this.invitations = invitations;
        this.logins = logins;
        this.pages = pages;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/cohorts/{cohort}/rename", this::rename, Access.INSTRUCTOR);
        routes.post("/cohorts/{cohort}/archive", this::archive, Access.INSTRUCTOR);
        routes.post("/cohorts/{cohort}/restore", this::restore, Access.INSTRUCTOR);
        routes.post("/cohorts/{cohort}/instructors", this::addInstructor, Access.INSTRUCTOR);
        routes.post("/cohorts/{cohort}/instructors/{instructor}/remove", this::removeInstructor, Access.INSTRUCTOR);
        routes.post("/cohorts/{cohort}/code", this::newCode, Access.INSTRUCTOR);
        routes.post("/cohorts/{cohort}/invitations", this::newLink, Access.INSTRUCTOR);
        routes.post("/cohorts/{cohort}/invitations/{invitation}/revoke", this::revoke, Access.INSTRUCTOR);
    }

    /** Something that an instructor does with a cohort. */
    private interface Act {
        void on(LearnerId instructor, Cohort cohort);
    }

    private void act(Context ctx, Act act) {
        Cohort cohort = CohortRoutes.cohort(ctx, cohorts);
        try {
            act.on(Sessions.account(ctx).id(), cohort);
        } catch (Refusal e) {
            throw new BadRequest(e.getMessage().replaceFirst("\\.$", ""));
        }
        ctx.redirect("/cohorts/" + cohort.id() + "/roster", HttpStatus.SEE_OTHER);
    }

    private void rename(Context ctx) {
        act(ctx, (instructor, cohort) -> cohorts.rename(instructor, cohort, Parameters.ofForm(ctx, "name")));
    }

    private void archive(Context ctx) {
        act(ctx, cohorts::archive);
    }

    private void restore(Context ctx) {
        act(ctx, cohorts::restore);
    }

    private void addInstructor(Context ctx) {
        act(ctx, (instructor, cohort) -> {
            Account other = Login.parse(Parameters.ofForm(ctx, "login"))
                    .flatMap(logins::account)
                    .orElseThrow(() -> new Refusal("Nobody who teaches here has this login."));
            cohorts.addInstructor(instructor, cohort, other);
        });
    }

    private void removeInstructor(Context ctx) {
        act(ctx, (instructor, cohort) -> {
            LearnerId other = LearnerId.parse(ctx.pathParam("instructor"))
                    .filter(id -> cohorts.taughtBy(id, cohort.id()).isPresent())
                    .orElseThrow(NotFound::new);
            cohorts.removeInstructor(instructor, cohort, other);
        });
    }

    private void newCode(Context ctx) {
        act(ctx, invitations::newCode);
    }

    private void newLink(Context ctx) {
        Cohort cohort = CohortRoutes.cohort(ctx, cohorts);
        if (cohort.archived()) {
            throw new BadRequest("the cohort is archived: nobody joins it");
        }
        Secret link = invitations.newLink(Sessions.account(ctx).id(), cohort);
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "cohorts");
        model.put("cohort", CohortView.of(cohort, cohorts.size(cohort.id())));
        model.put("address", SiteAddress.of(ctx) + "/join?code=" + link.text());
        pages.show(ctx, "invitation", model);
    }

    private void revoke(Context ctx) {
        act(ctx, (instructor, cohort) -> {
            UUID id = RandomIds.parse(ctx.pathParam("invitation"))
                    .filter(asked -> invitations.of(cohort).stream()
                            .anyMatch(one -> one.id().equals(asked)))
                    .orElseThrow(NotFound::new);
            invitations.revoke(instructor, cohort, id);
        });
    }
}
