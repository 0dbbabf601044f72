package org.thetaprep.runner.platform.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.EOFException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thetaprep.runner.platform.database.DatabaseUnavailable;
import org.thetaprep.runner.platform.database.StorageFault;
import org.thetaprep.runner.platform.database.WriteQueueFull;

/** The one place where failures become answers: a page for a browser, JSON for a script. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Pages pages;

    Failures(Pages pages) {
        this.pages = pages;
    }

    void register(RoutesConfig routes) {
        routes.exception(NotFound.class, (e, ctx) -> notFound(ctx));
        routes.exception(
                BadRequest.class,
                (e, ctx) -> answer(
                        ctx,
                        HttpStatus.BAD_REQUEST,
                        "This request makes no sense",
                        e.getMessage() + ". Nothing was changed."));
        routes.exception(
                Forbidden.class,
                (e, ctx) -> answer(
                        ctx,
                        HttpStatus.FORBIDDEN,
                        "This request is refused",
                        e.getMessage() + ". Nothing was changed."));
        routes.exception(SignedOut.class, (e, ctx) -> signedOut(ctx, e.byLogin()));
        routes.exception(TooOften.class, (e, ctx) -> {
            ctx.header("Retry-After", Long.toString(Math.max(1, e.pause().toSeconds())));
            answer(
                    ctx,
                    HttpStatus.TOO_MANY_REQUESTS,
                    e.getMessage(),
                    "Wait " + words(e.pause()) + ", then try again. Nothing was changed.");
        });
        routes.exception(WriteQueueFull.class, (e, ctx) -> busy(ctx));
        routes.exception(RejectedExecutionException.class, (e, ctx) -> busy(ctx));
        routes.exception(DatabaseUnavailable.class, (e, ctx) -> {
            LOG.error("{} {} found no database", ctx.method(), WebServer.route(ctx), e);
            ctx.header("Retry-After", "2");
            answer(
                    ctx,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "The database does not answer",
                    "It is not known to be saved. What was saved before is safe. Try again in a moment.");
        });
        routes.exception(StorageFault.class, (e, ctx) -> {
            LOG.error("{} {} met a fault of the disk: {}", ctx.method(), WebServer.route(ctx), e.getMessage(), e);
            answer(
                    ctx,
                    e.kind() == StorageFault.Kind.FULL
                            ? HttpStatus.INSUFFICIENT_STORAGE
                            : HttpStatus.SERVICE_UNAVAILABLE,
                    "The server cannot save",
                    "This was not saved. What was saved before is kept. Tell whoever runs the server: " + e.getMessage()
                            + ".");
        });
        routes.exception(HttpResponseException.class, (e, ctx) -> {
            if (e.getStatus() == HttpStatus.NOT_FOUND.getCode()) {
                notFound(ctx);
            } else {
                answer(ctx, HttpStatus.forStatus(e.getStatus()), "This did not work", e.getMessage() + ".");
            }
        });
        routes.exception(IllegalCharsetNameException.class, (e, ctx) -> unreadable(ctx));
        routes.exception(UnsupportedCharsetException.class, (e, ctx) -> unreadable(ctx));
        routes.exception(Exception.class, (e, ctx) -> {
            if (isUnreadable(e) || isUnreadable(e.getCause())) {
                unreadable(ctx);
            } else {
                unexpected(ctx, e);
            }
        });
    }

    /** Whether the content broke off, or Jetty could not read it. */
    private static boolean isUnreadable(Throwable e) {
        return e instanceof EOFException
                || e instanceof HttpException refused && refused.getCode() == HttpStatus.BAD_REQUEST.getCode();
    }

    private void busy(Context ctx) {
        ctx.header("Retry-After", "1");
        answer(
                ctx,
                HttpStatus.SERVICE_UNAVAILABLE,
                "The server is busy",
                "It was not saved yet. Try again in a moment.");
    }

    private void unexpected(Context ctx, Exception e) {
        LOG.error("{} {} failed", ctx.method(), WebServer.route(ctx), e);
        answer(
                ctx,
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something went wrong on the server",
                "It was written to the server's log. What was saved before is safe.");
    }

    /** What came cannot be read as what it says it is. */
    private void unreadable(Context ctx) {
        answer(
                ctx,
                HttpStatus.BAD_REQUEST,
                "This request makes no sense",
                "Its content is not what its type says. Nothing was changed.");
    }

    private static String words(Duration pause) {
        long minutes = pause.toMinutes();
        return minutes == 0 ? "a moment" : minutes == 1 ? "a minute" : minutes + " minutes";
    }

    private void signedOut(Context ctx, boolean byLogin) {
        if (byLogin && !wantsJson(ctx)) {
            String next = ctx.method() == HandlerType.GET ? ctx.path() : "/";
            ctx.status(HttpStatus.UNAUTHORIZED);
            pages.show(ctx, "sign-in", Map.of("next", next, "login", "", "refused", false));
        } else {
            answer(
                    ctx,
                    HttpStatus.UNAUTHORIZED,
                    "You are not signed in",
                    byLogin
                            ? "Sign in again. Nothing is lost."
                            : "Open the address that the terminal printed when Thetaprep started. If it was used already"
                                    + " or is older than 15 minutes, start Thetaprep again for a new one. Nothing is lost.");
        }
    }

    private void notFound(Context ctx) {
        answer(
                ctx,
                HttpStatus.NOT_FOUND,
                "There is nothing here",
                "The address may be mistyped, or what was here is not yours to see.");
    }

    private void answer(Context ctx, HttpStatus status, String title, String what) {
        ctx.status(status);
        String id = status.getCode() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode() ? RequestIds.of(ctx) : "";
        if (!wantsJson(ctx)) {
            pages.show(ctx, "error", Map.of("title", title, "what", what, "code", status.getCode(), "id", id));
        } else if (id.isEmpty()) {
            ctx.json(Map.of("error", title, "detail", what));
        } else {
            ctx.json(Map.of("error", title, "detail", what, "request", id));
        }
    }

    private static boolean wantsJson(Context ctx) {
        String accept = ctx.header("Accept");
        return accept != null && accept.contains("application/json") || ctx.path().startsWith("/api/");
    }
}
