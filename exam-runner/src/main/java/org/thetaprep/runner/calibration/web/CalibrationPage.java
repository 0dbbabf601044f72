package org.thetaprep.runner.calibration.web;

import io.javalin.http.Context;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.calibration.CalibrationRun;
import org.thetaprep.runner.calibration.CalibrationSchedule;
import org.thetaprep.runner.calibration.CalibrationService;
import org.thetaprep.runner.calibration.ItemProposal;
import org.thetaprep.runner.calibration.ItemStatusService;
import org.thetaprep.runner.calibration.ParameterVersion;
import org.thetaprep.runner.identity.RandomIds;
import org.thetaprep.runner.itembank.ItemStatuses;
import org.thetaprep.runner.platform.web.NotFound;
import org.thetaprep.runner.platform.web.Pages;
import org.thetaprep.scoring.promotion.Promotion;
import org.thetaprep.scoring.promotion.PromotionRule;

/** The page of a calibration: what it proposes, what people decided, the calibrations so far. */
public final class CalibrationPage {

    private static final int SHOWN = 20;

    private static final Comparator<ItemProposal> WHAT_NEEDS_A_PERSON = Comparator.comparing(
                    (ItemProposal one) -> List.of(Promotion.LOOK_AT, Promotion.READY, Promotion.WAIT)
                            .indexOf(one.proposal()))
            .thenComparing(ItemProposal::item);

    private final CalibrationService calibrations;
    private final ItemStatusService statuses;
    private final UnfairItems unfair;
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
     * @param unfair what comparisons of groups found
     * @param pages the templates
     * @param zone the time zone in which times are told
     */
    public CalibrationPage(
            CalibrationService calibrations,
            ItemStatusService statuses,
            UnfairItems unfair,
            Pages pages,
            ZoneId zone) {
        this.calibrations = calibrations;
        this.statuses = statuses;
        this.unfair = unfair;
        this.pages = pages;
        this.when = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH).withZone(zone);
    }

    /** The calibration that a path names. */
    static CalibrationRun run(Context ctx, CalibrationService calibrations) {
        return RandomIds.parse(ctx.pathParam("calibration"))
                .flatMap(calibrations::find)
                .orElseThrow(NotFound::new);
    }

    /** The path of a calibration. */
    static String path(CalibrationRun run) {
        return "/calibration/" + run.id();
    }

    /** Shows the newest calibration. */
    void newest(Context ctx) {
        newest(ctx, Map.of("fileProblems", List.of(), "answers", "", "file", ""));
    }

    /** Shows the newest calibration, with what was typed about a file of parameters. */
    void newest(Context ctx, Map<String, Object> typed) {
        List<CalibrationRun> runs = calibrations.newest(SHOWN);
        show(ctx, runs, runs.stream().findFirst(), "", typed);
    }

    /**
     * Shows a calibration.
     *
     * @param refusal why what was asked for was not done; empty if it was
     */
    void show(Context ctx, CalibrationRun run, String refusal) {
        show(
                ctx,
                calibrations.newest(SHOWN),
                Optional.of(run),
                refusal,
                Map.of("fileProblems", List.of(), "answers", "", "file", ""));
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
        model.put("running", runs.stream().anyMatch(run -> run.outcome().isRunning()));
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
        model.put("shown", shown.map(CalibrationPage::path).orElse(""));
        model.put("any", shown.isPresent());
        model.put("outcome", shown.map(run -> run.outcome().word()).orElse(""));
        model.put("when", shown.map(run -> when.format(run.startedAt())).orElse(""));
        CalibrationSchedule schedule = calibrations.schedule();
        model.put("every", schedule.every().name().toLowerCase(Locale.ROOT));
        model.put("next", schedule.next().map(when::format).orElse(""));
        model.put(
                "steps",
                runs.stream()
                        .filter(run -> run.outcome().isRunning())
                        .mapToInt(CalibrationRun::steps)
                        .findFirst()
                        .orElse(0));
        model.put("fromFile", shown.filter(run -> run.origin() == CalibrationRun.Origin.FILE).isPresent());
        model.put("learners", shown.map(CalibrationRun::learners).orElse(0));
        model.put("leftOut", shown.map(CalibrationRun::leftOut).orElse(0));
        model.put("problem", shown.map(run -> run.outcome().problem()).orElse(""));
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
        Optional<UnfairItems.Found> compared = unfair.newest();
        model.put("comparedOn", compared.map(UnfairItems.Found::day).orElse(""));
        model.put("compared", compared.map(UnfairItems.Found::compared).orElse(0L));
        model.put("unfair", compared.map(UnfairItems.Found::flagged).orElse(List.of()));
        pages.show(ctx, "calibration", model);
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static long count(List<ItemProposal> proposals, Promotion proposal) {
        return proposals.stream().filter(one -> one.proposal() == proposal).count();
    }

    private RunRow row(CalibrationRun run, Optional<ParameterVersion> version) {
        return new RunRow(
                path(run),
                when.format(run.startedAt()),
                run.outcome()
                        .match(
                                () -> "under way",
                                found -> count(found.items().size(), "item") + ", "
                                        + (run.origin() == CalibrationRun.Origin.FILE
                                                ? "from a file"
                                                : count(run.learners(), "learner"))
                                        + version.map(known -> "; accepted as version " + known.number())
                                                .orElse(""),
                                why -> "no parameters"));
    }
}
