package org.thetaprep.runner.platform.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Guards every request before its handler: it must be addressed to this server by the name that people open, or by a loopback
 * name (so that no page elsewhere can reach it through a name of its own), and a request that changes something must come from
 * one of our own pages.
 */
final class RequestGuard {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<HandlerType> HARMLESS = Set.of(HandlerType.GET, HandlerType.HEAD);

    private final Listening listening;

    RequestGuard(Listening listening) {
        this.listening = listening;
    }

    void register(RoutesConfig routes) {
        routes.before(this::guard);
    }

    private void guard(Context ctx) {
        headers(ctx);
        String host = Optional.ofNullable(ctx.header("Host")).orElse("");
        SiteAddress.found(ctx, site(ctx, host), client(ctx), listening.isProtected());
        if (!isOurs(host)) {
            throw new Forbidden("this server does not answer to that name");
        }
        if (ctx.req().getContentLengthLong() > WebServer.LARGEST_REQUEST_BYTES) {
            throw new HttpResponseException(
                    HttpStatus.CONTENT_TOO_LARGE.getCode(), "A request has a megabyte at most; nothing of it was read");
        }
        if (!HARMLESS.contains(ctx.method()) && !isOwn(ctx, host)) {
            throw new Forbidden("the request did not come from a page of this server");
        }
    }

    private String site(Context ctx, String host) {
        return listening.publicAddress().map(URI::toString).orElseGet(() -> ctx.scheme() + "://" + host);
    }

    /** The proxy adds whom it asks for at the end; what stands before, anybody may have written. */
    private String client(Context ctx) {
        String forwarded = listening.behindProxy() ? ctx.header("X-Forwarded-For") : null;
        return forwarded == null
                ? ctx.ip()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    private boolean isOurs(String host) {
        return LOOPBACK.contains(nameOf(host)) || isPublic(host);
    }

    private boolean isPublic(String authority) {
        return listening.publicAddress().map(URI::getAuthority).filter(authority::equalsIgnoreCase).isPresent();
    }

    private static String nameOf(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }

    private boolean isOwn(Context ctx, String host) {
        String site = ctx.header("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = ctx.header("Origin");
        return origin != null && (host.equals(authority(origin)) || isPublic(authority(origin)));
    }

    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private void headers(Context ctx) {
        ctx.header(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
                        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "same-origin");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Cache-Control", "no-store");
        if (listening.isProtected()) {
            ctx.header("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
