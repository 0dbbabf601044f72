package org.thetaprep.runner.calibration.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.thetaprep.runner.account.Refusal;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.calibration.CalibrationRun;
import org.thetaprep.runner.calibration.CalibrationSchedule;
import org.thetaprep.runner.calibration.CalibrationService;
import org.thetaprep.runner.calibration.ItemProposal;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.Parameters;

/** Calibrations of the bank: start one, now or by schedule, see what each proposes, accept it. */
public final class CalibrationRoutes implements Feature {

    private final CalibrationService calibrations;
    private final CalibrationPage page;

    /**
     * @param calibrations the calibrations
     * @param page shows them
     */
    public CalibrationRoutes(CalibrationService calibrations, CalibrationPage page) {
        this.calibrations = calibrations;
        this.page = page;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/calibration", page::newest, Access.INSTRUCTOR, Access.AUTHOR, Access.OPERATOR);
        routes.post("/calibration", this::start, Access.INSTRUCTOR, Access.OPERATOR);
        routes.post("/calibration/schedule", this::schedule, Access.INSTRUCTOR, Access.OPERATOR);
        routes.get("/calibration/{calibration}", this::show, Access.INSTRUCTOR, Access.AUTHOR, Access.OPERATOR);
        routes.post("/calibration/{calibration}/accept", this::accept, Access.INSTRUCTOR, Access.OPERATOR);
    }

    private void start(Context ctx) {
        calibrations.start();
        ctx.redirect("/calibration", HttpStatus.SEE_OTHER);
    }

    private void accept(Context ctx) {
        CalibrationRun run = CalibrationPage.run(ctx, calibrations);
        Set<String> accepted = new HashSet<>(ctx.formParams("item"));
        Set<String> declined = run.proposals().stream()
                .map(ItemProposal::item)
                .filter(item -> !accepted.contains(item))
                .collect(Collectors.toSet());
        try {
            calibrations.accept(Sessions.account(ctx), run.id(), declined);
            ctx.redirect(CalibrationPage.path(run), HttpStatus.SEE_OTHER);
        } catch (Refusal e) {
            ctx.status(HttpStatus.CONFLICT);
            page.show(ctx, run, e.getMessage());
        }
    }

    private void schedule(Context ctx) {
        String every = Parameters.ofForm(ctx, "every");
        Arrays.stream(CalibrationSchedule.Every.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(every))
                .findFirst()
                .ifPresent(one -> calibrations.schedule(Sessions.account(ctx), one));
        ctx.redirect("/calibration", HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx) {
        page.show(ctx, CalibrationPage.run(ctx, calibrations), "");
    }
}
