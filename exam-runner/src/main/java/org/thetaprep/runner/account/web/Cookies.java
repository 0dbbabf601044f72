package org.thetaprep.runner.account.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;

/** Cookies that no script can read and no other site can send with a form. */
final class Cookies {

    private static final String OURS = "thetaprep_";

    private Cookies() {}

    private static String name(String what) {
        return OURS + what;
    }

    static Optional<String> find(Context ctx, String what) {
        return Optional.ofNullable(ctx.cookie(name(what)));
    }

    static void keep(Context ctx, String what, String text, Duration life) {
        Cookie cookie = new Cookie(name(what), text);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.LAX);
        cookie.setMaxAge((int) life.toSeconds());
        ctx.cookie(cookie);
    }

    static void forget(Context ctx, String what) {
        keep(ctx, what, "", Duration.ZERO);
    }
}
