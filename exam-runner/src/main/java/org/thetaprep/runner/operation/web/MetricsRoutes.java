package org.thetaprep.runner.operation.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Supplier;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;

/** The server's figures in the text format of Prometheus, for whoever knows the token; others find nothing there. */
public final class MetricsRoutes implements Feature {

    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final Supplier<String> figures;
    private final Optional<String> token;
    private final boolean open;

    /**
     * @param figures writes them
     * @param token that a program has to show as {@code Authorization: Bearer}, if one is set
     * @param open whether to answer everybody where no token is set
     */
    public MetricsRoutes(Supplier<String> figures, Optional<String> token, boolean open) {
        this.figures = figures;
        this.token = token;
        this.open = open;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/metrics", this::show, Access.ANYONE);
    }

    private void show(Context ctx) {
        if (!mayAsk(ctx.header("Authorization"))) {
            throw new NotFound();
        }
        ctx.contentType(TEXT);
        ctx.result(figures.get());
    }

    private boolean mayAsk(String shown) {
        return token.map(expected -> shown != null && MessageDigest.isEqual(bytes("Bearer " + expected), bytes(shown)))
                .orElse(open);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
