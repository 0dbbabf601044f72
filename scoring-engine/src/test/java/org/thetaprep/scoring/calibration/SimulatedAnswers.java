package org.thetaprep.scoring.calibration;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.thetaprep.scoring.model.Logistic;
import org.thetaprep.scoring.model.ResponseModel;

/** Answers drawn from known items, to be calibrated. */
final class SimulatedAnswers {

    static final List<ResponseModel> RIGHT_WRONG = List.of(
            Logistic.twoPl(0.9, -0.8),
            Logistic.twoPl(1.3, 0.1),
            Logistic.twoPl(1.1, 0.6),
            Logistic.twoPl(1.6, -0.2),
            Logistic.twoPl(0.8, 1.1));

    private SimulatedAnswers() {}

    static byte[][] rows(List<ResponseModel> items, int people, double mean, double missing, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[][] rows = new byte[people][items.size()];
        for (byte[] row : rows) {
            double theta = mean + random.nextGaussian();
            for (int j = 0; j < row.length; j++) {
                double[] p = new double[items.get(j).categories()];
                items.get(j).probabilities(theta, p);
                double u = random.nextDouble();
                while (row[j] < p.length - 1 && u >= p[row[j]]) {
                    u -= p[row[j]++];
                }
                if (random.nextDouble() < missing) {
                    row[j] = ResponseMatrix.MISSING;
                }
            }
        }
        return rows;
    }

    static ResponseMatrix matrix(List<ResponseModel> items, int people, double missing, long seed) {
        return ResponseMatrix.of(names(items.size()), rows(items, people, 0, missing, seed));
    }

    static List<String> names(int items) {
        return IntStream.rangeClosed(1, items).mapToObj(j -> "I" + j).toList();
    }
}
