package org.thetaprep.runner.platform.web;

import io.javalin.http.Context;
import java.util.Optional;

/** What a request brings as text; nothing that is missing is told from what is empty. */
public final class Parameters {

    private Parameters() {}

    /** What was typed into a field of a form; empty if the form has no such field. */
    public static String ofForm(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("");
    }

    /** What the address says behind its question mark; empty if it does not say it. */
    public static String ofQuery(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).orElse("");
    }
}
