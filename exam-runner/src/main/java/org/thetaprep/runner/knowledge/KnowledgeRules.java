package org.thetaprep.runner.knowledge;

import java.time.Duration;
import org.thetaprep.scoring.prior.ItemPrior;
import org.thetaprep.scoring.readiness.RandomWalk;

/**
 * How answers of different kinds and ages weigh. These are assumptions, stated to the learner; nothing in a bank
 * without outcomes can tell them better.
 *
 * @param practiceWeight the power of the likelihood of an answer given with feedback after each item, against 1 in an
 *     exam, above 0 and at most 1
 * @param repeatEasier expected drop in difficulty of an item met before, in logits
 * @param repeatEasierSd standard deviation of that drop, in logits
 * @param walk how ability may move with time
 * @param practiceSd standard deviation of what working through one item with its rationales may move the ability, in
 *     logits
 */
public record KnowledgeRules(
        double practiceWeight, double repeatEasier, double repeatEasierSd, RandomWalk walk, double practiceSd) {

    /**
     * The usual rules: the likelihood of a practice answer is raised to the power 0.7; an item met before is easier by 0.8 ± 0.4 logits;
     * ability moves by 0.05 logits (standard deviation) in a day and by at most 0.5 in any pause; each item worked
     * through moves it by 0.03.
     */
    public static final KnowledgeRules USUAL = new KnowledgeRules(0.7, 0.8, 0.4, new RandomWalk(0.05, 0.5), 0.03);

    public KnowledgeRules {
        if (!(practiceWeight > 0 && practiceWeight <= 1)) {
            throw new IllegalArgumentException("practiceWeight must be in (0, 1], but is " + practiceWeight);
        }
        if (!(practiceSd >= 0 && practiceSd <= 1)) {
            throw new IllegalArgumentException("practiceSd must be in [0, 1], but is " + practiceSd);
        }
    }

    /** The power of the likelihood of an answer. */
    public double weight(Occasion.Conditions conditions) {
        return conditions == Occasion.Conditions.EXAM ? 1 : practiceWeight;
    }

    /** What is known of an item by someone who has met it before. */
    public ItemPrior metBefore(ItemPrior prior) {
        return prior.easierBy(repeatEasier, repeatEasierSd);
    }

    /**
     * Standard deviation of the change of ability after an occasion until the next, or until now, in logits.
     *
     * @param occasion the occasion
     * @param pause the time that passed; a negative one counts as none
     */
    double changeSd(Occasion occasion, Duration pause) {
        double days = Math.max(0, pause.toMillis() / 86_400_000.0);
        double learnt = occasion.conditions() == Occasion.Conditions.PRACTICE
                ? practiceSd * Math.sqrt(occasion.answers().size())
                : 0;
        return Math.min(walk.highestSd(), Math.hypot(walk.changeSd(days), learnt));
    }
}
