package org.thetaprep.runner.calibration.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.runner.calibration.CalibrationRun;
import org.thetaprep.runner.calibration.CalibrationService;
import org.thetaprep.runner.calibration.ItemProposal;
import org.thetaprep.runner.identity.RandomIds;
import org.thetaprep.runner.platform.web.Access;
import org.thetaprep.runner.platform.web.Feature;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.scoring.promotion.Promotion;
import org.thetaprep.scoring.promotion.PromotionRule;
import org.thetaprep.scoring.table.ItemModel;
import org.thetaprep.scoring.table.ItemTable;
import org.thetaprep.scoring.table.TableItem;

/** Calibrations of the bank: start one, see what each proposes, take its parameters as a file. */
public final class CalibrationRoutes implements Feature {

    private static final int SHOWN = 20;

    private static final Comparator<ItemProposal> WHAT_NEEDS_A_PERSON = Comparator.comparing(
                    (ItemProposal one) -> List.of(Promotion.LOOK_AT, Promotion.READY, Promotion.WAIT)
                            .indexOf(one.proposal()))
            .thenComparing(ItemProposal::item);

    private final CalibrationService calibrations;
    private final Pages pages;
    private final DateTimeFormatter when;

    /**
     * A run as a row.
     *
     * @param path its page
     * @param when when it began
     * @param outcome what became of it, in words
     */
    public record RunRow(String path, String when, String outcome) {}

    /**
     * @param calibrations the calibrations
     * @param pages the templates
     * @param zone the time zone in which times are told
     */
    public CalibrationRoutes(CalibrationService calibrations, Pages pages, ZoneId zone) {
        this.calibrations = calibrations;
        this.pages = pages;
        this.when = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(zone);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/calibration", this::list, Access.INSTRUCTOR, Access.AUTHOR, Access.OPERATOR);
        routes.post("/calibration", this::start, Access.INSTRUCTOR, Access.OPERATOR);
        routes.get("/calibration/{calibration}", this::show, Access.INSTRUCTOR, Access.AUTHOR, Access.OPERATOR);
        routes.get(
                "/calibration/{calibration}/items.csv",
                this::csv,
                Access.INSTRUCTOR,
                Access.AUTHOR,
                Access.OPERATOR);
    }

    private void start(Context ctx) {
        calibrations.start();
        ctx.redirect("/calibration", HttpStatus.SEE_OTHER);
    }

    private void list(Context ctx) {
        List<CalibrationRun> runs = calibrations.newest(SHOWN);
        show(ctx, runs, runs.stream().findFirst());
    }

    private void show(Context ctx) {
        show(ctx, calibrations.newest(SHOWN), Optional.of(run(ctx)));
    }

    private CalibrationRun run(Context ctx) {
        return RandomIds.parse(ctx.pathParam("calibration"))
                .flatMap(calibrations::find)
                .orElseThrow(NotFound::new);
    }

    private void show(Context ctx, List<CalibrationRun> runs, Optional<CalibrationRun> shown) {
        Map<String, Object> model = new HashMap<>();
        model.put("nav", "items");
        model.put("least", CalibrationService.LEAST_ANSWERS);
        model.put("running", runs.stream().anyMatch(run -> run.outcome() == CalibrationRun.Outcome.RUNNING));
        model.put("runs", runs.stream().map(this::row).toList());
        model.put("shown", shown.map(CalibrationRoutes::path).orElse(""));
        model.put("any", shown.isPresent());
        model.put("outcome", shown.map(run -> run.outcome().name().toLowerCase(Locale.ROOT)).orElse(""));
        model.put("when", shown.map(run -> when.format(run.startedAt())).orElse(""));
        model.put("learners", shown.map(CalibrationRun::learners).orElse(0));
        model.put("leftOut", shown.map(CalibrationRun::leftOut).orElse(0));
        model.put("problem", shown.map(CalibrationRun::problem).orElse(""));
        model.put("csv", shown.map(run -> path(run) + "/items.csv").orElse(""));
        List<ItemProposal> proposals = shown.map(CalibrationRun::proposals).orElse(List.of());
        model.put("ready", count(proposals, Promotion.READY));
        model.put("look", count(proposals, Promotion.LOOK_AT));
        model.put("wait", count(proposals, Promotion.WAIT));
        model.put("rows", proposals.stream().sorted(WHAT_NEEDS_A_PERSON).map(ProposalRow::of).toList());
        model.put("changed", shown.filter(run -> !calibrations.isOfBankInForce(run)).isPresent());
        model.put("knownTo", ProposalRow.points(PromotionRule.USUAL.curveError()));
        model.put("within", ProposalRow.points(PromotionRule.USUAL.distance()));
        model.put("slope", ProposalRow.number(PromotionRule.USUAL.slope(), 1));
        pages.show(ctx, "calibration", model);
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static long count(List<ItemProposal> proposals, Promotion proposal) {
        return proposals.stream().filter(one -> one.proposal() == proposal).count();
    }

    private static String path(CalibrationRun run) {
        return "/calibration/" + run.id();
    }

    private RunRow row(CalibrationRun run) {
        return new RunRow(
                path(run),
                when.format(run.startedAt()),
                switch (run.outcome()) {
                    case RUNNING -> "under way";
                    case DONE -> count(run.proposals().size(), "item") + ", " + count(run.learners(), "learner");
                    case REFUSED -> "no parameters";
                });
    }

    private void csv(Context ctx) {
        ItemTable table = new ItemTable(run(ctx).proposals().stream()
                .map(one -> new TableItem(
                        one.item(),
                        ItemModel.THREE_PL,
                        one.model(),
                        Optional.empty(),
                        Map.of("a", one.errors().a(), "b", one.errors().b(), "c", one.errors().c())))
                .toList());
        StringBuilder text = new StringBuilder();
        try {
            table.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ctx.contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"items.csv\"")
                .result(text.toString());
    }
}
