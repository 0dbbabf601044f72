package org.thetaprep.scoring.prior;

import org.thetaprep.scoring.model.ResponseModel;
import org.thetaprep.scoring.quadrature.GaussHermite;

/**
 * The expected response function of an uncertain item, P*(θ) = E[P(θ) | prior] (Lewis 1985, 2001;
 * Mislevy, Wingersky &amp; Sheehan 1994), itself a response model for wrong (0) and right (1).
 *
 * <p>Answers of one person to different items are independent given θ also after the item parameters
 * are averaged out, so that P* carries the whole uncertainty of an item into the posterior of θ. As c
 * is independent of (a, b) and enters linearly, P* = E c + (1 − E c) E σ(a (θ − b)); the last
 * expectation is a Gauss–Hermite sum over (log a, b).
 */
public final class ExpectedResponse implements ResponseModel {

    private static final int SLOPE_NODES = 9;
    private static final int DIFFICULTY_NODES = 15;
    private static final int CHANCE_NODES = 21;

    private final double chance;
    private final double[] slopes;
    private final double[] slopeWeights;
    private final double[] difficulties;
    private final double[] difficultyWeights;

    private ExpectedResponse(
            double chance, double[] slopes, double[] slopeWeights, double[] difficulties, double[] difficultyWeights) {
        this.chance = chance;
        this.slopes = slopes;
        this.slopeWeights = slopeWeights;
        this.difficulties = difficulties;
        this.difficultyWeights = difficultyWeights;
    }

    /** The expected response under a prior. */
    public static ExpectedResponse of(ItemPrior prior) {
        GaussHermite slope = rule(prior.logSlopeSd(), SLOPE_NODES);
        GaussHermite difficulty = rule(prior.difficultySd(), DIFFICULTY_NODES);
        double[] slopes = new double[slope.size()];
        double[] slopeWeights = new double[slope.size()];
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] = Math.exp(prior.logSlopeMean() + prior.logSlopeSd() * slope.node(i));
            slopeWeights[i] = slope.weight(i);
        }
        double[] difficulties = new double[difficulty.size()];
        double[] difficultyWeights = new double[difficulty.size()];
        for (int i = 0; i < difficulties.length; i++) {
            difficulties[i] = prior.difficultyMean() + prior.difficultySd() * difficulty.node(i);
            difficultyWeights[i] = difficulty.weight(i);
        }
        return new ExpectedResponse(expectedChance(prior), slopes, slopeWeights, difficulties, difficultyWeights);
    }

    private static GaussHermite rule(double sd, int nodes) {
        return GaussHermite.standard(sd > 0 ? nodes : 1);
    }

    static double expectedChance(ItemPrior prior) {
        GaussHermite rule = rule(prior.logitChanceSd(), CHANCE_NODES);
        double sum = 0;
        for (int i = 0; i < rule.size(); i++) {
            double logit = prior.logitChanceSd() > 0
                    ? prior.logitChanceMean() + prior.logitChanceSd() * rule.node(i)
                    : prior.logitChanceMean();
            sum += rule.weight(i) / (1 + Math.exp(-logit));
        }
        return sum;
    }

    /** Expected probability that a blind guess is right, E c. */
    public double chance() {
        return chance;
    }

    /**
     * Expected probability of a right answer.
     *
     * @param theta ability in logits, finite
     */
    public double correct(double theta) {
        double[] p = new double[2];
        probabilities(theta, p);
        return p[1];
    }

    @Override
    public int categories() {
        return 2;
    }

    @Override
    public void probabilities(double theta, double[] probabilities) {
        double up = 0;
        double down = 0;
        for (int i = 0; i < slopes.length; i++) {
            double rising = 0;
            double falling = 0;
            for (int j = 0; j < difficulties.length; j++) {
                double x = slopes[i] * (theta - difficulties[j]);
                double e = Math.exp(-Math.abs(x));
                double near = difficultyWeights[j] / (1 + e);
                double far = near * e;
                rising += x >= 0 ? near : far;
                falling += x >= 0 ? far : near;
            }
            up += slopeWeights[i] * rising;
            down += slopeWeights[i] * falling;
        }
        double share = 1 / (up + down);
        probabilities[1] = chance + (1 - chance) * up * share;
        probabilities[0] = (1 - chance) * down * share;
    }

    @Override
    public void derivatives(double theta, double[] probabilities, double[] first, double[] second) {
        double up = 0;
        double down = 0;
        double slope = 0;
        double curve = 0;
        for (int i = 0; i < slopes.length; i++) {
            double a = slopes[i];
            for (int j = 0; j < difficulties.length; j++) {
                double weight = slopeWeights[i] * difficultyWeights[j];
                double x = a * (theta - difficulties[j]);
                double e = Math.exp(-Math.abs(x));
                double near = 1 / (1 + e);
                double far = e / (1 + e);
                double s = x >= 0 ? near : far;
                double t = x >= 0 ? far : near;
                up += weight * s;
                down += weight * t;
                slope += weight * a * s * t;
                curve += weight * a * a * s * t * (t - s);
            }
        }
        double share = (1 - chance) / (up + down);
        probabilities[1] = chance + up * share;
        probabilities[0] = down * share;
        first[1] = slope * share;
        first[0] = -first[1];
        second[1] = curve * share;
        second[0] = -second[1];
    }
}
