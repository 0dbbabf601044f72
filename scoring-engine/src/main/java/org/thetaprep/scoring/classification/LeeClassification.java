package org.thetaprep.scoring.classification;

import java.util.List;
import org.thetaprep.scoring.ability.AbilityDistribution;
import org.thetaprep.scoring.ability.SumScoreDistribution;
import org.thetaprep.scoring.model.ResponseModel;

/**
 * Decisions by the sum score, whose distribution at true ability θ is exact (Lee 2010; Lee, Hanson
 * &amp; Brennan 2002). A score reaches a cut c if it is c or more; the right class of θ is that of its
 * expected score, which reaches c if it is above c.
 */
public final class LeeClassification {

    private LeeClassification() {}

    /**
     * The quality of a form's decisions.
     *
     * @param items the models of the form's items; category k scores k
     * @param abilities true abilities in logits with their shares
     * @param cuts in points, rising, from 1 to the highest score, at least one
     */
    public static DecisionQuality of(List<? extends ResponseModel> items, AbilityDistribution abilities, int... cuts) {
        int highest = 0;
        for (ResponseModel item : items) {
            highest += item.categories() - 1;
        }
        requireRising(cuts, highest);
        double[][] classes = new double[abilities.size()][cuts.length + 1];
        int[] truth = new int[abilities.size()];
        for (int i = 0; i < classes.length; i++) {
            SumScoreDistribution scores = SumScoreDistribution.at(items, abilities.node(i));
            int k = 0;
            for (int score = 0; score <= highest; score++) {
                while (k < cuts.length && score >= cuts[k]) {
                    k++;
                }
                classes[i][k] += scores.probability(score);
            }
            double expected = scores.mean();
            for (int cut : cuts) {
                truth[i] += expected > cut ? 1 : 0;
            }
        }
        return DecisionQuality.of(abilities, classes, truth);
    }

    private static void requireRising(int[] cuts, int highest) {
        if (cuts.length == 0) {
            throw new IllegalArgumentException("cuts must be at least one, but are none");
        }
        for (int k = 0; k < cuts.length; k++) {
            if (cuts[k] < 1 || cuts[k] > highest || k > 0 && cuts[k] <= cuts[k - 1]) {
                throw new IllegalArgumentException("cuts must rise from 1 to " + highest + ", but one is " + cuts[k]);
            }
        }
    }
}
