package org.thetaprep.runner.fairness.web;

import java.util.Optional;
import org.thetaprep.report.words.Figures;
import org.thetaprep.report.words.Language;
import org.thetaprep.runner.fairness.ItemFairness;
import org.thetaprep.scoring.fairness.FairnessClass;

/**
 * How an item treats two groups, as a row.
 *
 * @param id the item
 * @param flagged whether a person should look at it
 * @param classLetter A, B or C; empty where nothing is said
 * @param delta D of Mantel and Haenszel
 * @param range its 95 % interval
 * @param focalAnswers how many of the cohort answered it
 * @param referenceAnswers how many of the others did
 * @param second what the likelihood ratio says; empty where it was not asked
 * @param advice what to make of it
 */
public record FairnessRow(
        String id,
        boolean flagged,
        String classLetter,
        String delta,
        String range,
        long focalAnswers,
        long referenceAnswers,
        String second,
        String advice) {

    private static String number(double value) {
        return new Figures(Language.ENGLISH).decimal(value, 2);
    }

    static FairnessRow of(ItemFairness item) {
        Optional<ItemFairness.Difference> found = item.difference();
        return new FairnessRow(
                item.item(),
                item.isFlagged(),
                found.map(one -> one.fairnessClass().name()).orElse(""),
                found.map(one -> number(one.delta())).orElse(""),
                found.map(one -> number(one.low()) + " to " + number(one.high())).orElse(""),
                item.focalAnswers(),
                item.referenceAnswers(),
                found.flatMap(ItemFairness.Difference::likelihoodRatio)
                        .map(FairnessRow::opinion)
                        .orElse(""),
                advice(item));
    }

    private static String opinion(ItemFairness.SecondOpinion opinion) {
        String by = opinion.harder().isPresent()
                ? ": " + number(Math.abs(opinion.harder().getAsDouble())) + " logits "
                        + (opinion.harder().getAsDouble() > 0 ? "harder" : "easier")
                : "";
        return (opinion.agrees() ? "agrees" : "is not sure") + by;
    }

    private static String advice(ItemFairness item) {
        if (item.difference().isEmpty()) {
            return Math.min(item.focalAnswers(), item.referenceAnswers()) < ItemFairness.LEAST_ANSWERS
                    ? "Fewer than " + ItemFairness.LEAST_ANSWERS + " answers in one of the groups, so nothing is said."
                    : "Nobody of the same ability answered it differently, so nothing can be said.";
        }
        ItemFairness.Difference found = item.difference().get();
        if (found.isFlagged()) {
            return (found.fairnessClass() == FairnessClass.C ? "Clearly " : "Somewhat ")
                    + (found.isHarderForFocal() ? "harder" : "easier")
                    + " for the cohort than for others of the same ability. Read it with both groups in mind: a word, a"
                    + " setting or a topic that only one of them was taught.";
        }
        return found.fairnessClass() == FairnessClass.A
                ? "Learners of the same ability do about as well in both groups."
                : "May differ, but among so many items chance does that too. Compare again with more answers.";
    }
}
