package org.thetaprep.scoring.adaptive;

import java.util.BitSet;
import java.util.function.IntToDoubleFunction;
import org.thetaprep.scoring.model.ResponseModel;

/** The criteria for choosing an item by one ability. */
public final class AbilitySelection {

    private AbilitySelection() {}

    /** Maximum expected information at the estimate (Lord 1980, section 10.2). */
    public static Selection<AbilityBelief> information() {
        return (belief, candidates, values) -> {
            double theta = belief.theta();
            fill(candidates, values, item -> belief.model(item).information(theta));
        };
    }

    /** Difficulty nearest to the estimate (Urry 1970). */
    public static Selection<AbilityBelief> nearestDifficulty() {
        return (belief, candidates, values) -> {
            double theta = belief.theta();
            fill(
                    candidates,
                    values,
                    item -> -Math.abs(belief.estimation().bank().item(item).difficulty() - theta));
        };
    }

    /** Information weighted by the likelihood, ∫ L(θ) I(θ) dθ (Veerkamp &amp; Berger 1997). */
    public static Selection<AbilityBelief> likelihoodWeighted() {
        return (belief, candidates, values) -> weighted(belief, weights(belief, false), candidates, values);
    }

    /** Information weighted by likelihood and prior (van der Linden 1998). */
    public static Selection<AbilityBelief> posteriorWeighted() {
        return (belief, candidates, values) -> weighted(belief, weights(belief, true), candidates, values);
    }

    private static void weighted(AbilityBelief belief, double[] weights, BitSet candidates, double[] values) {
        fill(candidates, values, item -> {
            double[] information = belief.estimation().information(item);
            double sum = 0;
            for (int q = 0; q < weights.length; q++) {
                sum += weights[q] * information[q];
            }
            return sum;
        });
    }

    private static double[] weights(AbilityBelief belief, boolean withPrior) {
        double[] weights = new double[belief.logLikelihoods().length];
        for (int q = 0; q < weights.length; q++) {
            double prior = withPrior ? belief.estimation().priorDensity(q) : 1;
            weights[q] = belief.estimation().trapezoid(q) * prior * Math.exp(belief.logLikelihoods()[q]);
        }
        return weights;
    }

    /**
     * Kullback–Leibler divergence of the response at other abilities from that at the estimate, weighted
     * by the likelihood (Chang &amp; Ying 1996; as a weighted integral Barrada et al. 2009).
     */
    public static Selection<AbilityBelief> divergence() {
        return (belief, candidates, values) -> diverging(belief, weights(belief, false), candidates, values);
    }

    /** The same divergence, weighted by likelihood and prior. */
    public static Selection<AbilityBelief> posteriorDivergence() {
        return (belief, candidates, values) -> diverging(belief, weights(belief, true), candidates, values);
    }

    private static void diverging(AbilityBelief belief, double[] weights, BitSet candidates, double[] values) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double sum = total;
        fill(candidates, values, item -> {
            ResponseModel model = belief.model(item);
            double divergence = 0;
            double[] p = new double[model.categories()];
            model.probabilities(belief.theta(), p);
            for (int k = 0; k < p.length; k++) {
                if (p[k] > 0) {
                    double cross = 0;
                    for (int q = 0; q < weights.length; q++) {
                        cross += weights[q] * belief.estimation().curves(item).logProbability(k, q);
                    }
                    divergence += p[k] * (Math.log(p[k]) * sum - cross);
                }
            }
            return divergence;
        });
    }

    /**
     * Expected information after the answer, each answer weighted by its probability at the estimate
     * (van der Linden 1998); the look-ahead estimates are posterior means.
     *
     * @param observed whether observed information is meant, or else expected (Fisher) information
     */
    public static Selection<AbilityBelief> expectedInformation(boolean observed) {
        return (belief, candidates, values) -> fill(candidates, values, item -> {
            ResponseModel model = belief.model(item);
            double[] p = new double[model.categories()];
            model.probabilities(belief.theta(), p);
            double sum = 0;
            for (int k = 0; k < p.length; k++) {
                double ahead = belief.lookAhead(item, k).mean();
                sum += p[k] * (observed ? model.observedInformation(k, ahead) : model.information(ahead));
            }
            return sum;
        });
    }

    /** Minimum expected posterior variance (van der Linden 1998). */
    public static Selection<AbilityBelief> expectedVariance() {
        return (belief, candidates, values) -> fill(candidates, values, item -> -belief.expectedVariance(item));
    }

    private static void fill(BitSet candidates, double[] values, IntToDoubleFunction value) {
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            values[i] = value.applyAsDouble(i);
        }
    }
}
