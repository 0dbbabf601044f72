package org.thetaprep.runner.calibration.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.Refusal;
import org.thetaprep.runner.account.web.Sessions;
import org.thetaprep.runner.calibration.CalibrationRun;
import org.thetaprep.runner.calibration.CalibrationSchedule;
import org.thetaprep.runner.calibration.CalibrationService;
import org.thetaprep.runner.calibration.ItemProposal;
import org.thetaprep.runner.calibration.ItemStatusService;
import org.thetaprep.runner.calibration.ParameterVersion;
import org.thetaprep.runner.calibration.UnfitFile;
import org.thetaprep.runner.identity.RandomIds;
import org.thetaprep.runner.itembank.ItemStatus;
import org.thetaprep.runner.itembank.ItemStatuses;
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

    /** In place of an item: all of them. */
    private static final String ALL = "*";

    private static final Comparator<ItemProposal> WHAT_NEEDS_A_PERSON = Comparator.comparing(
                    (ItemProposal one) -> List.of(Promotion.LOOK_AT, Promotion.READY, Promotion.WAIT)
                            .indexOf(one.proposal()))
            .thenComparing(ItemProposal::item);

    private final CalibrationService calibrations;
    private final ItemStatusService statuses;
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
     * @param statuses the statuses of items
     * @param pages the templates
     * @param zone the time zone in which times are told
     */
    public CalibrationRoutes(
            CalibrationService calibrations, ItemStatusService statuses, Pages pages, ZoneId zone) {
        this.calibrations = calibrations;
        this.statuses = statuses;
        this.pages = pages;
        this.when = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(zone);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/calibration", this::list, Access.INSTRUCTOR, Access.AUTHOR, Access.OPERATOR);
        routes.post("/calibration", this::start, Access.INSTRUCTOR, Access.OPERATOR);
        routes.post(
                "/calibration/items/{item}/status",
                this::change,
                Access.INSTRUCTOR,
                Access.AUTHOR);
        routes.post("/calibration/items/{item}/undo", this::undo, Access.INSTRUCTOR, Access.AUTHOR);
        routes.post("/calibration/schedule", this::schedule, Access.INSTRUCTOR, Access.OPERATOR);
        routes.post("/calibration/file", this::takeIn, Access.INSTRUCTOR, Access.OPERATOR);
        routes.get("/calibration/{calibration}", this::show, Access.INSTRUCTOR, Access.AUTHOR, Access.OPERATOR);
        routes.post("/calibration/{calibration}/accept", this::accept, Access.INSTRUCTOR, Access.OPERATOR);
        routes.post("/calibration/{calibration}/statuses", this::decide, Access.INSTRUCTOR, Access.OPERATOR);
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

    private void accept(Context ctx) {
        CalibrationRun run = run(ctx);
        Set<String> accepted = new HashSet<>(ctx.formParams("item"));
        Set<String> declined = run.proposals().stream()
                .map(ItemProposal::item)
                .filter(item -> !accepted.contains(item))
                .collect(Collectors.toSet());
        try {
            calibrations.accept(Sessions.account(ctx), run.id(), declined);
            ctx.redirect(path(run), HttpStatus.SEE_OTHER);
        } catch (Refusal e) {
            ctx.status(HttpStatus.CONFLICT);
            show(ctx, calibrations.newest(SHOWN), Optional.of(run), e.getMessage());
        }
    }

    private void decide(Context ctx) {
        CalibrationRun run = run(ctx);
        Account account = Sessions.account(ctx);
        String accepted = Optional.ofNullable(ctx.formParam("accept")).orElse("");
        String declined = Optional.ofNullable(ctx.formParam("decline")).orElse("");
        if (accepted.equals(ALL)) {
            statuses.accept(account, run, item -> true);
        } else if (!accepted.isEmpty()) {
            statuses.accept(account, run, item -> item.value().equals(accepted));
        } else {
            statuses.decline(account, run, item -> item.value().equals(declined));
        }
        ctx.redirect(path(run) + "#statuses", HttpStatus.SEE_OTHER);
    }

    private static ItemId item(Context ctx) {
        try {
            return new ItemId(ctx.pathParam("item"));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private void change(Context ctx) {
        ItemId item = item(ctx);
        String wanted = Optional.ofNullable(ctx.formParam("status")).orElse("");
        ItemStatus status = Arrays.stream(ItemStatus.values())
                .filter(one -> StatusRow.word(one).equals(wanted))
                .findFirst()
                .orElseThrow(NotFound::new);
        decided(ctx, item, () -> statuses.change(
                Sessions.account(ctx), item, status, Optional.ofNullable(ctx.formParam("reason")).orElse("")));
    }

    private void undo(Context ctx) {
        ItemId item = item(ctx);
        decided(ctx, item, () -> statuses.undo(Sessions.account(ctx), item));
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

    private void schedule(Context ctx) {
        String every = Optional.ofNullable(ctx.formParam("every")).orElse("");
        Arrays.stream(CalibrationSchedule.Every.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(every))
                .findFirst()
                .ifPresent(one -> calibrations.schedule(Sessions.account(ctx), one));
        ctx.redirect("/calibration", HttpStatus.SEE_OTHER);
    }

    private void takeIn(Context ctx) throws IOException {
        String answers = Optional.ofNullable(ctx.formParam("answers")).orElse("").strip();
        String file = Optional.ofNullable(ctx.formParam("items")).orElse("");
        List<String> problems;
        try {
            if (answers.matches("[1-9][0-9]{0,9}")) {
                CalibrationRun run = calibrations.takeIn(new StringReader(file), Long.parseLong(answers));
                ctx.redirect(path(run), HttpStatus.SEE_OTHER);
                return;
            }
            problems = List.of("The number of answers must be a whole number from 1.");
        } catch (UnfitFile e) {
            problems = e.problems().stream()
                    .limit(SHOWN)
                    .map(problem -> problem.toString())
                    .toList();
        } catch (Refusal e) {
            problems = List.of(e.getMessage());
        }
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        List<CalibrationRun> runs = calibrations.newest(SHOWN);
        Map<String, Object> model = new HashMap<>();
        model.put("fileProblems", problems);
        model.put("answers", answers);
        model.put("file", file);
        show(ctx, runs, runs.stream().findFirst(), "", model);
    }

    private void list(Context ctx) {
        List<CalibrationRun> runs = calibrations.newest(SHOWN);
        show(ctx, runs, runs.stream().findFirst(), "");
    }

    private void show(Context ctx) {
        show(ctx, calibrations.newest(SHOWN), Optional.of(run(ctx)), "");
    }

    private CalibrationRun run(Context ctx) {
        return RandomIds.parse(ctx.pathParam("calibration"))
                .flatMap(calibrations::find)
                .orElseThrow(NotFound::new);
    }

    private void show(Context ctx, List<CalibrationRun> runs, Optional<CalibrationRun> shown, String refusal) {
        show(ctx, runs, shown, refusal, Map.of("fileProblems", List.of(), "answers", "", "file", ""));
    }

    private void show(
            Context ctx,
            List<CalibrationRun> runs,
            Optional<CalibrationRun> shown,
            String refusal,
            Map<String, Object> typed) {
        Map<String, Object> model = new HashMap<>(typed);
        model.put("nav", "items");
        model.put("least", CalibrationService.LEAST_ANSWERS);
        model.put("running", runs.stream().anyMatch(run -> run.outcome() == CalibrationRun.Outcome.RUNNING));
        List<ParameterVersion> versions = calibrations.versions();
        Map<UUID, ParameterVersion> accepted =
                versions.stream().collect(Collectors.toMap(ParameterVersion::run, Function.identity()));
        model.put("refusal", refusal);
        model.put("inForce", versions.stream().findFirst().map(ParameterVersion::number).orElse(0));
        Optional<ParameterVersion> version = shown.map(run -> accepted.get(run.id()));
        model.put("version", version.map(ParameterVersion::number).orElse(0));
        model.put("acceptedAt", version.map(known -> when.format(known.acceptedAt())).orElse(""));
        model.put("declined", version.map(known -> known.declined().size()).orElse(0));
        model.put("runs", runs.stream().map(run -> row(run, Optional.ofNullable(accepted.get(run.id())))).toList());
        model.put("shown", shown.map(CalibrationRoutes::path).orElse(""));
        model.put("any", shown.isPresent());
        model.put("outcome", shown.map(run -> run.outcome().name().toLowerCase(Locale.ROOT)).orElse(""));
        model.put("when", shown.map(run -> when.format(run.startedAt())).orElse(""));
        CalibrationSchedule schedule = calibrations.schedule();
        model.put("every", schedule.every().name().toLowerCase(Locale.ROOT));
        model.put("next", schedule.next().map(when::format).orElse(""));
        model.put(
                "steps",
                runs.stream()
                        .filter(run -> run.outcome() == CalibrationRun.Outcome.RUNNING)
                        .mapToInt(CalibrationRun::steps)
                        .findFirst()
                        .orElse(0));
        model.put("fromFile", shown.filter(run -> run.origin() == CalibrationRun.Origin.FILE).isPresent());
        model.put("learners", shown.map(CalibrationRun::learners).orElse(0));
        model.put("leftOut", shown.map(CalibrationRun::leftOut).orElse(0));
        model.put("problem", shown.map(CalibrationRun::problem).orElse(""));
        model.put("csv", shown.map(run -> path(run) + "/items.csv").orElse(""));
        List<ItemProposal> proposals = shown.map(CalibrationRun::proposals).orElse(List.of());
        model.put("ready", count(proposals, Promotion.READY));
        model.put("look", count(proposals, Promotion.LOOK_AT));
        model.put("wait", count(proposals, Promotion.WAIT));
        model.put(
                "statuses",
                shown.map(statuses::proposals).orElse(List.of()).stream()
                        .map(StatusRow::of)
                        .toList());
        ItemStatuses now = statuses.all();
        Set<String> left = version.map(ParameterVersion::declined).orElse(Set.of());
        model.put(
                "rows",
                proposals.stream()
                        .sorted(WHAT_NEEDS_A_PERSON)
                        .map(one -> ProposalRow.of(
                                one,
                                now.of(new ItemId(one.item())),
                                !left.contains(one.item())
                                        && (version.isPresent() || one.proposal() != Promotion.LOOK_AT)))
                        .toList());
        model.put("groupMean", shown.map(run -> ProposalRow.number(run.estimates().learners().mean(), 2)).orElse(""));
        model.put(
                "groupSpread",
                shown.map(run -> ProposalRow.number(
                                Math.sqrt(run.estimates().learners().variance()), 2))
                        .orElse(""));
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

    private RunRow row(CalibrationRun run, Optional<ParameterVersion> version) {
        return new RunRow(
                path(run),
                when.format(run.startedAt()),
                switch (run.outcome()) {
                    case RUNNING -> "under way";
                    case DONE ->
                        count(run.proposals().size(), "item") + ", "
                            + (run.origin() == CalibrationRun.Origin.FILE
                                    ? "from a file"
                                    : count(run.learners(), "learner"))
                            + version.map(known -> "; accepted as version " + known.number()).orElse("");
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
