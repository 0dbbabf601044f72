package org.thetaprep.runner.account.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.LoginService;
import org.thetaprep.runner.account.PasswordLetters;
import org.thetaprep.runner.account.PasswordLinks;
import org.thetaprep.runner.account.Refusal;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.account.SignInLimit;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.platform.web.Parameters;
import org.thetaprep.runner.platform.web.SiteAddress;
import org.thetaprep.runner.platform.web.TooOften;

/** Choosing a password by a one-time address, and changing one's own. */
public final class PasswordRoutes implements Feature {

    private final PasswordLinks links;
    private final PasswordLetters letters;
    private final LoginService logins;
    private final Pages pages;

    /**
     * @param links one-time addresses
     * @param letters sends them by mail
     * @param logins changes passwords
     * @param pages the templates
     */
    public PasswordRoutes(PasswordLinks links, PasswordLetters letters, LoginService logins, Pages pages) {
        this.links = links;
        this.letters = letters;
        this.logins = logins;
        this.pages = pages;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/password", this::offer, Access.ANYONE);
        routes.post("/password", this::choose, Access.ANYONE);
        routes.get("/forgotten", ctx -> forgotten(ctx, false), Access.ANYONE);
        routes.post("/forgotten", this::sendLetter, Access.ANYONE);
        routes.get("/account", this::account, Access.LEARNER);
        routes.post("/account/password", this::change, Access.LEARNER);
    }

    /** The address of a link, as someone would open it. */
    public static String address(Context ctx, Secret link) {
        return PasswordLinks.address(SiteAddress.of(ctx), link);
    }

    private void offer(Context ctx) {
        Secret token = new Secret(Parameters.ofQuery(ctx, "token"));
        show(ctx, token, "");
    }

    private void show(Context ctx, Secret token, String refusal) {
        Optional<Account> owner = links.owner(token);
        if (owner.isEmpty()) {
            ctx.status(HttpStatus.NOT_FOUND);
            pages.show(ctx, "password-gone", Map.of());
            return;
        }
        pages.show(
                ctx,
                "password",
                Map.of(
                        "token", token.text(),
                        "name", owner.get().learner().displayName(),
                        "login", owner.get().login().orElseThrow().text(),
                        "first", !owner.get().hasPassword(),
                        "refusal", refusal));
    }

    private void choose(Context ctx) {
        Secret token = new Secret(Parameters.ofForm(ctx, "token"));
        try {
            Optional<Secret> session = links.choose(token, Parameters.ofForm(ctx, "password"));
            if (session.isPresent()) {
                Sessions.openInAClass(ctx, session.get());
                ctx.redirect("/", HttpStatus.SEE_OTHER);
            } else {
                show(ctx, token, "");
            }
        } catch (Refusal e) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, token, e.getMessage());
        }
    }

    private void forgotten(Context ctx, boolean asked) {
        if (!letters.areSent()) {
            throw new NotFound();
        }
        pages.show(ctx, "forgotten", Map.of("asked", asked));
    }

    private void sendLetter(Context ctx) {
        if (letters.areSent() && !logins.mayTry(SiteAddress.ofClient(ctx))) {
            throw new TooOften("Letters were asked for too often", SignInLimit.SPAN);
        }
        letters.forgotten(Parameters.ofForm(ctx, "login"), SiteAddress.of(ctx));
        forgotten(ctx, true);
    }

    private void account(Context ctx) {
        account(ctx, false, "");
    }

    private void account(Context ctx, boolean changed, String refusal) {
        Account account = Sessions.account(ctx);
        if (account.login().isEmpty()) {
            throw new NotFound();
        }
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "");
        model.put("name", account.learner().displayName());
        model.put("login", account.login().get().text());
        model.put("roles", RoleWords.of(account));
        model.put("changed", changed);
        model.put("refusal", refusal);
        pages.show(ctx, "account", model);
    }

    private void change(Context ctx) {
        Account account = Sessions.account(ctx);
        if (account.login().isEmpty()) {
            throw new NotFound();
        }
        try {
            Secret session = logins.changePassword(
                    account.id(), Parameters.ofForm(ctx, "old"), Parameters.ofForm(ctx, "password"));
            Sessions.openInAClass(ctx, session);
            account(ctx, true, "");
        } catch (Refusal e) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            account(ctx, false, e.getMessage());
        }
    }
}
