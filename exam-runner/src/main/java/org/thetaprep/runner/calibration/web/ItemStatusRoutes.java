package org.thetaprep.runner.calibration.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.Refusal;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.calibration.CalibrationRun;
import org.thetaprep.runner.calibration.CalibrationService;
import org.thetaprep.runner.calibration.ItemStatusService;
import org.thetaprep.runner.itembank.ItemStatus;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.runner.platform.web.Parameters;

/** Statuses of items: what a calibration proposes is accepted or declined; others are changed by hand, and taken back. */
public final class ItemStatusRoutes implements Feature {

    /** In place of an item: all of them. */
    private static final String ALL = "*";

    private final CalibrationService calibrations;
    private final ItemStatusService statuses;
    private final Pages pages;

    /**
     * @param calibrations the calibrations
     * @param statuses the statuses of items
     * @param pages the templates
     */
    public ItemStatusRoutes(CalibrationService calibrations, ItemStatusService statuses, Pages pages) {
        this.calibrations = calibrations;
        this.statuses = statuses;
        this.pages = pages;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/calibration/{calibration}/statuses", this::decide, Access.INSTRUCTOR, Access.OPERATOR);
        routes.post("/calibration/items/{item}/status", this::change, Access.INSTRUCTOR, Access.AUTHOR);
        routes.post("/calibration/items/{item}/undo", this::undo, Access.INSTRUCTOR, Access.AUTHOR);
    }

    private void decide(Context ctx) {
        CalibrationRun run = CalibrationPage.run(ctx, calibrations);
        Account account = Sessions.account(ctx);
        String accepted = Parameters.ofForm(ctx, "accept");
        String declined = Parameters.ofForm(ctx, "decline");
        if (accepted.equals(ALL)) {
            statuses.accept(account, run, item -> true);
        } else if (!accepted.isEmpty()) {
            statuses.accept(account, run, item -> item.value().equals(accepted));
        } else {
            statuses.decline(account, run, item -> item.value().equals(declined));
        }
        ctx.redirect(CalibrationPage.path(run) + "#statuses", HttpStatus.SEE_OTHER);
    }

    private void change(Context ctx) {
        ItemId item = item(ctx);
        String wanted = Parameters.ofForm(ctx, "status");
        ItemStatus status = Arrays.stream(ItemStatus.values())
                .filter(one -> StatusRow.word(one).equals(wanted))
                .findFirst()
                .orElseThrow(NotFound::new);
        decided(ctx, item, () -> statuses.change(
                Sessions.account(ctx), item, status, Parameters.ofForm(ctx, "reason")));
    }

    private void undo(Context ctx) {
        ItemId item = item(ctx);
        decided(ctx, item, () -> statuses.undo(Sessions.account(ctx), item));
    }

    private static ItemId item(Context ctx) {
        return Optional.of(ctx.pathParam("item"))
                .filter(ItemId::isWellFormed)
                .map(ItemId::new)
                .orElseThrow(NotFound::new);
    }

    private void decided(Context ctx, ItemId item, Runnable decision) {
        try {
            decision.run();
            ctx.redirect("/items/" + item.value() + "#status", HttpStatus.SEE_OTHER);
        } catch (Refusal e) {
            ctx.status(HttpStatus.CONFLICT);
            Map<String, Object> model = new HashMap<>();
            model.put("nav", "items");
            model.put("item", item.value());
            model.put("refusal", e.getMessage());
            pages.show(ctx, "status-refused", model);
        }
    }
}
