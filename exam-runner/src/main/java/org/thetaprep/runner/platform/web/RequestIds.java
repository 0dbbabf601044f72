package org.thetaprep.runner.platform.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * Gives each request an id of its own: it is in the answer's header, in every line that is logged meanwhile, and on the
 * page of a failure, so that what a person met can be found in the log without saying who they are.
 */
final class RequestIds {

    private static final String HEADER = "X-Request-Id";
    static final String NAME = "request";

    private final Supplier<String> ids;

    /** @param ids makes the ids */
    RequestIds(Supplier<String> ids) {
        this.ids = ids;
    }

    void register(RoutesConfig routes) {
        routes.before(this::begin);
    }

    private void begin(Context ctx) {
        String id = ids.get();
        ctx.attribute(NAME, id);
        ctx.header(HEADER, id);
        MDC.put(NAME, id);
    }

    /** The thread turns to something else. */
    static void end() {
        MDC.remove(NAME);
    }

    /** The id of a request. */
    static String of(Context ctx) {
        return Optional.ofNullable(ctx.<String>attribute(NAME)).orElse("none");
    }
}
