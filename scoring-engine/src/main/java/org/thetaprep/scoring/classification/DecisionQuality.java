package org.thetaprep.scoring.classification;

import java.util.ArrayList;
import java.util.List;
import org.thetaprep.scoring.ability.AbilityDistribution;

/**
 * Expected quality of decisions by cut scores, over people.
 *
 * @param accuracy share of people expected in the class of their true ability
 * @param consistency share expected in the same class by two independent parallel tests
 * @param chanceConsistency the same if each class were drawn by its overall share alone
 * @param tooHigh share expected in a higher class than their true one (with one cut: false passes)
 * @param tooLow share expected in a lower class than their true one (with one cut: false fails)
 * @param conditional the figures at each ability, in the order of the distribution's nodes
 */
public record DecisionQuality(
        double accuracy,
        double consistency,
        double chanceConsistency,
        double tooHigh,
        double tooLow,
        List<AtAbility> conditional) {

    public DecisionQuality {
        conditional = List.copyOf(conditional);
    }

    /**
     * Quality for people of one ability.
     *
     * @param theta ability in logits
     * @param accuracy chance to be put into the class of {@code theta}
     * @param consistency chance to be put into the same class twice
     */
    public record AtAbility(double theta, double accuracy, double consistency) {}

    /**
     * Cohen's κ of two parallel tests (Cohen 1960): how far consistency is above chance.
     *
     * @return at most 1; NaN if everyone is expected in one class
     */
    public double kappa() {
        return (consistency - chanceConsistency) / (1 - chanceConsistency);
    }

    /**
     * Sums up over people.
     *
     * @param abilities who they are
     * @param classes for each node the chances of each class
     * @param truth for each node the class that is right
     */
    static DecisionQuality of(AbilityDistribution abilities, double[][] classes, int[] truth) {
        double accuracy = 0;
        double consistency = 0;
        double tooHigh = 0;
        double tooLow = 0;
        double[] shares = new double[classes[0].length];
        List<AtAbility> conditional = new ArrayList<>();
        for (int i = 0; i < abilities.size(); i++) {
            double weight = abilities.weight(i);
            double same = 0;
            for (int k = 0; k < shares.length; k++) {
                double p = classes[i][k];
                same += p * p;
                shares[k] += weight * p;
                tooHigh += k > truth[i] ? weight * p : 0;
                tooLow += k < truth[i] ? weight * p : 0;
            }
            double right = classes[i][truth[i]];
            accuracy += weight * right;
            consistency += weight * same;
            conditional.add(new AtAbility(abilities.node(i), right, same));
        }
        double chance = 0;
        for (double share : shares) {
            chance += share * share;
        }
        return new DecisionQuality(accuracy, consistency, chance, tooHigh, tooLow, conditional);
    }
}
