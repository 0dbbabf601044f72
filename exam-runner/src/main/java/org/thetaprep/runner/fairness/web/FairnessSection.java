package org.thetaprep.runner.fairness.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.runner.analysis.web.ItemSection;
import org.thetaprep.runner.calibration.web.UnfairItems;
import org.thetaprep.runner.fairness.FairnessService;
import org.thetaprep.runner.fairness.FairnessStudy;
import org.thetaprep.runner.fairness.ItemFairness;
import org.thetaprep.runner.run.NewestResults;

/**
 * What comparisons of groups tell of items on the pages of others. Whoever reads those may not know the cohorts, so that
 * they are not named there.
 */
public final class FairnessSection implements ItemSection, UnfairItems {

    private static final int TOLD = 3;
    private static final List<String> COLUMNS = List.of(
            "fairness class",
            "fairness D",
            "fairness D low",
            "fairness D high",
            "fairness answers of the cohort",
            "fairness answers of the others",
            "fairness flagged");

    private final FairnessService studies;
    private final DateTimeFormatter day;

    /**
     * A comparison of an item.
     *
     * @param day when it was made
     * @param groups what was compared, without names
     * @param row what came of it
     */
    public record Comparison(String day, String groups, FairnessRow row) {}

    /**
     * @param studies the comparisons
     * @param zone the time zone in which days are told
     */
    public FairnessSection(FairnessService studies, ZoneId zone) {
        this.studies = studies;
        this.day = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(zone);
    }

    @Override
    public Map<String, Object> of(ItemId item) {
        List<Comparison> comparisons = studies.ofBankInForce()
                .flatMap(study -> study.items().stream()
                        .filter(one -> one.item().equals(item.value()))
                        .map(one ->
                                new Comparison(day.format(study.startedAt()), groups(study), FairnessRow.of(one))))
                .limit(TOLD)
                .toList();
        boolean any = !comparisons.isEmpty() || studies.ofBankInForce().findFirst().isPresent();
        return Map.of(
                "anyCompared", any, "leastCompared", ItemFairness.LEAST_ANSWERS, "comparisons", comparisons);
    }

    private static String groups(FairnessStudy study) {
        return study.reference().isPresent() ? "one cohort and another" : "one cohort and everybody else";
    }

    @Override
    public Optional<Found> newest() {
        return studies.ofBankInForce()
                .findFirst()
                .map(study -> new Found(
                        day.format(study.startedAt()),
                        study.compared(),
                        study.flagged().stream().map(ItemFairness::item).toList()));
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public Function<ItemId, List<String>> values() {
        NewestResults<FairnessStudy, ItemFairness> newest = studies.newestDifferences();
        return id -> newest.of(id.value())
                .map(FairnessSection::values)
                .orElseGet(() -> COLUMNS.stream().map(column -> "").toList());
    }

    private static List<String> values(ItemFairness item) {
        ItemFairness.Difference found = item.difference().orElseThrow();
        List<String> values = new ArrayList<>();
        values.add(found.fairnessClass().name());
        for (double value : new double[] {found.delta(), found.low(), found.high()}) {
            values.add(String.format(Locale.ROOT, "%.3f", value));
        }
        values.add(Long.toString(item.focalAnswers()));
        values.add(Long.toString(item.referenceAnswers()));
        values.add(found.isFlagged() ? "yes" : "no");
        return values;
    }
}
