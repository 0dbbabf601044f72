package org.thetaprep.runner.cohort.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.runner.account.AccountService;
import org.thetaprep.runner.account.LoginService;
import org.thetaprep.runner.account.Refusal;
import org.thetaprep.runner.account.SignIn;
import org.thetaprep.runner.account.SignInLimit;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.cohort.Cohort;
import org.thetaprep.runner.cohort.InvitationService;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.platform.web.Parameters;
import org.thetaprep.runner.platform.web.SiteAddress;
import org.thetaprep.runner.platform.web.TooOften;

/** Joining a cohort by a link or a code. */
public final class JoinRoutes implements Feature {

    private final InvitationService invitations;
    private final AccountService accounts;
    private final LoginService logins;
    private final Pages pages;

    /**
     * @param invitations ways into a cohort
     * @param accounts who is signed in
     * @param logins limits how often a code is tried
     * @param pages the templates
     */
    public JoinRoutes(InvitationService invitations, AccountService accounts, LoginService logins, Pages pages) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.logins = logins;
        this.pages = pages;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/join", this::offer, Access.ANYONE);
        routes.post("/join", this::join, Access.ANYONE);
    }

    private void offer(Context ctx) {
        requireClass();
        String code = Parameters.ofQuery(ctx, "code");
        if (code.isEmpty()) {
            pages.show(ctx, "join-code", Map.of("code", "", "refused", false));
            return;
        }
        limit(ctx);
        show(ctx, code, "", "", "");
    }

    private void requireClass() {
        if (!accounts.isClass()) {
            throw new NotFound();
        }
    }

    private void limit(Context ctx) {
        if (!logins.mayTry(SiteAddress.ofClient(ctx))) {
            throw new TooOften("A code was tried too often", SignInLimit.SPAN);
        }
    }

    private void show(Context ctx, String code, String name, String login, String refusal) {
        Optional<Cohort> cohort = invitations.opened(code);
        if (cohort.isEmpty()) {
            ctx.status(HttpStatus.NOT_FOUND);
            pages.show(ctx, "join-code", Map.of("code", code.length() > 20 ? "" : code, "refused", true));
            return;
        }
        Map<String, Object> model = new HashMap<>();
        model.put("cohort", cohort.get().name());
        model.put("code", code);
        model.put("signedIn", Sessions.of(ctx).map(known -> known.displayName()).orElse(null));
        model.put("name", name);
        model.put("login", login);
        model.put("refusal", refusal);
        pages.show(ctx, "join", model);
    }

    private void join(Context ctx) {
        requireClass();
        limit(ctx);
        String code = Parameters.ofForm(ctx, "code");
        if (Sessions.of(ctx).isPresent()) {
            if (invitations.join(code, Sessions.learner(ctx).id())) {
                ctx.redirect("/", HttpStatus.SEE_OTHER);
            } else {
                show(ctx, code, "", "", "");
            }
            return;
        }
        String name = Parameters.ofForm(ctx, "name");
        String login = Parameters.ofForm(ctx, "login");
        try {
            Optional<SignIn.Done> newcomer = invitations.register(code, name, login, Parameters.ofForm(ctx, "password"));
            if (newcomer.isPresent()) {
                Sessions.openInAClass(ctx, newcomer.get().session());
                ctx.redirect("/", HttpStatus.SEE_OTHER);
            } else {
                show(ctx, code, name, login, "");
            }
        } catch (Refusal e) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, code, name, login, e.getMessage());
        }
    }
}
