package org.thetaprep.report.words;

import java.util.List;
import org.thetaprep.report.ItemReview;
import org.thetaprep.report.Mark;
import org.thetaprep.report.ResponseReview;

/** One reviewed item in words. */
public final class ItemWords {

    private ItemWords() {}

    /**
     * The word for a mark.
     *
     * @param mark the mark
     * @return {@code Right}, {@code Not right} or {@code Left open}
     */
    public static String mark(Mark mark) {
        switch (mark) {
            case RIGHT:
                return "Right";
            case WRONG:
                return "Not right";
            default:
                return "Left open";
        }
    }

    /**
     * What was chosen and what fits.
     *
     * @param item the item
     * @return one or two sentences
     */
    public static String verdict(ItemReview item) {
        return item.response().match(new ResponseReview.Cases<String>() {
            @Override
            public String choice(ResponseReview.Choice review) {
                return choiceVerdict(item.mark(), review);
            }

            @Override
            public String ordering(ResponseReview.Ordering review) {
                return orderingVerdict(item.mark(), review);
            }

            @Override
            public String matching(ResponseReview.Matching review) {
                return matchingVerdict(item.mark(), review);
            }
        });
    }

    private static String choiceVerdict(Mark mark, ResponseReview.Choice review) {
        List<String> keys = labels(review.options().stream()
                .filter(ResponseReview.OptionReview::key)
                .toList());
        List<String> chosen = labels(review.options().stream()
                .filter(ResponseReview.OptionReview::chosen)
                .toList());
        String fits = Figures.joined(keys) + (keys.size() == 1 ? " fits." : " fit.");
        if (mark == Mark.OMITTED || chosen.isEmpty()) {
            return "Left open. " + fits;
        }
        if (mark == Mark.RIGHT) {
            return "Right. " + fits;
        }
        String start = keys.size() == 1 ? "Not this one. " : "Not these. ";
        return start + "You chose " + Figures.joined(chosen) + "; " + fits;
    }

    private static List<String> labels(List<ResponseReview.OptionReview> options) {
        return options.stream().map(ResponseReview.OptionReview::label).toList();
    }

    private static String orderingVerdict(Mark mark, ResponseReview.Ordering review) {
        if (mark == Mark.OMITTED) {
            return "Left open. The order that works is below.";
        }
        if (mark == Mark.RIGHT) {
            return "Right. This order works.";
        }
        long placed = review.steps().stream()
                .filter(step -> step.keyPlace().isPresent())
                .count();
        long right = review.steps().stream()
                .filter(step -> step.keyPlace().isPresent() && step.keyPlace().equals(step.chosenPlace()))
                .count();
        return "Not this order. " + right + " of " + placed + " steps "
                + (right == 1 ? "stands where it belongs" : "stand where they belong") + "; credit is for all or none.";
    }

    private static String matchingVerdict(Mark mark, ResponseReview.Matching review) {
        if (mark == Mark.OMITTED) {
            return "Left open. What fits is below.";
        }
        if (mark == Mark.RIGHT) {
            return "Right. Every prompt has what fits.";
        }
        long right =
                review.pairs().stream().filter(ResponseReview.PairReview::right).count();
        return "Not all of them. " + right + " of " + review.pairs().size() + " prompts "
                + (right == 1 ? "has" : "have") + " what fits; credit is for all or none.";
    }

    /**
     * What stands beside the number of an item.
     *
     * @param item the item
     * @return for example {@code Multiple response, task 1.2, scored, 2 min 5 s, flagged}
     */
    public static String facts(ItemReview item) {
        return item.type() + ", task " + item.task() + (item.scored() ? ", scored" : ", pretest item, not scored")
                + ", " + Figures.duration(item.secondsSpent()) + (item.flagged() ? ", flagged" : "");
    }

    /**
     * What was done with an option.
     *
     * @param option the option
     * @return for example {@code The key, your answer}; empty for a distractor left alone
     */
    public static String role(ResponseReview.OptionReview option) {
        if (option.key()) {
            return option.chosen() ? "The key, your answer" : "The key";
        }
        return option.chosen() ? "Your answer" : "";
    }

    /**
     * Where a step belongs and where it was put.
     *
     * @param step the step
     * @return for example {@code Place 2; you put it at 3}
     */
    public static String place(ResponseReview.StepReview step) {
        String belongs =
                step.keyPlace().isPresent() ? "Place " + step.keyPlace().getAsInt() : "Not needed";
        if (step.chosenPlace().equals(step.keyPlace())) {
            return step.keyPlace().isPresent() ? belongs + ", as you had it" : belongs + ", and you left it out";
        }
        return belongs
                + (step.chosenPlace().isPresent()
                        ? "; you put it at " + step.chosenPlace().getAsInt()
                        : "; you left it out");
    }
}
