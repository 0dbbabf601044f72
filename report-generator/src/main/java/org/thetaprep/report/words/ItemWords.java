package org.thetaprep.report.words;

import java.util.List;
import java.util.Locale;
import org.thetaprep.report.ItemReview;
import org.thetaprep.report.Mark;
import org.thetaprep.report.ResponseReview;

/** One reviewed item in words. */
public final class ItemWords {

    private final Messages messages;
    private final Figures figures;

    /**
     * The words of a language.
     *
     * @param language the language
     */
    public ItemWords(Language language) {
        this.messages = Messages.of(language);
        this.figures = new Figures(language);
    }

    /**
     * The word for a mark.
     *
     * @param mark the mark
     * @return {@code Right}, {@code Not right} or {@code Left open}
     */
    public String mark(Mark mark) {
        return messages.say("mark." + mark.name().toLowerCase(Locale.ROOT));
    }

    /**
     * What was chosen and what fits.
     *
     * @param item the item
     * @return one or two sentences
     */
    public String verdict(ItemReview item) {
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

    private String choiceVerdict(Mark mark, ResponseReview.Choice review) {
        List<String> keys = labels(review.options().stream()
                .filter(ResponseReview.OptionReview::key)
                .toList());
        List<String> chosen = labels(review.options().stream()
                .filter(ResponseReview.OptionReview::chosen)
                .toList());
        String kind = mark == Mark.OMITTED || chosen.isEmpty() ? "omitted" : mark == Mark.RIGHT ? "right" : "wrong";
        return messages.count(
                "verdict.choice." + kind,
                keys.size(),
                figures.joined(keys),
                chosen.isEmpty() ? "" : figures.joined(chosen));
    }

    private static List<String> labels(List<ResponseReview.OptionReview> options) {
        return options.stream().map(ResponseReview.OptionReview::label).toList();
    }

    private String orderingVerdict(Mark mark, ResponseReview.Ordering review) {
        if (mark != Mark.WRONG) {
            return messages.say("verdict.ordering." + mark.name().toLowerCase(Locale.ROOT));
        }
        int placed = (int) review.steps().stream()
                .filter(step -> step.keyPlace().isPresent())
                .count();
        int right = (int) review.steps().stream()
                .filter(step -> step.keyPlace().isPresent() && step.keyPlace().equals(step.chosenPlace()))
                .count();
        return messages.count("verdict.ordering.wrong", right, right, placed);
    }

    private String matchingVerdict(Mark mark, ResponseReview.Matching review) {
        if (mark != Mark.WRONG) {
            return messages.say("verdict.matching." + mark.name().toLowerCase(Locale.ROOT));
        }
        int right = (int)
                review.pairs().stream().filter(ResponseReview.PairReview::right).count();
        return messages.count(
                "verdict.matching.wrong", right, right, review.pairs().size());
    }

    /**
     * What stands beside the number of an item.
     *
     * @param item the item
     * @return for example {@code Multiple response, task 1.2, scored, 2 min 5 s, flagged}
     */
    public String facts(ItemReview item) {
        return messages.say(
                        item.scored() ? "facts.scored" : "facts.pretest",
                        messages.say("kind." + item.kind().name().toLowerCase(Locale.ROOT)),
                        item.task(),
                        Figures.duration(item.secondsSpent()))
                + (item.flagged() ? messages.say("facts.flagged") : "");
    }

    /**
     * What was done with an option.
     *
     * @param option the option
     * @return for example {@code The key, your answer}; empty for a distractor left alone
     */
    public String role(ResponseReview.OptionReview option) {
        if (option.key()) {
            return messages.say(option.chosen() ? "option.keyyours" : "option.key");
        }
        return option.chosen() ? messages.say("option.yours") : "";
    }

    /**
     * Where a step belongs and where it was put.
     *
     * @param step the step
     * @return for example {@code Place 2; you put it at 3}
     */
    public String place(ResponseReview.StepReview step) {
        String belongs = step.keyPlace().isPresent()
                ? messages.say("step.place", step.keyPlace().getAsInt())
                : messages.say("step.notneeded");
        if (step.chosenPlace().equals(step.keyPlace())) {
            return messages.say(step.keyPlace().isPresent() ? "step.ashad" : "step.leftoutrightly", belongs);
        }
        return step.chosenPlace().isPresent()
                ? messages.say("step.putat", belongs, step.chosenPlace().getAsInt())
                : messages.say("step.leftout", belongs);
    }

    /**
     * What fits a prompt and what was chosen for it.
     *
     * @param pair the pair
     * @return for example {@code AWS Glue DataBrew; you chose Amazon EMR}
     */
    public String pair(ResponseReview.PairReview pair) {
        if (pair.right()) {
            return messages.say("pair.right", pair.key());
        }
        return pair.chosen()
                .map(chosen -> messages.say("pair.wrong", pair.key(), chosen))
                .orElseGet(() -> messages.say("pair.open", pair.key()));
    }
}
