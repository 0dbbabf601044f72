package org.thetaprep.runner.operation.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.AccountService;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Refusal;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.operation.PersonalDataService;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.platform.web.Parameters;

/** People take their data with them, or have them deleted; an operator does so for those who ask them. */
public final class PersonalDataRoutes implements Feature {

    private final PersonalDataService data;
    private final AccountService accounts;
    private final Pages pages;

    /**
     * @param data gives and deletes
     * @param accounts who people are
     * @param pages the templates
     */
    public PersonalDataRoutes(PersonalDataService data, AccountService accounts, Pages pages) {
        this.data = data;
        this.accounts = accounts;
        this.pages = pages;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/account/data.json", this::own, Access.LEARNER);
        routes.get("/account/delete", ctx -> ask(ctx, mine(ctx), "/account", ""), Access.LEARNER);
        routes.post("/account/delete", ctx -> delete(ctx, mine(ctx), "/account"), Access.LEARNER);
        routes.get("/accounts/{account}/data.json", this::someones, Access.OPERATOR);
        routes.get("/accounts/{account}/delete", ctx -> ask(ctx, someone(ctx), "/accounts", ""), Access.OPERATOR);
        routes.post("/accounts/{account}/delete", ctx -> delete(ctx, someone(ctx), "/accounts"), Access.OPERATOR);
    }

    private void own(Context ctx) {
        Account account = Sessions.account(ctx);
        send(ctx, PersonalDataJson.own(data.export(account.id().toString(), account.id())));
    }

    private void someones(Context ctx) {
        send(
                ctx,
                PersonalDataJson.whole(
                        data.export(Sessions.account(ctx).id().toString(), someone(ctx).id())));
    }

    private static void send(Context ctx, String json) {
        ctx.contentType("application/json");
        ctx.header("Content-Disposition", "attachment; filename=\"thetaprep-data.json\"");
        ctx.result(json);
    }

    /** Whoever is the only learner, without a login, has the whole database, and no account to delete. */
    private static Account mine(Context ctx) {
        return Optional.of(Sessions.account(ctx))
                .filter(account -> account.login().isPresent())
                .orElseThrow(NotFound::new);
    }

    private Account someone(Context ctx) {
        return LearnerId.parse(ctx.pathParam("account"))
                .flatMap(accounts::account)
                .filter(account -> account.login().isPresent())
                .orElseThrow(NotFound::new);
    }

    private void ask(Context ctx, Account account, String back, String refusal) {
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "");
        model.put("own", back.equals("/account"));
        model.put("name", account.learner().displayName());
        model.put("login", account.login().orElseThrow().text());
        model.put("keepsAnswers", data.keepsAnswers());
        model.put("path", ctx.path());
        model.put("back", back);
        model.put("refusal", refusal);
        pages.show(ctx, "account-delete", model);
    }

    private void delete(Context ctx, Account account, String back) {
        String typed = Parameters.ofForm(ctx, "login").strip();
        if (!typed.equalsIgnoreCase(account.login().orElseThrow().text())) {
            refuse(ctx, account, back, "The login that was typed is not that of this account.");
            return;
        }
        try {
            data.delete(Sessions.account(ctx).id().toString(), account);
        } catch (Refusal e) {
            refuse(ctx, account, back, e.getMessage());
            return;
        }
        if (Sessions.account(ctx).id().equals(account.id())) {
            Sessions.close(ctx);
            pages.show(ctx, "account-deleted", Map.of());
        } else {
            ctx.redirect(back, HttpStatus.SEE_OTHER);
        }
    }

    private void refuse(Context ctx, Account account, String back, String reason) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        ask(ctx, account, back, reason);
    }
}
