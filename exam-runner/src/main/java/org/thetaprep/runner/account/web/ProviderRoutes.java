package org.thetaprep.runner.account.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.runner.account.AccountService;
import org.thetaprep.runner.account.LoginService;
import org.thetaprep.runner.account.ProviderJourney;
import org.thetaprep.runner.account.ProviderSignIn;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.account.SignInLimit;
import org.thetaprep.runner.account.SignInProvider;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.platform.web.Parameters;
import org.thetaprep.runner.platform.web.SiteAddress;
import org.thetaprep.runner.platform.web.TooOften;

/** The way to a provider that says who someone is, and back. */
public final class ProviderRoutes implements Feature {

    private static final String RETURN = "/sign-in/provider/return";
    private static final String JOURNEY = "provider";
    private static final Duration LONGEST_JOURNEY = Duration.ofMinutes(10);

    private final ProviderSignIn provider;
    private final AccountService accounts;
    private final LoginService logins;
    private final Pages pages;

    /**
     * @param provider signs in by a provider
     * @param accounts ends sessions
     * @param logins counts attempts
     * @param pages the templates
     */
    public ProviderRoutes(ProviderSignIn provider, AccountService accounts, LoginService logins, Pages pages) {
        this.provider = provider;
        this.accounts = accounts;
        this.logins = logins;
        this.pages = pages;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/sign-in/provider", this::go, Access.ANYONE);
        routes.get(RETURN, this::comeBack, Access.ANYONE);
    }

    private void go(Context ctx) {
        if (!provider.isOffered()) {
            throw new NotFound();
        }
        throttle(ctx);
        ProviderJourney journey = provider.begin();
        String next = AccountRoutes.ownPath(Optional.ofNullable(ctx.queryParam("next")).orElse("/"));
        try {
            String entrance = provider.entrance(journey, SiteAddress.of(ctx) + RETURN);
            Cookies.keep(ctx, JOURNEY, journey.secret().text() + next, LONGEST_JOURNEY);
            ctx.redirect(entrance, HttpStatus.SEE_OTHER);
        } catch (SignInProvider.Refused e) {
            refuse(ctx, HttpStatus.BAD_GATEWAY, "", true);
        }
    }

    private void comeBack(Context ctx) {
        if (!provider.isOffered()) {
            throw new NotFound();
        }
        throttle(ctx);
        String kept = Cookies.find(ctx, JOURNEY).orElse("");
        int path = kept.indexOf('/');
        Optional<ProviderJourney> journey = Optional.of(kept)
                .filter(text -> path > 0)
                .map(text -> new ProviderJourney(new Secret(text.substring(0, path))));
        Cookies.forget(ctx, JOURNEY);
        ProviderSignIn.Outcome outcome = provider.finish(
                journey,
                Parameters.ofQuery(ctx, "state"),
                Parameters.ofQuery(ctx, "code"),
                SiteAddress.of(ctx) + RETURN);
        if (outcome instanceof ProviderSignIn.Outcome.Done done) {
            Sessions.secret(ctx).ifPresent(accounts::signOut);
            Sessions.openInAClass(ctx, done.session());
            ctx.redirect(AccountRoutes.ownPath(kept.substring(path)), HttpStatus.SEE_OTHER);
        } else if (outcome instanceof ProviderSignIn.Outcome.Unknown unknown) {
            refuse(ctx, HttpStatus.FORBIDDEN, unknown.mail().orElse(""), false);
        } else {
            refuse(ctx, HttpStatus.FORBIDDEN, "", true);
        }
    }

    private void throttle(Context ctx) {
        if (!logins.mayTry(SiteAddress.ofClient(ctx))) {
            throw new TooOften("Signing in was tried too often", SignInLimit.SPAN);
        }
    }

    private void refuse(Context ctx, HttpStatus status, String mail, boolean again) {
        ctx.status(status);
        pages.show(ctx, "provider-refused", Map.of("mail", mail, "again", again));
    }
}
