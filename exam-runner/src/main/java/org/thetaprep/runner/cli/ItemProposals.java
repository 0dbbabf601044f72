package org.thetaprep.runner.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.thetaprep.scoring.calibration.CalibratedItem;
import org.thetaprep.scoring.calibration.CalibrationResult;
import org.thetaprep.scoring.calibration.ResponseMatrix;
import org.thetaprep.scoring.fit.ChiSquare;
import org.thetaprep.scoring.fit.CurveFit;
import org.thetaprep.scoring.fit.FittedBank;
import org.thetaprep.scoring.fit.SumScoreFit;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.promotion.Promotion;
import org.thetaprep.scoring.promotion.PromotionRule;
import org.thetaprep.scoring.table.ItemStatisticsTable;

/** What is proposed for each item that was estimated: whether it may count, for a person to decide. */
final class ItemProposals {

    private static final Map<Promotion, String> WORDS =
            Map.of(Promotion.READY, "ready", Promotion.WAIT, "wait", Promotion.LOOK_AT, "look at");

    private ItemProposals() {}

    static ItemStatisticsTable of(CalibrationResult result, ResponseMatrix matrix) {
        FittedBank bank = FittedBank.of(
                result.items().stream().map(CalibratedItem::model).toList(),
                result.populations().get(0));
        double[] distances = CurveFit.of(bank, matrix);
        boolean whole = result.items().stream().allMatch(item -> item.answers() == matrix.persons());
        Optional<List<ChiSquare>> scores = whole ? Optional.of(SumScoreFit.of(bank, matrix)) : Optional.empty();
        return new ItemStatisticsTable(IntStream.range(0, result.items().size())
                .filter(j -> !result.items().get(j).standardErrors().isEmpty())
                .mapToObj(j -> row(
                        result.items().get(j),
                        distances[j],
                        scores.map(all -> all.get(j).p()).orElse(OptionalDouble.empty())))
                .toList());
    }

    private static ItemStatisticsTable.Row row(CalibratedItem item, double distance, OptionalDouble p) {
        double slope = item.model() instanceof Logistic model ? model.a() : Double.POSITIVE_INFINITY;
        double error = item.curveError().orElse(Double.NaN);
        return new ItemStatisticsTable.Row(item.id())
                .with("answers", item.answers())
                .with("curve_error", error)
                .with("rmsd", distance)
                .with("p_s_x2", p)
                .with("proposal", WORDS.get(PromotionRule.USUAL.of(error, distance, p, slope)));
    }
}
