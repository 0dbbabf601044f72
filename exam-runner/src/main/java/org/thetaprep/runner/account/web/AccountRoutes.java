package org.thetaprep.runner.account.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.runner.account.AccountService;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.Pages;

/** The page behind the one-time address, and signing in and out. */
public final class AccountRoutes implements Feature {

    private final AccountService accounts;
    private final Pages pages;

    /**
     * @param accounts signs in and out
     * @param pages the templates
     */
    public AccountRoutes(AccountService accounts, Pages pages) {
        this.accounts = accounts;
        this.pages = pages;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/start", this::start, Access.ANYONE);
        routes.post("/sign-in", this::signIn, Access.ANYONE);
        routes.post("/sign-out", this::signOut, Access.LEARNER);
    }

    private void start(Context ctx) {
        Optional<Secret> token = Optional.ofNullable(ctx.queryParam("token")).map(Secret::new);
        if (token.filter(accounts::isUsable).isPresent()) {
            pages.show(
                    ctx,
                    "first-start",
                    Map.of(
                            "token", token.orElseThrow().text(),
                            "returning", accounts.isSetUp(),
                            "minutes", AccountService.TOKEN_LIFE.toMinutes()));
        } else if (Sessions.of(ctx).isPresent()) {
            ctx.redirect("/", HttpStatus.SEE_OTHER);
        } else {
            refuse(ctx);
        }
    }

    private void signIn(Context ctx) {
        Optional<Secret> session =
                Optional.ofNullable(ctx.formParam("token")).map(Secret::new).flatMap(accounts::signInAsOnlyLearner);
        if (session.isPresent()) {
            Sessions.open(ctx, session.get());
            ctx.redirect("/", HttpStatus.SEE_OTHER);
        } else if (Sessions.of(ctx).isPresent()) {
            ctx.redirect("/", HttpStatus.SEE_OTHER);
        } else {
            refuse(ctx);
        }
    }

    private void signOut(Context ctx) {
        Sessions.secret(ctx).ifPresent(accounts::signOut);
        Sessions.close(ctx);
        pages.show(ctx, "signed-out", Map.of());
    }

    private void refuse(Context ctx) {
        ctx.status(HttpStatus.UNAUTHORIZED);
        pages.show(ctx, "start-used", Map.of("minutes", AccountService.TOKEN_LIFE.toMinutes()));
    }
}
