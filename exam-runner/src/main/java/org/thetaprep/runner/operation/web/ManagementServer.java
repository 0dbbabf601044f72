package org.thetaprep.runner.operation.web;

import io.javalin.Javalin;
import io.javalin.http.HttpStatus;
import io.javalin.json.JavalinJackson3;
import java.util.List;
import java.util.Map;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;

/** A server of its own for those who watch the first, at an address that learners do not reach. */
public final class ManagementServer implements AutoCloseable {

    private final Javalin javalin;

    private ManagementServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Starts it.
     *
     * @param host the address to listen on
     * @param port the port, or 0 for any that is free
     * @param features what it answers to
     */
    public static ManagementServer start(String host, int port, List<Feature> features) {
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.jsonMapper(new JavalinJackson3());
            config.routes.exception(
                    NotFound.class, (e, ctx) -> ctx.status(HttpStatus.NOT_FOUND).json(Map.of("error", "nothing here")));
            features.forEach(feature -> feature.register(config.routes));
        });
        return new ManagementServer(javalin.start(host, port));
    }

    /** The port that it listens on. */
    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
