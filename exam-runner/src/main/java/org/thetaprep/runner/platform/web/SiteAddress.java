package org.thetaprep.runner.platform.web;

import io.javalin.http.Context;

/** The address of this server as whoever asked sees it, and the address that they ask from: the guard finds both. */
public final class SiteAddress {

    private static final String SITE = "site";
    private static final String CLIENT = "client";
    private static final String IS_PROTECTED = "is-protected";

    private SiteAddress() {}

    static void found(Context ctx, String site, String client, boolean isProtected) {
        ctx.attribute(SITE, site);
        ctx.attribute(CLIENT, client);
        ctx.attribute(IS_PROTECTED, isProtected);
    }

    /** Scheme and authority, without a slash at the end. */
    public static String of(Context ctx) {
        return ctx.attribute(SITE);
    }

    /** From which address it was asked. */
    public static String ofClient(Context ctx) {
        return ctx.attribute(CLIENT);
    }

    /** Whether browsers come by TLS alone. */
    public static boolean isProtected(Context ctx) {
        return Boolean.TRUE.equals(ctx.attribute(IS_PROTECTED));
    }
}
