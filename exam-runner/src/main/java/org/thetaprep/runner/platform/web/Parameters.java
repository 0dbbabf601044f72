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

    /** The page of a list that the address asks for, from 1; the first if it asks for none. */
    public static int pageNumber(Context ctx) {
        return Optional.of(ofQuery(ctx, "page"))
                .filter(text -> text.matches("[1-9]\\d{0,5}"))
                .map(Integer::parseInt)
                .orElse(1);
    }

    /** What the address says behind its question mark; empty if it does not say it. */
    public static String ofQuery(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).orElse("");
    }
}
