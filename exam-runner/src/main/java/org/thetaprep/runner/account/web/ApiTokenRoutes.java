package org.thetaprep.runner.account.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.thetaprep.runner.account.ApiTokens;
import org.thetaprep.runner.account.LearnerId;
import org.thetaprep.runner.account.Refusal;
import org.thetaprep.runner.identity.RandomIds;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.platform.web.Parameters;
import org.thetaprep.runner.platform.web.SiteAddress;

/** The tokens with which an instructor's programs read gradebooks. */
public final class ApiTokenRoutes implements Feature {

    private final ApiTokens tokens;
    private final Pages pages;
    private final DateTimeFormatter day;

    /**
     * @param tokens makes and revokes them
     * @param pages the templates
     * @param zone the time zone in which days are told
     */
    public ApiTokenRoutes(ApiTokens tokens, Pages pages, ZoneId zone) {
        this.tokens = tokens;
        this.pages = pages;
        this.day = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(zone);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/account/tokens", ctx -> show(ctx, "", ""), Access.INSTRUCTOR);
        routes.post("/account/tokens", this::make, Access.INSTRUCTOR);
        routes.post("/account/tokens/{token}/revoke", this::revoke, Access.INSTRUCTOR);
    }

    /**
     * A token in the list.
     *
     * @param id names it
     * @param name what its owner calls it
     * @param until the day on which it ends
     */
    public record TokenRow(String id, String name, String until) {}

    private void show(Context ctx, String secret, String refusal) {
        LearnerId owner = Sessions.account(ctx).id();
        List<TokenRow> rows = tokens.of(owner).stream()
                .map(token -> new TokenRow(token.id().toString(), token.name(), day.format(token.expiresAt())))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "");
        model.put("tokens", rows);
        model.put("secret", secret);
        model.put("refusal", refusal);
        model.put("address", SiteAddress.of(ctx));
        pages.show(ctx, "tokens", model);
    }

    private void make(Context ctx) {
        try {
            show(ctx, tokens.make(Sessions.account(ctx).id(), Parameters.ofForm(ctx, "name")).text(), "");
        } catch (Refusal e) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, "", e.getMessage());
        }
    }

    private void revoke(Context ctx) {
        UUID id = RandomIds.parse(ctx.pathParam("token")).orElseThrow(NotFound::new);
        if (!tokens.revoke(Sessions.account(ctx).id(), id)) {
            throw new NotFound();
        }
        ctx.redirect("/account/tokens", HttpStatus.SEE_OTHER);
    }
}
