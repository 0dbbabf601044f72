package org.thetaprep.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.thetaprep.scoring.calibration.Calibration;
import org.thetaprep.scoring.calibration.CalibrationModel;
import org.thetaprep.scoring.calibration.CalibrationPlan;
import org.thetaprep.scoring.calibration.ChancePrior;
import org.thetaprep.scoring.calibration.DifficultyPrior;
import org.thetaprep.scoring.calibration.ItemPriors;
import org.thetaprep.scoring.calibration.LabelledCalibration;
import org.thetaprep.scoring.calibration.ResponseMatrix;
import org.thetaprep.scoring.calibration.SlopePrior;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.ResponseModel;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.simulation.ItemPopulation;
import org.thetaprep.scoring.simulation.SimulatedItem;

/** New items beside others of which more or less is known. */
final class NewItemsStudy {

    private static final int ITEMS = 65;
    private static final int OTHERS = 50;
    private static final int EARLIER_PEOPLE = 1000;

    /** What is known of the fifty others. */
    private enum Others {
        TRUE("known exactly"),
        CALIBRATED("calibrated before by 1,000 others, taken for known"),
        EXPECTED("calibrated before by 1,000 others, with their errors"),
        TOGETHER("not known, calibrated together");

        private final String words;

        Others(String words) {
            this.words = words;
        }
    }

    private NewItemsStudy() {}

    /** Fifteen new items of the judged population beside fifty others, every person answering all. */
    static void run(int replications) {
        System.out.println("| the fifty others | answers | items | RMSE of b | core | RMSE of log a | 95 % cover b | RMS of P | said |"
                + " share ready | labels' spread |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
        for (Others others : Others.values()) {
            for (int people : new int[] {100, 300, 1000}) {
                ItemErrors errors = new ItemErrors();
                for (int r = 0; r < replications; r++) {
                    replication(others, people, new SplittableRandom(9000 + 1000L * people + r), errors);
                }
                errors.print(others.words, people);
            }
        }
    }

    private static void replication(Others others, int people, SplittableRandom random, ItemErrors errors) {
        List<SimulatedItem> items = ItemPopulation.judged().draw(List.of(ITEMS), 0, random);
        ResponseMatrix matrix = answers(items, people, random);
        Map<String, ResponseModel> known = new HashMap<>();
        for (int j = 0; j < OTHERS && others == Others.TRUE; j++) {
            known.put(matrix.items().get(j), items.get(j).truth());
        }
        Map<String, ItemPriors> expected = new HashMap<>();
        if (others == Others.CALIBRATED || others == Others.EXPECTED) {
            List<SimulatedItem> earlier = items.subList(0, OTHERS);
            calibrated(earlier, answers(earlier, EARLIER_PEOPLE, random), Map.of(), Map.of())
                    .ifPresent(found -> found.calibration().items().forEach(item -> {
                        if (others == Others.CALIBRATED) {
                            known.put(item.id(), item.model());
                        } else {
                            expected.put(
                                    item.id(),
                                    ItemPriors.expected((Logistic) item.model(), item.standardErrors()));
                        }
                    }));
        }
        calibrated(items, matrix, known, expected).ifPresent(found -> {
            errors.spread.add(found.labels().values().iterator().next().sd());
            for (int j = OTHERS; j < ITEMS; j++) {
                errors.add(items.get(j).truth(), found.calibration().items().get(j));
            }
        });
    }

    private static ResponseMatrix answers(List<SimulatedItem> items, int people, SplittableRandom random) {
        byte[][] rows = new byte[people][items.size()];
        for (byte[] row : rows) {
            double theta = random.nextGaussian();
            for (int j = 0; j < row.length; j++) {
                row[j] = SimulatedPeople.answer(items.get(j).truth(), theta, random);
            }
        }
        return ResponseMatrix.of(SimulatedPeople.names(items.size()), rows);
    }

    /** Three parameters with the priors of the judged population; empty, and said, where all answered an item alike. */
    private static Optional<LabelledCalibration.Result> calibrated(
            List<SimulatedItem> items,
            ResponseMatrix matrix,
            Map<String, ResponseModel> known,
            Map<String, ItemPriors> earlier) {
        Map<String, ItemPriors> priors = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        Map<String, DifficultyPrior> expected = new HashMap<>();
        for (int j = 0; j < items.size(); j++) {
            String name = matrix.items().get(j);
            ItemPrior prior = items.get(j).prior();
            String label = "b" + prior.difficultyMean();
            labels.put(name, label);
            expected.put(label, new DifficultyPrior(prior.difficultyMean(), prior.difficultySd()));
            if (!known.containsKey(name)) {
                priors.put(
                        name,
                        new ItemPriors(
                                Optional.of(new SlopePrior(prior.logSlopeMean(), prior.logSlopeSd())),
                                Optional.of(new ChancePrior.LogitNormal(prior.logitChanceMean(), prior.logitChanceSd())),
                                Optional.empty()));
            }
        }
        CalibrationPlan plan =
                CalibrationPlan.of(CalibrationModel.THREE_PL).withKnown(known).withPriors(priors);
        if (!earlier.isEmpty()) {
            plan = plan.withEarlier(earlier);
        }
        List<String> problems = Calibration.problems(plan, matrix);
        if (!problems.isEmpty()) {
            System.err.println("left out: " + problems);
            return Optional.empty();
        }
        return Optional.of(LabelledCalibration.fit(plan, matrix, labels, expected, step -> {}));
    }
}
