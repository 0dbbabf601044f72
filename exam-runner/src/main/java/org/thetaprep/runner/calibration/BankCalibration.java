package org.thetaprep.runner.calibration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.thetaprep.content.exam.Difficulty;
import org.thetaprep.content.item.ItemId;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.content.pack.ContentPack;
import org.thetaprep.scoring.calibration.CalibratedItem;
import org.thetaprep.scoring.calibration.CalibrationModel;
import org.thetaprep.scoring.calibration.CalibrationPlan;
import org.thetaprep.scoring.calibration.CalibrationProgress;
import org.thetaprep.scoring.calibration.CalibrationResult;
import org.thetaprep.scoring.calibration.ChancePrior;
import org.thetaprep.scoring.calibration.DifficultyPrior;
import org.thetaprep.scoring.calibration.ItemPriors;
import org.thetaprep.scoring.calibration.LabelledCalibration;
import org.thetaprep.scoring.calibration.ResponseMatrix;
import org.thetaprep.scoring.calibration.SlopePrior;
import org.thetaprep.scoring.drift.Drift;
import org.thetaprep.scoring.fit.ChiSquare;
import org.thetaprep.scoring.fit.CurveFit;
import org.thetaprep.scoring.fit.FittedBank;
import org.thetaprep.scoring.fit.ResidualFit;
import org.thetaprep.scoring.fit.SumScoreFit;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.promotion.PromotionRule;

/**
 * Estimates the items of a pack: three parameters, difficulties drawn to what their authors' labels turn out to be, lower
 * asymptotes to each item's chance level.
 *
 * @param pack the items
 * @param progress told of each expectation step
 */
record BankCalibration(ContentPack pack, Consumer<CalibrationProgress> progress) {

    private static final double LEAST_CHANCE = 0.01;

    /**
     * Estimates items.
     *
     * @param matrix answers to items of the pack, each with right and wrong ones
     * @return the items; nothing where no estimates were reached that can be used
     */
    Optional<BankEstimates> of(ResponseMatrix matrix) {
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
        LabelledCalibration.Result learnt = LabelledCalibration.fit(plan, matrix, labels, expected, progress);
        CalibrationResult found = learnt.calibration();
        if (!found.converged()
                || found.items().stream().anyMatch(item -> item.curveError().isEmpty())) {
            return Optional.empty();
        }
        Map<String, DifficultyPrior> worth = new HashMap<>();
        learnt.labels().forEach((label, prior) -> worth.put(label, uncertain(prior, labels, label)));
        return Optional.of(new BankEstimates(found.populations().get(0), worth, proposals(found, matrix)));
    }

    /** What is expected of another item with the label: its spread, and how uncertain the label's mean is. */
    private static DifficultyPrior uncertain(DifficultyPrior prior, Map<String, String> labels, String label) {
        long items = labels.values().stream().filter(label::equals).count();
        double variance = prior.sd() * prior.sd();
        double error = 1 / (1 / (LabelledCalibration.ERROR_OF_A_MEAN * LabelledCalibration.ERROR_OF_A_MEAN)
                + items / variance);
        return new DifficultyPrior(prior.mean(), Math.sqrt(variance + error));
    }

    private static List<ItemProposal> proposals(CalibrationResult found, ResponseMatrix matrix) {
        FittedBank fitted = FittedBank.of(
                found.items().stream().map(CalibratedItem::model).toList(),
                found.populations().get(0));
        double[] distances = CurveFit.of(fitted, matrix);
        ResidualFit residuals = ResidualFit.of(fitted, matrix);
        Optional<List<ChiSquare>> sumScores = found.items().size() > 1
                        && found.items().stream().allMatch(item -> item.answers() == matrix.persons())
                ? Optional.of(SumScoreFit.of(fitted, matrix))
                : Optional.empty();
        List<ItemProposal> proposals = new ArrayList<>();
        for (int j = 0; j < distances.length; j++) {
            CalibratedItem item = found.items().get(j);
            Logistic model = (Logistic) item.model();
            Map<String, Double> errors = item.standardErrors();
            double curveError = item.curveError().orElseThrow();
            int place = j;
            OptionalDouble sumScore = sumScores
                    .map(all -> all.get(place).p())
                    .orElse(OptionalDouble.empty());
            ResidualFit.MeanSquares squares = residuals.of(j);
            proposals.add(new ItemProposal(
                    item.id(),
                    item.answers(),
                    model,
                    new ItemProposal.Errors(
                            errors.get("a"),
                            errors.get("b"),
                            errors.get("c"),
                            item.covariances().get("a b"),
                            item.covariances().get("a c"),
                            item.covariances().get("b c")),
                    curveError,
                    distances[j],
                    new ItemFit(squares.infit(), squares.outfit(), sumScore, Drift.NONE),
                    PromotionRule.USUAL.of(curveError, distances[j], sumScore, model.a())));
        }
        return proposals;
    }
}
