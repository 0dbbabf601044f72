package org.thetaprep.runner.calibration.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.analysis.web.ItemSection;
import org.thetaprep.runner.calibration.CalibrationRun;
import org.thetaprep.runner.calibration.CalibrationService.Estimated;
import org.thetaprep.runner.calibration.CalibrationService;
import org.thetaprep.runner.calibration.ItemFit;
import org.thetaprep.runner.calibration.ItemProposal;
import org.thetaprep.runner.calibration.ItemStatusService;
import org.thetaprep.runner.calibration.StatusDecision;
import org.thetaprep.runner.itembank.ItemStatus;
import org.thetaprep.runner.itembank.ItemStatuses;
import org.thetaprep.runner.run.NewestResults;
import org.thetaprep.scoring.promotion.Promotion;

/** What calibrations tell of an item: its status, and its parameters and fit by the newest calibration that has it. */
public final class CalibrationSection implements ItemSection {

    private static final double LEAST_SQUARE = 0.7;
    private static final double MOST_SQUARE = 1.3;
    private static final double SELDOM = 0.001;
    private static final List<String> COLUMNS = List.of(
            "status",
            "calibrated answers",
            "b",
            "se_b",
            "a",
            "se_a",
            "c",
            "se_c",
            "curve error",
            "infit",
            "outfit",
            "p of S-X2",
            "drift");

    private final CalibrationService calibrations;
    private final ItemStatusService statuses;
    private final DateTimeFormatter day;

    /**
     * A decision, as a row.
     *
     * @param when the day
     * @param what what was decided, in words
     * @param reason why
     */
    public record DecisionRow(String when, String what, String reason) {}

    /**
     * @param calibrations the calibrations
     * @param statuses the statuses of items
     * @param zone the time zone in which days are told
     */
    public CalibrationSection(CalibrationService calibrations, ItemStatusService statuses, ZoneId zone) {
        this.calibrations = calibrations;
        this.statuses = statuses;
        this.day = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(zone);
    }

    @Override
    public Map<String, Object> of(ItemId item) {
        Map<String, Object> model = new HashMap<>();
        ItemStatus status = statuses.of(item);
        model.put("item", item.value());
        model.put("status", StatusRow.word(status));
        model.put(
                "otherStatuses",
                List.of(ItemStatus.values()).stream()
                        .filter(other -> other != status)
                        .map(StatusRow::word)
                        .toList());
        model.put("undoable", statuses.undoable(item).isPresent());
        model.put("decisions", statuses.history(item).stream().map(this::row).toList());
        model.put("longest", ItemStatusService.LONGEST_REASON);
        Optional<Estimated> known = calibrations.newestEstimates().of(item.value());
        model.put("estimated", known.isPresent());
        known.ifPresent(found -> {
            model.put("row", ProposalRow.of(found.item(), status, true));
            model.put("calibratedOn", day.format(found.run().startedAt()));
            model.put("calibration", "/calibration/" + found.run().id());
            model.put("fit", found.item().fit().isKnown());
            model.put("infit", ProposalRow.number(found.item().fit().infit(), 2));
            model.put("outfit", ProposalRow.number(found.item().fit().outfit(), 2));
            model.put(
                    "sumScore",
                    found.item().fit().sumScore().isPresent()
                            ? ProposalRow.number(found.item().fit().sumScore().getAsDouble(), 3)
                            : "");
            model.put("advice", advice(found.item()));
        });
        return model;
    }

    private DecisionRow row(StatusDecision decision) {
        String change = "from " + StatusRow.word(decision.was()) + " to " + StatusRow.word(decision.became());
        return new DecisionRow(
                day.format(decision.at()),
                switch (decision.outcome()) {
                    case CHANGED -> "Changed " + change;
                    case DECLINED -> "Declined to change " + change;
                    case UNDONE -> "Changed " + change + ", and taken back";
                },
                decision.reason());
    }

    /** What to do about an item, in plain words; nothing where all is well. */
    private static List<String> advice(ItemProposal item) {
        List<String> advice = new ArrayList<>();
        ItemFit fit = item.fit();
        switch (fit.drift()) {
            case LEAKED -> advice.add("It has become easier and is answered faster: it may have leaked. Retire it or"
                    + " rewrite it.");
            case EASIER -> advice.add(
                    "It has become easier in the course of time, but is answered no faster: what it asks for is"
                            + " probably known better than it was. Calibrate anew; nothing is wrong with the item.");
            case HARDER -> advice.add(
                    "It has become harder in the course of time: what was right may have changed. Check the facts that"
                            + " it rests on.");
            default -> {}
        }
        if (fit.infit() > MOST_SQUARE || fit.outfit() > MOST_SQUARE) {
            advice.add("Answers are more haphazard than its curve says: able learners miss it or weak ones get it right."
                    + " Check the key, and whether two options are right.");
        }
        if (fit.infit() < LEAST_SQUARE || fit.outfit() < LEAST_SQUARE) {
            advice.add("Answers are more regular than its curve says: it may ask for the same as another item.");
        }
        if (fit.sumScore().isPresent() && fit.sumScore().getAsDouble() < SELDOM) {
            advice.add("Its curve does not follow the answers of learners with equal scores. Look at its options.");
        }
        if (item.proposal() == Promotion.LOOK_AT) {
            advice.add("It should not count until someone has looked at it.");
        }
        return advice;
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public Function<ItemId, List<String>> values() {
        NewestResults<CalibrationRun, Estimated> newest = calibrations.newestEstimates();
        ItemStatuses now = statuses.all();
        return id -> {
            List<String> values = new ArrayList<>();
            values.add(StatusRow.word(now.of(id)));
            newest.of(id.value())
                    .map(Estimated::item)
                    .ifPresentOrElse(item -> values.addAll(numbers(item)), () -> COLUMNS.stream()
                            .skip(1)
                            .forEach(column -> values.add("")));
            return values;
        };
    }

    private static List<String> numbers(ItemProposal item) {
        ItemFit fit = item.fit();
        return List.of(
                Long.toString(item.answers()),
                number(item.model().b()),
                number(item.errors().b()),
                number(item.model().a()),
                number(item.errors().a()),
                number(item.model().c()),
                number(item.errors().c()),
                number(item.curveError()),
                number(fit.infit()),
                number(fit.outfit()),
                number(fit.sumScore().orElse(Double.NaN)),
                fit.drift().name().toLowerCase(Locale.ROOT));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.3f", value);
    }
}
