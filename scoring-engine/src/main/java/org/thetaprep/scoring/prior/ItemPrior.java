package org.thetaprep.scoring.prior;

import java.util.random.RandomGenerator;
import org.thetaprep.scoring.model.Logistic;

/**
 * What is known of a right-or-wrong item's parameters: b ~ N(mean, sd²), log a ~ N(mean, sd²) and
 * logit c ~ N(mean, sd²), independent of each other. An item judged by its author, an item calibrated
 * from many answers and an item known exactly differ only in the spreads.
 *
 * @param difficultyMean mean of b in logits, finite
 * @param difficultySd standard deviation of b, 0 if b is known
 * @param logSlopeMean mean of log a, finite
 * @param logSlopeSd standard deviation of log a, 0 if a is known
 * @param logitChanceMean mean of log(c / (1 − c)), negative infinity for an item that cannot be guessed
 * @param logitChanceSd standard deviation of that, 0 if c is known
 * @param judged whether the difficulty is an author's label, or was calibrated and lies where the labels
 *     lie on the whole, so that it shares the error common to all of that bank's labels
 */
public record ItemPrior(
        double difficultyMean,
        double difficultySd,
        double logSlopeMean,
        double logSlopeSd,
        double logitChanceMean,
        double logitChanceSd,
        boolean judged) {

    /** Spread of the true difficulty around an author's label, in logits. */
    public static final double JUDGED_DIFFICULTY_SD = 0.6;

    /** Spread of the log-discrimination of an item that nobody has answered. */
    public static final double JUDGED_LOG_SLOPE_SD = 0.35;

    /** Spread of the logit of the guessing parameter around the item type's chance level. */
    public static final double JUDGED_LOGIT_CHANCE_SD = 0.5;

    public ItemPrior {
        requireFinite("difficultyMean", difficultyMean);
        requireSpread("difficultySd", difficultySd);
        requireFinite("logSlopeMean", logSlopeMean);
        requireSpread("logSlopeSd", logSlopeSd);
        requireSpread("logitChanceSd", logitChanceSd);
        if (Double.isNaN(logitChanceMean) || logitChanceMean == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "logitChanceMean must be finite or negative infinity, but is " + logitChanceMean);
        }
    }

    /**
     * The prior of an item known only by its author's judgement and its type.
     *
     * @param difficultyMean the difficulty that the label stands for, in logits
     * @param chanceLevel probability that a blind guess is right, from 0 (cannot be guessed) to below 1
     */
    public static ItemPrior judged(double difficultyMean, double chanceLevel) {
        if (!(chanceLevel >= 0 && chanceLevel < 1)) {
            throw new IllegalArgumentException("chanceLevel must be in [0, 1), but is " + chanceLevel);
        }
        return new ItemPrior(
                difficultyMean,
                JUDGED_DIFFICULTY_SD,
                0,
                JUDGED_LOG_SLOPE_SD,
                logit(chanceLevel),
                chanceLevel > 0 ? JUDGED_LOGIT_CHANCE_SD : 0,
                true);
    }

    /**
     * Full knowledge of an item.
     *
     * @param item its parameters, with upper asymptote 1
     */
    public static ItemPrior known(Logistic item) {
        if (item.d() != 1) {
            throw new IllegalArgumentException("d must be 1, but is " + item.d());
        }
        return new ItemPrior(item.b(), 0, Math.log(item.a()), 0, logit(item.c()), 0, false);
    }

    /**
     * The item as it is for someone to whom it has become easier by a known or uncertain amount, as by
     * having met it before.
     *
     * @param mean expected drop of the difficulty, in logits (negative makes it harder)
     * @param sd standard deviation of that drop, not negative
     */
    public ItemPrior easierBy(double mean, double sd) {
        requireSpread("sd", sd);
        return new ItemPrior(
                difficultyMean - mean,
                Math.hypot(difficultySd, sd),
                logSlopeMean,
                logSlopeSd,
                logitChanceMean,
                logitChanceSd,
                judged);
    }

    /**
     * The item at the means of b, a and c, as if they were true. Estimates made with it understate their
     * uncertainty; it is here to be compared with.
     */
    public Logistic plugIn() {
        return Logistic.threePl(
                Math.exp(logSlopeMean + logSlopeSd * logSlopeSd / 2),
                difficultyMean,
                ExpectedResponse.expectedChance(this));
    }

    /**
     * Draws an item from the prior.
     *
     * @param random source of randomness
     */
    public Logistic draw(RandomGenerator random) {
        double b = difficultyMean + difficultySd * random.nextGaussian();
        double a = Math.exp(logSlopeMean + logSlopeSd * random.nextGaussian());
        double spread = random.nextGaussian();
        double logit = logitChanceSd > 0 ? logitChanceMean + logitChanceSd * spread : logitChanceMean;
        return Logistic.threePl(a, b, 1 / (1 + Math.exp(-logit)));
    }

    private static double logit(double probability) {
        return Math.log(probability) - Math.log1p(-probability);
    }

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite, but is " + value);
        }
    }

    private static void requireSpread(String name, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be finite and not negative, but is " + value);
        }
    }
}
