package org.thetaprep.runner.fairness;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.thetaprep.scoring.fairness.FairnessClass;

/**
 * How an item treats two groups.
 *
 * @param item its id
 * @param focalAnswers how many of the focal group answered it
 * @param referenceAnswers how many of the reference group did
 * @param difference between the groups; empty where too few answered it for anything to be said
 */
public record ItemFairness(String item, long focalAnswers, long referenceAnswers, Optional<Difference> difference) {

    /** Answers in each group without which nothing is said. */
    public static final int LEAST_ANSWERS = 100;

    private static final double LEVEL = 0.05;
    private static final double TWO_SIDED = 1.959963984540054;

    public ItemFairness {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(difference, "difference");
    }

    /**
     * A difference among people of the same ability.
     *
     * @param delta D of Mantel and Haenszel: negative where the item is harder for the focal group
     * @param standardError of it
     * @param p probability of a difference at least as large for a fair item
     * @param adjusted the same, adjusted for the number of items that were compared
     * @param fairnessClass the class of Educational Testing Service
     * @param likelihoodRatio the second opinion; empty where the first is not in doubt
     */
    public record Difference(
            double delta,
            double standardError,
            double p,
            double adjusted,
            FairnessClass fairnessClass,
            Optional<SecondOpinion> likelihoodRatio) {

        /** The lower end of the 95 % interval of D. */
        public double low() {
            return delta - TWO_SIDED * standardError;
        }

        /** The upper end of the 95 % interval of D. */
        public double high() {
            return delta + TWO_SIDED * standardError;
        }

        /** Whether a person should look: not negligible, and not by the chance of so many comparisons. */
        public boolean isFlagged() {
            return fairnessClass != FairnessClass.A && adjusted < LEVEL;
        }

        /** Whether the item is harder for the focal group than for others of the same ability. */
        public boolean isHarderForFocal() {
            return delta < 0;
        }
    }

    /**
     * What the likelihood ratio says.
     *
     * @param adjusted probability for a fair item, adjusted for the number of items that were compared
     * @param harder by how many logits the item is harder for the focal group
     */
    public record SecondOpinion(double adjusted, OptionalDouble harder) {

        /** Whether it too finds a difference. */
        public boolean agrees() {
            return adjusted < LEVEL;
        }
    }

    /** Whether a person should look at the item. */
    public boolean isFlagged() {
        return difference.filter(Difference::isFlagged).isPresent();
    }
}
