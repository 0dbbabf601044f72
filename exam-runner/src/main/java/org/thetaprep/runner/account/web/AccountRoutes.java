package org.thetaprep.runner.account.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.runner.account.AccountService;
import org.thetaprep.runner.account.LoginService;
import org.thetaprep.runner.account.Refusal;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.account.SignIn;
import org.thetaprep.runner.account.SignInLimit;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.platform.web.Parameters;
import org.thetaprep.runner.platform.web.SignedOut;
import org.thetaprep.runner.platform.web.SiteAddress;
import org.thetaprep.runner.platform.web.TooOften;

/** The page behind the one-time address, founding a class, signing in and out. */
public final class AccountRoutes implements Feature {

    private final AccountService accounts;
    private final LoginService logins;
    private final Pages pages;

    /**
     * @param accounts who is signed in
     * @param logins signs in with login and password
     * @param pages the templates
     */
    public AccountRoutes(AccountService accounts, LoginService logins, Pages pages) {
        this.accounts = accounts;
        this.logins = logins;
        this.pages = pages;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/start", this::start, Access.ANYONE);
        routes.get("/class", this::offerClass, Access.LEARNER);
        routes.post("/class", this::foundClass, Access.ANYONE);
        routes.get("/sign-in", this::offerSignIn, Access.ANYONE);
        routes.post("/sign-in", this::signIn, Access.ANYONE);
        routes.post("/sign-out", this::signOut, Access.LEARNER);
        routes.post("/sign-out/everywhere", this::signOutEverywhere, Access.LEARNER);
    }

    private void start(Context ctx) {
        Optional<Secret> token = Optional.ofNullable(ctx.queryParam("token")).map(Secret::new);
        if (token.filter(accounts::isUsable).isPresent()) {
            showStart(ctx, token.orElseThrow().text(), "", "", "");
        } else if (Sessions.of(ctx).isPresent()) {
            ctx.redirect("/", HttpStatus.SEE_OTHER);
        } else {
            refuse(ctx);
        }
    }

    private void showStart(Context ctx, String token, String name, String login, String refusal) {
        pages.show(
                ctx,
                "first-start",
                Map.of(
                        "token", token,
                        "returning", accounts.isSetUp(),
                        "isClass", accounts.isClass(),
                        "minutes", AccountService.TOKEN_LIFE.toMinutes(),
                        "name", name,
                        "login", login,
                        "refusal", refusal));
    }

    private void offerClass(Context ctx) {
        if (accounts.isClass()) {
            throw new NotFound();
        }
        showClass(ctx, "", "", "");
    }

    private void showClass(Context ctx, String name, String login, String refusal) {
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "");
        model.put("name", name);
        model.put("login", login);
        model.put("refusal", refusal);
        pages.show(ctx, "class", model);
    }

    private void foundClass(Context ctx) {
        Optional<Secret> token =
                Optional.of(Parameters.ofForm(ctx, "token")).filter(text -> !text.isEmpty()).map(Secret::new);
        if (token.isEmpty() && Sessions.of(ctx).isEmpty()) {
            throw new SignedOut(accounts.isClass());
        }
        if (token.isEmpty() && accounts.isClass()) {
            throw new NotFound();
        }
        String name = Parameters.ofForm(ctx, "name");
        String login = Parameters.ofForm(ctx, "login");
        try {
            Optional<Secret> session = logins.foundClass(token, name, login, Parameters.ofForm(ctx, "password"));
            if (session.isPresent()) {
                Sessions.openInAClass(ctx, session.get());
                ctx.redirect("/cohorts", HttpStatus.SEE_OTHER);
            } else {
                refuse(ctx);
            }
        } catch (Refusal e) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            if (token.isPresent()) {
                showStart(ctx, token.get().text(), name, login, e.getMessage());
            } else {
                showClass(ctx, name, login, e.getMessage());
            }
        }
    }

    private void offerSignIn(Context ctx) {
        if (Sessions.of(ctx).isPresent()) {
            ctx.redirect("/", HttpStatus.SEE_OTHER);
        } else if (accounts.isClass()) {
            pages.show(ctx, "sign-in", Map.of("next", "/", "login", "", "refused", false));
        } else {
            throw new SignedOut(false);
        }
    }

    private void signIn(Context ctx) {
        if (ctx.formParam("login") == null) {
            signInByToken(ctx);
        } else {
            signInByPassword(ctx);
        }
    }

    private void signInByToken(Context ctx) {
        Optional<Secret> session =
                Optional.ofNullable(ctx.formParam("token")).map(Secret::new).flatMap(accounts::signIn);
        if (session.isPresent()) {
            Sessions.open(ctx, session.get());
            ctx.redirect("/", HttpStatus.SEE_OTHER);
        } else if (Sessions.of(ctx).isPresent()) {
            ctx.redirect("/", HttpStatus.SEE_OTHER);
        } else {
            refuse(ctx);
        }
    }

    private void signInByPassword(Context ctx) {
        String next = ownPath(Parameters.ofForm(ctx, "next"));
        SignIn outcome = logins.signIn(Parameters.ofForm(ctx, "login"), Parameters.ofForm(ctx, "password"), SiteAddress.ofClient(ctx));
        if (outcome instanceof SignIn.Done done) {
            Sessions.secret(ctx).ifPresent(accounts::signOut);
            Sessions.openInAClass(ctx, done.session());
            ctx.redirect(next, HttpStatus.SEE_OTHER);
        } else if (outcome instanceof SignIn.TooOften) {
            throw new TooOften("Signing in was tried too often", SignInLimit.SPAN);
        } else {
            ctx.status(HttpStatus.UNAUTHORIZED);
            pages.show(ctx, "sign-in", Map.of("next", next, "login", Parameters.ofForm(ctx, "login"), "refused", true));
        }
    }

    /** A path of this server, whatever a form asks for. */
    static String ownPath(String asked) {
        return asked.matches("/([\\w.~%-][\\w.~%/-]*)?") ? asked : "/";
    }

    private void signOut(Context ctx) {
        Sessions.secret(ctx).ifPresent(accounts::signOut);
        signedOut(ctx);
    }

    private void signOutEverywhere(Context ctx) {
        accounts.signOutEverywhere(Sessions.learner(ctx).id(), Sessions.learner(ctx).id());
        signedOut(ctx);
    }

    private void signedOut(Context ctx) {
        Sessions.close(ctx);
        pages.show(ctx, "signed-out", Map.of("isClass", accounts.isClass()));
    }

    private void refuse(Context ctx) {
        ctx.status(HttpStatus.UNAUTHORIZED);
        pages.show(ctx, "start-used", Map.of("minutes", AccountService.TOKEN_LIFE.toMinutes()));
    }
}
