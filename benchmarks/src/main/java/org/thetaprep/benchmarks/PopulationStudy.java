package org.thetaprep.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.thetaprep.scoring.calibration.Calibration;
import org.thetaprep.scoring.calibration.CalibrationModel;
import org.thetaprep.scoring.calibration.CalibrationPlan;
import org.thetaprep.scoring.calibration.CalibrationResult;
import org.thetaprep.scoring.calibration.ResponseMatrix;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.ResponseModel;

/** What it does to new items that the population is free, or held. */
final class PopulationStudy {

    private PopulationStudy() {}

    /** New items beside known ones, answered by a population of mean 0.4 and standard deviation 1.2. */
    static void run(int replications) {
        double[] bias = new double[2];
        double[] slopes = new double[2];
        double mean = 0;
        double variance = 0;
        for (int r = 0; r < replications; r++) {
            SplittableRandom random = new SplittableRandom(5000 + r);
            Map<String, ResponseModel> known = new HashMap<>();
            List<Logistic> items = new ArrayList<>();
            for (int j = 0; j < 65; j++) {
                Logistic item = Logistic.twoPl(Math.exp(0.35 * random.nextGaussian()), random.nextGaussian());
                items.add(item);
                if (j < 50) {
                    known.put("I" + (j + 1), item);
                }
            }
            byte[][] rows = new byte[2000][65];
            for (byte[] row : rows) {
                double theta = 0.4 + 1.2 * random.nextGaussian();
                for (int j = 0; j < 65; j++) {
                    row[j] = j >= 50 && random.nextBoolean() ? ResponseMatrix.MISSING : SimulatedPeople.answer(items.get(j), theta, random);
                }
            }
            ResponseMatrix matrix = ResponseMatrix.of(SimulatedPeople.names(65), rows);
            CalibrationPlan plan = CalibrationPlan.of(CalibrationModel.TWO_PL)
                    .withKnown(known)
                    .withErrors(false);
            for (int held = 0; held < 2; held++) {
                CalibrationResult found =
                        Calibration.fit(held == 1 ? plan.withHeldPopulations() : plan, matrix, step -> {});
                for (int j = 50; j < 65; j++) {
                    Logistic item = (Logistic) found.items().get(j).model();
                    bias[held] += (item.b() - items.get(j).b()) / (15.0 * replications);
                    slopes[held] += Math.log(item.a() / items.get(j).a()) / (15.0 * replications);
                }
                if (held == 0) {
                    mean += found.populations().get(0).mean() / replications;
                    variance += found.populations().get(0).variance() / replications;
                }
            }
        }
        System.out.println("| population | bias of b | bias of log a | mean | variance |\n|---|---|---|---|---|");
        System.out.printf(
                Locale.ROOT, "| free | %+.4f | %+.4f | %.3f | %.3f |%n", bias[0], slopes[0], mean, variance);
        System.out.printf(Locale.ROOT, "| held at N(0, 1) | %+.4f | %+.4f | 0 | 1 |%n", bias[1], slopes[1]);
    }
}
