package org.thetaprep.runner.account.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.AccountService;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.LoginService;
import org.thetaprep.runner.account.PasswordLetterStore;
import org.thetaprep.runner.account.PasswordLetters;
import org.thetaprep.runner.account.PasswordLinks;
import org.thetaprep.runner.account.Refusal;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.platform.web.Parameters;
import org.thetaprep.runner.platform.web.SiteAddress;

/** The accounts of an installation, for its operators. */
public final class AccountsRoutes implements Feature {

    private static final List<Role> GIVEN = List.of(Role.INSTRUCTOR, Role.AUTHOR, Role.OPERATOR);

    private final AccountService accounts;
    private final LoginService logins;
    private final PasswordLinks links;
    private final PasswordLetters letters;
    private final Pages pages;

    /**
     * @param accounts who people are
     * @param logins keeps logins and roles
     * @param links one-time addresses
     * @param letters sends them by mail
     * @param pages the templates
     */
    public AccountsRoutes(
            AccountService accounts, LoginService logins, PasswordLinks links, PasswordLetters letters, Pages pages) {
        this.accounts = accounts;
        this.logins = logins;
        this.links = links;
        this.letters = letters;
        this.pages = pages;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/accounts", ctx -> list(ctx, ""), Access.OPERATOR);
        routes.post("/accounts", this::add, Access.OPERATOR);
        routes.post("/accounts/{account}/roles", this::setRoles, Access.OPERATOR);
        routes.post("/accounts/{account}/link", this::issueLink, Access.OPERATOR);
        routes.post("/accounts/{account}/sign-out", this::signOut, Access.OPERATOR);
    }

    /**
     * An account in the list.
     *
     * @param path where it is changed
     * @param name what its owner is called
     * @param login what they sign in with
     * @param hasPassword whether they chose a password
     * @param roles every role that can be given, and whether it is
     */
    public record AccountRow(String path, String name, String login, boolean hasPassword, List<RoleBox> roles) {}

    /**
     * A role that can be given.
     *
     * @param id the role
     * @param given whether it is
     */
    public record RoleBox(String id, boolean given) {}

    private void list(Context ctx, String refusal) {
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "");
        model.put("refusal", refusal);
        PasswordLetterStore.Waiting waiting = letters.waiting();
        model.put("waiting", waiting.letters());
        model.put("failure", waiting.failure().orElse(""));
        model.put("accounts", logins.accounts().stream().map(AccountsRoutes::row).toList());
        pages.show(ctx, "accounts", model);
    }

    private static AccountRow row(Account account) {
        return new AccountRow(
                "/accounts/" + account.id(),
                account.learner().displayName(),
                account.login().orElseThrow().text(),
                account.hasPassword(),
                GIVEN.stream().map(role -> new RoleBox(role.id(), account.is(role))).toList());
    }

    private void add(Context ctx) {
        LearnerId operator = Sessions.account(ctx).id();
        try {
            Account added =
                    logins.add(operator, Parameters.ofForm(ctx, "name"), Parameters.ofForm(ctx, "login"));
            setRoles(ctx, operator, added);
            showLink(ctx, operator, added);
        } catch (Refusal e) {
            refused(ctx, e);
        }
    }

    private void setRoles(Context ctx) {
        try {
            setRoles(ctx, Sessions.account(ctx).id(), account(ctx));
            ctx.redirect("/accounts", HttpStatus.SEE_OTHER);
        } catch (Refusal e) {
            refused(ctx, e);
        }
    }

    private void refused(Context ctx, Refusal refusal) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        list(ctx, refusal.getMessage());
    }

    private void setRoles(Context ctx, LearnerId operator, Account account) {
        for (Role role : GIVEN) {
            logins.setRole(operator, account, role, ctx.formParams("role").contains(role.id()));
        }
    }

    private void issueLink(Context ctx) {
        showLink(ctx, Sessions.account(ctx).id(), account(ctx));
    }

    private void showLink(Context ctx, LearnerId operator, Account owner) {
        Secret link = links.issue(operator, owner);
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "");
        model.put("name", owner.learner().displayName());
        model.put("first", !owner.hasPassword());
        model.put("address", PasswordRoutes.address(ctx, link));
        model.put("mailed", mailed(ctx, letters, owner));
        model.put("back", "/accounts");
        pages.show(ctx, "link", model);
    }

    /** Sends a letter beside a link that is shown; to which address, or an empty text. */
    public static String mailed(Context ctx, PasswordLetters letters, Account owner) {
        return letters.send(Sessions.account(ctx).id(), owner, SiteAddress.of(ctx))
                ? owner.login().orElseThrow().text()
                : "";
    }

    private void signOut(Context ctx) {
        accounts.signOutEverywhere(Sessions.account(ctx).id(), account(ctx).id());
        ctx.redirect("/accounts", HttpStatus.SEE_OTHER);
    }

    private Account account(Context ctx) {
        return LearnerId.parse(ctx.pathParam("account"))
                .flatMap(accounts::account)
                .filter(account -> account.login().isPresent())
                .orElseThrow(NotFound::new);
    }
}
