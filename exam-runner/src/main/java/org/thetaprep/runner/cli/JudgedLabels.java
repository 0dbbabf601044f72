package org.thetaprep.runner.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.thetaprep.scoring.calibration.CalibrationModel;
import org.thetaprep.scoring.calibration.ChancePrior;
import org.thetaprep.scoring.calibration.DifficultyPrior;
import org.thetaprep.scoring.calibration.ItemPriors;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.table.LabelTable;

/** What authors judged, as a calibration takes it. */
final class JudgedLabels {

    private static final double LEAST_CHANCE = 0.01;

    private final Map<String, LabelTable.Row> rows = new HashMap<>();

    /**
     * Of the items that were answered.
     *
     * @param table what was judged
     * @param items names of the items that were answered
     */
    JudgedLabels(LabelTable table, List<String> items) {
        items.stream()
                .filter(table.rows()::containsKey)
                .forEach(item -> rows.put(item, table.rows().get(item)));
    }

    Map<String, String> labels() {
        Map<String, String> labels = new HashMap<>();
        rows.forEach((item, row) -> labels.put(item, row.label()));
        return labels;
    }

    Map<String, DifficultyPrior> expected() {
        Map<String, DifficultyPrior> expected = new HashMap<>();
        rows.values().forEach(row -> expected.put(row.label(), new DifficultyPrior(row.mean(), row.sd())));
        return expected;
    }

    /** Priors on lower asymptotes by each item's chance level. */
    Map<String, ItemPriors> priors(CalibrationModel model) {
        Map<String, ItemPriors> priors = new HashMap<>();
        if (model == CalibrationModel.THREE_PL) {
            rows.forEach((item, row) -> row.chance().ifPresent(chance -> {
                double level = Math.max(LEAST_CHANCE, chance);
                priors.put(
                        item,
                        new ItemPriors(
                                Optional.empty(),
                                Optional.of(new ChancePrior.LogitNormal(
                                        Math.log(level / (1 - level)), ItemPrior.JUDGED_LOGIT_CHANCE_SD)),
                                Optional.empty()));
            }));
        }
        return priors;
    }
}
