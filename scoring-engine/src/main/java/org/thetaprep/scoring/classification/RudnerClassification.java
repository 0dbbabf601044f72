package org.thetaprep.scoring.classification;

import java.util.List;
import org.apache.commons.math3.special.Erf;
import org.thetaprep.scoring.ability.AbilityDistribution;
import org.thetaprep.scoring.model.ResponseModel;

/**
 * Decisions by an estimated ability, which at true ability θ is taken to be N(θ, SE(θ)²)
 * (Rudner 2001, 2005): P(class k | θ) = Φ((c_{k+1} − θ) / SE) − Φ((c_k − θ) / SE). The right class of θ
 * is the one above all cuts that θ reaches.
 */
public final class RudnerClassification {

    private RudnerClassification() {}

    /**
     * From abilities with their standard errors, of a distribution or of the people of a sample.
     *
     * @param abilities true abilities in logits with their shares
     * @param standardErrors at each node, positive
     * @param cuts in logits, rising, at least one
     */
    public static DecisionQuality of(AbilityDistribution abilities, double[] standardErrors, double... cuts) {
        if (standardErrors.length != abilities.size()) {
            throw new IllegalArgumentException("standardErrors must be one for each of " + abilities.size()
                    + " nodes, but are " + standardErrors.length);
        }
        requireRising(cuts);
        double[][] classes = new double[abilities.size()][];
        int[] truth = new int[abilities.size()];
        for (int i = 0; i < classes.length; i++) {
            if (!(standardErrors[i] > 0)) {
                throw new IllegalArgumentException("standardErrors must be positive, but one is " + standardErrors[i]);
            }
            classes[i] = classes(abilities.node(i), standardErrors[i], cuts);
            for (double cut : cuts) {
                truth[i] += abilities.node(i) >= cut ? 1 : 0;
            }
        }
        return DecisionQuality.of(abilities, classes, truth);
    }

    /**
     * For a form whose standard error is 1 / √I(θ).
     *
     * @param items the models of the form's items
     * @param abilities true abilities in logits with their shares
     * @param cuts in logits, rising, at least one
     */
    public static DecisionQuality of(
            List<? extends ResponseModel> items, AbilityDistribution abilities, double... cuts) {
        double[] errors = new double[abilities.size()];
        for (int i = 0; i < errors.length; i++) {
            double information = 0;
            for (ResponseModel item : items) {
                information += item.information(abilities.node(i));
            }
            errors[i] = 1 / Math.sqrt(information);
        }
        return of(abilities, errors, cuts);
    }

    private static double[] classes(double theta, double error, double[] cuts) {
        double[] classes = new double[cuts.length + 1];
        double below = 0;
        for (int k = 0; k < cuts.length; k++) {
            double upTo = Erf.erfc((theta - cuts[k]) / (error * Math.sqrt(2))) / 2;
            classes[k] = upTo - below;
            below = upTo;
        }
        classes[cuts.length] = Erf.erfc((cuts[cuts.length - 1] - theta) / (error * Math.sqrt(2))) / 2;
        return classes;
    }

    private static void requireRising(double[] cuts) {
        if (cuts.length == 0) {
            throw new IllegalArgumentException("cuts must be at least one, but are none");
        }
        for (int k = 0; k < cuts.length; k++) {
            if (!Double.isFinite(cuts[k]) || k > 0 && !(cuts[k] > cuts[k - 1])) {
                throw new IllegalArgumentException("cuts must be finite and rising, but one is " + cuts[k]);
            }
        }
    }
}
