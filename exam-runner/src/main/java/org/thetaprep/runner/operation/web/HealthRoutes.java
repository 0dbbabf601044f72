package org.thetaprep.runner.operation.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.stream.Collectors;
import org.thetaprep.runner.operation.Readiness;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;

/** Whether the server runs, and whether it may be given requests: for whoever watches it. */
public final class HealthRoutes implements Feature {

    private final Readiness readiness;

    /** @param readiness knows whether the server may be given requests */
    public HealthRoutes(Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/health/live", ctx -> ctx.json(Map.of("status", "up")), Access.ANYONE);
        routes.get("/health/ready", this::ready, Access.ANYONE);
    }

    private void ready(Context ctx) {
        Map<String, Boolean> checks = readiness.checks();
        boolean ready = !checks.containsValue(false);
        ctx.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
        ctx.json(Map.of(
                "status",
                ready ? "ready" : "not ready",
                "checks",
                checks.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, check -> check.getValue() ? "well" : "failed"))));
    }
}
