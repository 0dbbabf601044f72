package org.thetaprep.runner.platform.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The script that lets the reference and the drill work without a network. It has an address of its own, above the
 * pages that it serves, so that a browser lets it answer for them and a new release takes the place of the old one.
 */
public final class LearnWorker implements Feature {

    private static final String FILE = "learn-worker.js";

    private final byte[] script;

    /** Reads the script from the class path. */
    public LearnWorker() {
        try (InputStream in = LearnWorker.class.getResourceAsStream("/assets/" + FILE)) {
            this.script = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/" + FILE, this::serve, Access.ANYONE);
    }

    private void serve(Context ctx) {
        ctx.header("Cache-Control", "no-cache");
        ctx.contentType("text/javascript; charset=utf-8");
        ctx.result(script);
    }
}
