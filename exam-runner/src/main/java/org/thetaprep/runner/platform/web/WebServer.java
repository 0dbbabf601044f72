package org.thetaprep.runner.platform.web;

import io.javalin.Javalin;
import io.javalin.json.JavalinJackson3;
import java.util.List;
import java.util.Map;

/** The web server: guards, failures and the routes of all features, on the loopback address. */
public final class WebServer implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final long LARGEST_REQUEST_BYTES = 1_000_000;

    private final Javalin javalin;

    private WebServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Starts the server.
     *
     * @param port the port, or 0 for any that is free
     * @param pages the templates
     * @param features whose routes to register
     * @return the running server
     * @throws PortInUse if another program listens there
     */
    public static WebServer start(int port, Pages pages, List<Feature> features) {
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.http.maxRequestSize = LARGEST_REQUEST_BYTES;
            config.jsonMapper(new JavalinJackson3());
            config.jetty.modifyServer(server -> server.setStopTimeout(3_000));
            new RequestGuard().register(config.routes);
            new Failures(pages).register(config.routes);
            config.routes.get("/health", ctx -> ctx.json(Map.of("status", "up")), Access.ANYONE);
            features.forEach(feature -> feature.register(config.routes));
        });
        try {
            return new WebServer(javalin.start(HOST, port));
        } catch (RuntimeException e) {
            if (isBindFailure(e)) {
                throw new PortInUse(port);
            }
            throw e;
        }
    }

    private static boolean isBindFailure(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.net.BindException) {
                return true;
            }
        }
        return false;
    }

    /**
     * What the server answers to.
     *
     * @param method of HTTP
     * @param path with its parameters in braces
     */
    public record Route(String method, String path) {}

    /** Every route of every feature. */
    public List<Route> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> new Route(endpoint.method.name(), endpoint.path))
                .toList();
    }

    /** The address of the first page, without a slash at its end. */
    public String address() {
        return "http://" + HOST + ":" + javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
