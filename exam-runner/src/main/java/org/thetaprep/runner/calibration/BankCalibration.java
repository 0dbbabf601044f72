package org.thetaprep.runner.calibration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.thetaprep.content.exam.Difficulty;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.scoring.calibration.CalibratedItem;
import org.thetaprep.scoring.calibration.CalibrationModel;
import org.thetaprep.scoring.calibration.CalibrationPlan;
import org.thetaprep.scoring.calibration.CalibrationResult;
import org.thetaprep.scoring.calibration.ChancePrior;
import org.thetaprep.scoring.calibration.DifficultyPrior;
import org.thetaprep.scoring.calibration.ItemPriors;
import org.thetaprep.scoring.calibration.LabelledCalibration;
import org.thetaprep.scoring.calibration.ResponseMatrix;
import org.thetaprep.scoring.calibration.SlopePrior;
import org.thetaprep.scoring.fit.CurveFit;
import org.thetaprep.scoring.fit.FittedBank;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.promotion.PromotionRule;

/**
 * Estimates the items of a pack: three parameters, difficulties drawn to what their authors' labels turn out to be, lower
 * asymptotes to each item's chance level.
 *
 * @param pack the items
 */
record BankCalibration(ContentPack pack) {

    private static final double LEAST_CHANCE = 0.01;

    /**
     * Estimates items.
     *
     * @param matrix answers to items of the pack, each with right and wrong ones
     * @return the items; nothing where no estimates were reached that can be used
     */
    Optional<List<ItemProposal>> of(ResponseMatrix matrix) {
        Map<String, String> labels = new HashMap<>();
        Map<String, DifficultyPrior> expected = new HashMap<>();
        Map<String, ItemPriors> priors = new HashMap<>();
        for (String name : matrix.items()) {
            ScorableItem item = pack.scorable(new ItemId(name)).orElseThrow();
            Difficulty judged = item.classification().difficulty();
            labels.put(name, judged.id());
            expected.put(judged.id(), new DifficultyPrior(judged.logits(), ItemPrior.JUDGED_DIFFICULTY_SD));
            double chance = Math.max(LEAST_CHANCE, item.chanceLevel());
            priors.put(
                    name,
                    new ItemPriors(
                            Optional.empty(),
                            Optional.of(new ChancePrior.LogitNormal(
                                    Math.log(chance / (1 - chance)), ItemPrior.JUDGED_LOGIT_CHANCE_SD)),
                            Optional.empty()));
        }
        CalibrationPlan plan = CalibrationPlan.of(CalibrationModel.THREE_PL)
                .withSlopePrior(new SlopePrior(0, ItemPrior.JUDGED_LOG_SLOPE_SD))
                .withPriors(priors);
        CalibrationResult found =
                LabelledCalibration.fit(plan, matrix, labels, expected, step -> {}).calibration();
        return found.converged() && found.items().stream().allMatch(item -> item.curveError().isPresent())
                ? Optional.of(proposals(found, matrix))
                : Optional.empty();
    }

    private static List<ItemProposal> proposals(CalibrationResult found, ResponseMatrix matrix) {
        double[] distances = CurveFit.of(
                FittedBank.of(
                        found.items().stream().map(CalibratedItem::model).toList(),
                        found.populations().get(0)),
                matrix);
        List<ItemProposal> proposals = new ArrayList<>();
        for (int j = 0; j < distances.length; j++) {
            CalibratedItem item = found.items().get(j);
            Logistic model = (Logistic) item.model();
            Map<String, Double> errors = item.standardErrors();
            double curveError = item.curveError().orElseThrow();
            proposals.add(new ItemProposal(
                    item.id(),
                    item.answers(),
                    model,
                    new ItemProposal.Errors(errors.get("a"), errors.get("b"), errors.get("c")),
                    curveError,
                    distances[j],
                    PromotionRule.USUAL.of(curveError, distances[j], OptionalDouble.empty(), model.a())));
        }
        return proposals;
    }
}
