package org.thetaprep.runner.account.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;
import org.thetaprep.runner.platform.web.SiteAddress;

/** Cookies that no script can read and no other site can send with a form. */
final class Cookies {

    private static final String OURS = "thetaprep_";

    /** A name that browsers take for this very host alone, and by TLS alone (RFC 6265bis, section 4.1.3.2). */
    private static final String OF_THIS_HOST = "__Host-";

    private Cookies() {}

    private static String name(Context ctx, String what) {
        return (SiteAddress.isProtected(ctx) ? OF_THIS_HOST : "") + OURS + what;
    }

    static Optional<String> find(Context ctx, String what) {
        return Optional.ofNullable(ctx.cookie(name(ctx, what)));
    }

    static void keep(Context ctx, String what, String text, Duration life) {
        Cookie cookie = new Cookie(name(ctx, what), text);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(SiteAddress.isProtected(ctx));
        cookie.setSameSite(SameSite.LAX);
        cookie.setMaxAge((int) life.toSeconds());
        ctx.cookie(cookie);
    }

    static void forget(Context ctx, String what) {
        keep(ctx, what, "", Duration.ZERO);
    }
}
