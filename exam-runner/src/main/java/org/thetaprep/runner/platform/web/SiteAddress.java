package org.thetaprep.runner.platform.web;

import io.javalin.http.Context;

/** The address of this server as whoever asked sees it. */
public final class SiteAddress {

    private SiteAddress() {}

    /** The scheme and authority of a request that the guard let through, without a slash at the end. */
    public static String of(Context ctx) {
        return ctx.scheme() + "://" + ctx.header("Host");
    }
}
