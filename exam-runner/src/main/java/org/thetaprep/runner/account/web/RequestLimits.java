package org.thetaprep.runner.account.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.RateLimit;
import org.thetaprep.runner.audit.AuditService;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.SiteAddress;
import org.thetaprep.runner.platform.web.TooOften;

/**
 * Answers whoever asks far more often than any page does with 429, and writes down who asks for what is not theirs, until it
 * is too much. An exam saves a few times a second at most.
 */
public final class RequestLimits implements Feature {

    /** What a learner sends while working. */
    private static final Pattern SAVES =
            Pattern.compile("/attempts/.+/(events|time|confirm)|/practice/.+|/drill/.+|/reference/checklist");

    private static final Pattern IMPORTS = Pattern.compile("/cohorts/.+/roster.*|/calibration");

    private static final int DENIALS_TOLD = 60;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final RateLimit saves;
    private final RateLimit imports;
    private final RateLimit others;
    private final RateLimit denials;
    private final AuditService audit;
    private final Map<String, RateLimit> byPath = new ConcurrentHashMap<>();

    /**
     * How often within a span.
     *
     * @param savesPerMinute of one account
     * @param importsPerHour of one account
     * @param othersPerMinute other requests that change something, of one account or, without one, from one address
     */
    public record Limits(int savesPerMinute, int importsPerHour, int othersPerMinute) {}

    /**
     * @param limits how often
     * @param audit where it is written down who asks for what is not theirs
     * @param clock the server's time
     */
    public RequestLimits(Limits limits, AuditService audit, InstantSource clock) {
        this.saves = new RateLimit(limits.savesPerMinute(), MINUTE, clock);
        this.imports = new RateLimit(limits.importsPerHour(), HOUR, clock);
        this.others = new RateLimit(limits.othersPerMinute(), MINUTE, clock);
        this.denials = new RateLimit(DENIALS_TOLD, HOUR, clock);
        this.audit = audit;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.beforeMatched(this::limit);
        routes.after(this::writeDown);
    }

    private void limit(Context ctx) {
        if (ctx.method() == HandlerType.GET || ctx.method() == HandlerType.HEAD) {
            return;
        }
        Optional<Duration> pause = byPath.computeIfAbsent(path(ctx), this::limitOf).take(who(ctx));
        if (pause.isPresent()) {
            throw new TooOften("This was asked for too often", pause.get());
        }
    }

    private RateLimit limitOf(String path) {
        if (SAVES.matcher(path).matches()) {
            return saves;
        }
        return IMPORTS.matcher(path).matches() ? imports : others;
    }

    private static String who(Context ctx) {
        return Sessions.known(ctx).map(account -> account.id().toString()).orElseGet(() -> SiteAddress.ofClient(ctx));
    }

    private static String path(Context ctx) {
        Endpoint matched = ctx.endpoints().matchedHttpEndpoint();
        return matched == null ? "" : matched.path;
    }

    /** What is not theirs is answered as what is not there; whichever it was, it is written down, up to a number. */
    private void writeDown(Context ctx) {
        Optional<Account> account = Sessions.known(ctx);
        boolean isDenied = ctx.statusCode() == 404 && (path(ctx).contains("{") || Sessions.isDenied(ctx));
        if (isDenied && account.isPresent() && denials.take(who(ctx)).isEmpty()) {
            audit.record(account.get().id().toString(), "denied", ctx.method() + " " + ctx.path());
        }
    }
}
