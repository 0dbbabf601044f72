package org.thetaprep.runner.account.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.security.RouteRole;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.AccountService;
import org.thetaprep.runner.account.ApiTokens;
import org.thetaprep.runner.account.Learner;
import org.thetaprep.runner.account.PresumedSession;
import org.thetaprep.runner.account.Role;
import org.thetaprep.runner.account.Secret;
import org.thetaprep.runner.account.SessionLimits;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.SignedOut;
import org.thetaprep.runner.platform.web.SiteVisitor;

/** Knows the account behind a request by the session cookie, and lets nobody in where a route asks for another. */
public final class Sessions implements Feature {

    private static final String COOKIE = "session";
    private static final String DENIED = "denied";
    private static final String ACCOUNT = "account";
    private static final String PRESUMED = "presumed";
    private static final String BEARER = "Bearer ";
    private static final String FOR_PROGRAMS = "/api/";

    private final AccountService accounts;
    private final ApiTokens tokens;

    /**
     * @param accounts who is signed in
     * @param tokens which programs may read
     */
    public Sessions(AccountService accounts, ApiTokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.beforeMatched(this::admit);
    }

    /** A session that is not confirmed, and who can. */
    private record Presumption(PresumedSession session, Sessions sessions) {}

    private void admit(Context ctx) {
        Optional<PresumedSession> presumed = ctx.routeRoles().contains(Access.PRESUMED_LEARNER)
                ? secret(ctx).flatMap(accounts::presume)
                : Optional.empty();
        if (presumed.isPresent()) {
            ctx.attribute(PRESUMED, new Presumption(presumed.get(), this));
            greet(ctx, presumed.get().account());
        } else {
            admitKnown(ctx);
        }
    }

    private void admitKnown(Context ctx) {
        Optional<Account> account = secret(ctx).flatMap(accounts::accountOf).or(() -> byToken(ctx));
        account.ifPresent(known -> greet(ctx, known));
        Set<RouteRole> asked = ctx.routeRoles();
        if (asked.contains(Access.ANYONE)) {
            return;
        }
        if (asked.isEmpty()) {
            throw new NotFound();
        }
        if (account.isEmpty()) {
            throw new SignedOut(accounts.isClass());
        }
        if (asked.stream().noneMatch(access -> admits(account.get(), access))) {
            ctx.attribute(DENIED, true);
            throw new NotFound();
        }
    }

    /** Programs show a token, which opens what is there for programs and nothing else. */
    private Optional<Account> byToken(Context ctx) {
        return Optional.ofNullable(ctx.header("Authorization"))
                .filter(header -> header.startsWith(BEARER) && ctx.path().startsWith(FOR_PROGRAMS))
                .map(header -> new Secret(header.substring(BEARER.length()).strip()))
                .flatMap(tokens::accountOf);
    }

    private static boolean admits(Account account, RouteRole access) {
        return switch ((Access) access) {
            case ANYONE, LEARNER, PRESUMED_LEARNER -> true;
            case INSTRUCTOR -> account.is(Role.INSTRUCTOR);
            case AUTHOR -> account.is(Role.AUTHOR);
            case OPERATOR -> account.is(Role.OPERATOR);
        };
    }

    private static void greet(Context ctx, Account account) {
        ctx.attribute(ACCOUNT, account);
        new SiteVisitor(
                        account.learner().displayName(),
                        account.login().isEmpty(),
                        account.is(Role.INSTRUCTOR),
                        account.is(Role.AUTHOR),
                        account.is(Role.OPERATOR))
                .greetIn(ctx);
    }

    /** The learner behind a request, if one is signed in. */
    public static Optional<Learner> of(Context ctx) {
        return known(ctx).map(Account::learner);
    }

    /**
     * The learner behind a request to a route for learners.
     *
     * @throws SignedOut if nobody is signed in
     */
    public static Learner learner(Context ctx) {
        return account(ctx).learner();
    }

    /**
     * The account behind a request to a route that asks for one.
     *
     * @throws SignedOut if nobody is signed in
     */
    public static Account account(Context ctx) {
        return known(ctx).orElseThrow(() -> new SignedOut(true));
    }

    /** The session behind a request that nobody has asked the database for yet, if there is one: see {@link PresumedSession}. */
    public static Optional<PresumedSession> presumed(Context ctx) {
        return Optional.ofNullable(ctx.<Presumption>attribute(PRESUMED)).map(Presumption::session);
    }

    /**
     * Asks the database for a session that was only presumed.
     *
     * @throws SignedOut if it has ended
     */
    public static void confirm(Context ctx) {
        Presumption presumption = ctx.attribute(PRESUMED);
        if (presumption != null) {
            ctx.attribute(PRESUMED, null);
            ctx.attribute(ACCOUNT, null);
            presumption.sessions().admitKnown(ctx);
        }
    }

    /** Whether a route was asked for that is for others. */
    static boolean isDenied(Context ctx) {
        return Boolean.TRUE.equals(ctx.attribute(DENIED));
    }

    static Optional<Account> known(Context ctx) {
        return Optional.ofNullable(ctx.attribute(ACCOUNT));
    }

    static Optional<Secret> secret(Context ctx) {
        return Cookies.find(ctx, COOKIE).map(Secret::new);
    }

    /** Lets a browser keep a session of whoever came by the one-time address. */
    static void open(Context ctx, Secret session) {
        open(ctx, session, SessionLimits.ALONE.life());
    }

    /** Lets a browser keep a session of someone who signed in with a password. */
    public static void openInAClass(Context ctx, Secret session) {
        open(ctx, session, SessionLimits.IN_A_CLASS.life());
    }

    private static void open(Context ctx, Secret session, Duration life) {
        Cookies.keep(ctx, COOKIE, session.text(), life);
    }

    /** Lets a browser forget its session. */
    public static void close(Context ctx) {
        Cookies.forget(ctx, COOKIE);
    }
}
