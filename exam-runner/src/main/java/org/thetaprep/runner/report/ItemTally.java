package org.thetaprep.runner.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.thetaprep.report.Exposure;
import org.thetaprep.report.ItemAnalysis;
import org.thetaprep.report.Share;
import org.thetaprep.runner.attempt.AttemptKind;
import org.thetaprep.runner.knowledge.ReadinessModels;
import org.thetaprep.scoring.profile.ProfilePosterior;

/**
 * Gathers how items do in the field, attempt by attempt. No attempt is kept: memory grows with the number of items, and by
 * a few numbers for each attempt.
 */
public final class ItemTally {

    /** The largest share of attempts that an item should be in. */
    private static final double EXPOSURE_LIMIT = 0.25;

    /** Items whose curves are shown at most. */
    private static final int CURVES = 12;

    private final Measurement measurement;
    private final int minimum;
    private final ZoneId zone;
    private final Map<String, ItemSums> items = new TreeMap<>();
    private final PassOutcomes outcomes = new PassOutcomes();
    private int attempts;
    private Optional<ExportedExam> exam = Optional.empty();
    private Instant latest = Instant.MIN;

    /**
     * @param models the measurement models
     * @param minimum answers an item needs before anything is said of it, at least 5
     * @param zone the time zone in which days are told
     */
    public ItemTally(ReadinessModels models, int minimum, ZoneId zone) {
        this.measurement = new Measurement(models);
        this.minimum = minimum;
        this.zone = zone;
    }

    /** What is added for one attempt. */
    public static final class Measured {

        private final ExportedAttempt attempt;
        private final double ability;
        private final PassOutcomes.Sitting sitting;

        private Measured(ExportedAttempt attempt, double ability, PassOutcomes.Sitting sitting) {
            this.attempt = attempt;
            this.ability = ability;
            this.sitting = sitting;
        }
    }

    /** Measures an attempt; may be called from any thread. */
    public Measured measure(ExportedAttempt attempt) {
        ProfilePosterior posterior = measurement.posterior(attempt);
        return new Measured(
                attempt,
                posterior.compositeMean(),
                new PassOutcomes.Sitting(
                        attempt.closedAt(),
                        attempt.isMeasured()
                                ? Optional.of(measurement.predictor(attempt).outlook(posterior).passProbability())
                                : Optional.empty(),
                        attempt.isPassed()));
    }

    /**
     * Adds an attempt.
     *
     * @throws IllegalArgumentException if it is of another exam than those before it
     */
    public void add(Measured measured) {
        ExportedAttempt attempt = measured.attempt;
        exam.filter(known -> !known.id().equals(attempt.exam().id())).ifPresent(known -> {
            throw new IllegalArgumentException("it is of exam " + attempt.exam().id()
                    + ", and those before it are of another: " + known.id());
        });
        exam = exam.filter(known -> attempt.closedAt().isBefore(latest)).or(() -> Optional.of(attempt.exam()));
        latest = latest.isAfter(attempt.closedAt()) ? latest : attempt.closedAt();
        attempts++;
        if (attempt.kind() == AttemptKind.EXAM) {
            outcomes.add(attempt.learner(), measured.sitting);
        }
        List<ExportedItem> counting = attempt.items().stream()
                .filter(item -> item.seen() || item.answered())
                .toList();
        int scored = (int) counting.stream().filter(ExportedItem::scored).count();
        int right = (int) counting.stream()
                .filter(item -> item.scored() && item.right())
                .count();
        for (ExportedItem item : counting) {
            int others = scored - (item.scored() ? 1 : 0);
            int rest = right - (item.scored() && item.right() ? 1 : 0);
            items.computeIfAbsent(item.review().itemId(), id -> new ItemSums())
                    .add(item, measured.ability, others == 0 ? Double.NaN : (double) rest / others);
        }
    }

    /** Whether anything was added. */
    public boolean isEmpty() {
        return exam.isEmpty();
    }

    /**
     * The analysis.
     *
     * @throws java.util.NoSuchElementException if nothing was added
     */
    public ItemAnalysis report() {
        ExportedExam its = exam.orElseThrow();
        List<ItemAnalysis.Item> rows = new ArrayList<>();
        List<org.thetaprep.report.ItemCurves> curves = new ArrayList<>();
        items.forEach((id, sums) -> {
            ItemAnalysis.Item row = sums.row(id, minimum, overexposed(sums));
            rows.add(row);
            if (!row.concerns().isEmpty() && curves.size() < CURVES && sums.right().of() >= minimum) {
                curves.add(sums.curves(id));
            }
        });
        return new ItemAnalysis(
                its.id() + " " + its.revision().substring(0, 8),
                latest.atZone(zone).toLocalDate(),
                minimum,
                rows,
                curves,
                attempts < minimum ? Optional.empty() : Optional.of(exposure(its)),
                outcomes.reliability());
    }

    private boolean overexposed(ItemSums sums) {
        return attempts >= minimum && new Share(sums.seen(), attempts).low() > EXPOSURE_LIMIT;
    }

    /** Every item of the bank; those that no attempt had are there by number alone. */
    private Exposure exposure(ExportedExam its) {
        List<Exposure.ItemExposure> all = new ArrayList<>();
        items.forEach((id, sums) -> all.add(new Exposure.ItemExposure(id, new Share(sums.seen(), attempts))));
        IntStream.rangeClosed(1, Math.max(0, its.bankItems() - items.size()))
                .forEach(n -> all.add(new Exposure.ItemExposure("– " + n, new Share(0, attempts))));
        return new Exposure(EXPOSURE_LIMIT, all);
    }
}
