package org.thetaprep.scoring.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.thetaprep.scoring.ability.SumScoreDistribution;
import org.thetaprep.scoring.calibration.ResponseMatrix;
import org.thetaprep.scoring.model.ResponseModel;

/**
 * S-X² (Orlando &amp; Thissen 2000; for several categories Kang &amp; Chen 2008): people are put together by their sum
 * score; at each score the share of each answer to an item is compared with what the curves lead to expect,
 * E_sk = ∫ P_k f(s − k | θ, other items) dA / ∫ f(s | θ) dA. Cells are put together until 1 person is expected in each.
 * Where the model holds it is about χ² with cells − scores − parameters degrees of freedom.
 */
public final class SumScoreFit {

    private SumScoreFit() {}

    /**
     * The statistic of each item.
     *
     * @param bank items with their curves, at least 2; their parameters were estimated from these answers
     * @param matrix answers to the items, every person to every item
     * @return in the order of the items; with 0 degrees of freedom where too few scores remain
     */
    public static List<ChiSquare> of(FittedBank bank, ResponseMatrix matrix) {
        bank.requireAnswers(matrix);
        if (bank.items().size() < 2) {
            throw new IllegalArgumentException("there must be at least 2 items, but there is 1");
        }
        if (!FittedBank.complete(matrix)) {
            throw new IllegalArgumentException("every person must have answered every item");
        }
        double[] weights = bank.weights();
        double[] total = distribution(bank, bank.items(), weights);
        int[] scores = scores(matrix);
        return IntStream.range(0, bank.items().size())
                .parallel()
                .mapToObj(item -> of(bank, matrix, item, weights, total, scores))
                .toList();
    }

    private static int[] scores(ResponseMatrix matrix) {
        int[] scores = new int[matrix.persons()];
        for (int person = 0; person < scores.length; person++) {
            for (int item = 0; item < matrix.items().size(); item++) {
                scores[person] += matrix.answer(person, item);
            }
        }
        return scores;
    }

    private static double[] distribution(FittedBank bank, List<ResponseModel> items, double[] weights) {
        double[] sum = null;
        for (int q = 0; q < weights.length; q++) {
            SumScoreDistribution at = SumScoreDistribution.at(items, bank.grid().node(q));
            sum = sum == null ? new double[at.highest() + 1] : sum;
            for (int s = 0; s < sum.length; s++) {
                sum[s] += weights[q] * at.probability(s);
            }
        }
        return sum;
    }

    private static ChiSquare of(
            FittedBank bank, ResponseMatrix matrix, int item, double[] weights, double[] total, int[] scores) {
        ResponseModel model = bank.items().get(item);
        List<ResponseModel> others = new ArrayList<>(bank.items());
        others.remove(item);
        int categories = model.categories();
        int highest = total.length - 1;
        double[][] joint = new double[highest + 1][categories];
        double[] p = new double[categories];
        for (int q = 0; q < weights.length; q++) {
            SumScoreDistribution rest = SumScoreDistribution.at(others, bank.grid().node(q));
            model.probabilities(bank.grid().node(q), p);
            for (int s = 0; s <= rest.highest(); s++) {
                double weight = weights[q] * rest.probability(s);
                for (int k = 0; k < categories; k++) {
                    joint[s + k][k] += weight * p[k];
                }
            }
        }
        double[][] observed = new double[highest + 1][categories];
        double[] people = new double[highest + 1];
        for (int person = 0; person < scores.length; person++) {
            observed[scores[person]][matrix.answer(person, item)]++;
            people[scores[person]]++;
        }
        ScoreCells cells = new ScoreCells(categories);
        for (int s = 1; s < highest; s++) {
            double[] expected = joint[s];
            for (int k = 0; k < categories; k++) {
                expected[k] = people[s] * expected[k] / total[s];
            }
            cells.add(observed[s], expected);
        }
        return cells.collapsed(FittedBank.parameters(model));
    }
}
