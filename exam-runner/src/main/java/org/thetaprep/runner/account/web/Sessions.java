package org.thetaprep.runner.account.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import io.javalin.security.RouteRole;
import java.util.Optional;
import org.thetaprep.runner.account.AccountService;
import org.thetaprep.runner.account.Learner;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.SignedOut;

/** Knows the learner behind a request by the session cookie, and lets nobody in where a route asks for one. */
public final class Sessions implements Feature {

    private static final String COOKIE = "thetaprep_session";
    private static final String LEARNER = "learner";

    private final AccountService accounts;

    /** @param accounts who is signed in */
    public Sessions(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.beforeMatched(this::admit);
    }

    private void admit(Context ctx) {
        Optional<Learner> learner = secret(ctx).flatMap(accounts::learnerOf);
        learner.ifPresent(known -> ctx.attribute(LEARNER, known));
        if (ctx.routeRoles().contains(Access.ANYONE)) {
            return;
        }
        if (!ctx.routeRoles().contains((RouteRole) Access.LEARNER)) {
            throw new NotFound();
        }
        if (learner.isEmpty()) {
            throw new SignedOut();
        }
    }

    /** The learner behind a request, if one is signed in. */
    public static Optional<Learner> of(Context ctx) {
        return Optional.ofNullable(ctx.attribute(LEARNER));
    }

    /**
     * The learner behind a request to a route for learners.
     *
     * @throws SignedOut if nobody is signed in
     */
    public static Learner learner(Context ctx) {
        return of(ctx).orElseThrow(SignedOut::new);
    }

    static Optional<Secret> secret(Context ctx) {
        return Optional.ofNullable(ctx.cookie(COOKIE)).map(Secret::new);
    }

    static void open(Context ctx, Secret session) {
        Cookie cookie = new Cookie(COOKIE, session.text());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.LAX);
        cookie.setMaxAge((int) AccountService.SESSION_LIFE.toSeconds());
        ctx.cookie(cookie);
    }

    static void close(Context ctx) {
        ctx.removeCookie(COOKIE, "/");
    }
}
