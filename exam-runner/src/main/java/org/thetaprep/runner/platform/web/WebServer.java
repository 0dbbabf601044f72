package org.thetaprep.runner.platform.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.http.Context;
import io.javalin.json.JavalinJackson3;
import io.javalin.router.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** The web server: guards, failures and the routes of all features. */
public final class WebServer implements AutoCloseable {

    /** A level of compression that takes a third of the usual one's time for a long page, and gives a fifth more bytes. */
    private static final int QUICKLY = 2;

    /** How long the server waits for running requests when it stops. */
    private static final long MILLIS_TO_FINISH = 15_000;

    /** After so long without a byte a connection is not waited for. */
    private static final long MILLIS_OF_SILENCE = 2_000;

    static final long LARGEST_REQUEST_BYTES = 1_000_000;

    /** Javalin takes a new buffer of this size for each answer; most are short. */
    private static final int BYTES_COPIED_AT_ONCE = 4_096;

    /** Jetty would keep about 100 kB of headers for each open connection, and each learner has one. */
    private static final int NO_HEADERS_KEPT = 0;

    private final Javalin javalin;
    private final Listening listening;

    private WebServer(Javalin javalin, Listening listening) {
        this.javalin = javalin;
        this.listening = listening;
    }

    /**
     * Starts the server.
     *
     * @param listening where it listens, and as what people know it
     * @param pages the templates
     * @param features whose routes to register
     * @param requestIds makes an id for each request
     * @param observer is told of each request
     * @return the running server
     * @throws PortInUse if another program listens there
     */
    public static WebServer start(
            Listening listening, Pages pages, List<Feature> features, Supplier<String> requestIds, RequestObserver observer) {
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(QUICKLY));
            config.http.maxRequestSize = LARGEST_REQUEST_BYTES;
            config.http.responseBufferSize = BYTES_COPIED_AT_ONCE;
            config.jsonMapper(new JavalinJackson3());
            config.jetty.modifyServer(server -> {
                server.setStopTimeout(MILLIS_TO_FINISH);
                GracefulHandler graceful = new GracefulHandler();
                graceful.setShutdownIdleTimeout(MILLIS_OF_SILENCE);
                server.setHandler(graceful);
            });
            config.requestLogger.http((ctx, millis) -> {
                observer.answered(
                        ctx.method().name(),
                        route(ctx),
                        ctx.statusCode(),
                        Duration.ofNanos((long) (millis * 1e6)));
                RequestIds.end();
            });
            config.jetty.modifyHttpConfiguration(http -> http.setHeaderCacheSize(NO_HEADERS_KEPT));
            new RequestIds(requestIds).register(config.routes);
            listening.key().ifPresent(key -> config.jetty.addConnector(
                    (server, usual) -> TlsConnector.of(listening, key, server, usual)));
            new RequestGuard(listening).register(config.routes);
            new Failures(pages).register(config.routes);
            features.forEach(feature -> feature.register(config.routes));
        });
        try {
            return new WebServer(javalin.start(listening.host(), listening.port()), listening);
        } catch (RuntimeException e) {
            if (isBindFailure(e)) {
                throw new PortInUse(listening.port());
            }
            throw e;
        }
    }

    static String route(Context ctx) {
        Endpoint matched = ctx.endpoints().matchedHttpEndpoint();
        return matched == null ? "none" : matched.path;
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
        return listening.site(javalin.port());
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
