package org.thetaprep.scoring.fit;

import java.util.stream.IntStream;
import org.thetaprep.scoring.calibration.ExpectedCounts;
import org.thetaprep.scoring.calibration.ResponseMatrix;
import org.thetaprep.scoring.model.ResponseModel;

/**
 * How far the curve that answers draw is from the item's: RMSD = √(Σ_q w_q Σ_k (r_qk / n_q − P_k(θ_q))² / (m − 1)) with
 * expected counts r and weights w of the people who answered (as in large surveys; Köhler, Robitzsch &amp; Hartig 2020,
 * for right and wrong answers). Unlike S-X² it needs no complete answers. A curve is right to about 0.03; above 0.06 an item
 * misfits, above 0.1 badly.
 */
public final class CurveFit {

    private CurveFit() {}

    /**
     * The distance of each item.
     *
     * @param bank items with their curves
     * @param matrix answers to them, some of which may be missing
     * @return on the scale of probabilities; NaN where nobody answered
     */
    public static double[] of(FittedBank bank, ResponseMatrix matrix) {
        bank.requireAnswers(matrix);
        ExpectedCounts counts = bank.step().over(matrix);
        return IntStream.range(0, bank.items().size())
                .mapToDouble(item -> of(bank, counts, item))
                .toArray();
    }

    private static double of(FittedBank bank, ExpectedCounts counts, int item) {
        ResponseModel model = bank.items().get(item);
        double[] p = new double[model.categories()];
        double sum = 0;
        double people = 0;
        for (int q = 0; q < bank.grid().size(); q++) {
            double n = 0;
            for (int k = 0; k < p.length; k++) {
                n += counts.answers(item, k, q);
            }
            if (n <= 0) {
                continue;
            }
            model.probabilities(bank.grid().node(q), p);
            double squares = 0;
            for (int k = 1; k < p.length; k++) {
                double distance = counts.answers(item, k, q) / n - p[k];
                squares += distance * distance;
            }
            sum += n * squares / (p.length - 1);
            people += n;
        }
        return Math.sqrt(sum / people);
    }
}
