package org.thetaprep.content.item;

import java.util.List;
import java.util.Optional;
import org.thetaprep.content.exam.TaskId;
import org.thetaprep.content.response.Mark;
import org.thetaprep.content.response.Response;
import org.thetaprep.content.response.UnfitResponse;

/** An item that takes a response and marks it: everything but the case study, which holds these. */
public sealed interface ScorableItem extends Item permits MultipleChoice, MultipleResponse, Ordering, Matching {

    /** What it is about and what it rests on. */
    Classification classification();

    /**
     * The same item under another task, as a version of the exam may have it.
     *
     * @param task the task there
     * @return an item that differs from this in its classification alone
     */
    ScorableItem under(TaskId task);

    /** The scenario: paragraphs separated by a blank line, code in backticks. */
    String stem();

    /** The question, one sentence. */
    String leadIn();

    /**
     * Whether what may be chosen stands in a logical order (numbers, sizes) that shuffling would
     * destroy.
     */
    boolean fixedOrder();

    /** The ids of what may be chosen (options, steps, or responses to prompts), in file order. */
    List<String> choiceIds();

    /** The ids of the prompts that ask for a response each, in the order in which they are shown; of a matching item alone. */
    default List<String> promptIds() {
        return List.of();
    }

    /** The response that earns full credit. */
    Response key();

    /**
     * The probability that a complete response drawn at random from all complete responses is the
     * key: above 0, below 1.
     */
    double chanceLevel();

    /**
     * Refuses a response that this item cannot take; an incomplete one is fine.
     *
     * @param response any response
     * @throws UnfitResponse if it is of another type, names something this item does not have, or
     *     gives more than is asked; the message says what was expected
     */
    void requireFits(Response response);

    /**
     * Whether a response gives as much as the item asks for.
     *
     * @param response a response that fits
     * @return whether nothing is left open
     * @throws UnfitResponse if the response does not fit
     */
    boolean isComplete(Response response);

    /**
     * Marks a response, all or nothing: the key earns full credit, everything else, and nothing at
     * all, earns none.
     *
     * @param response what was given, or empty
     * @return the mark
     * @throws UnfitResponse if the response does not fit
     */
    default Mark mark(Optional<Response> response) {
        response.ifPresent(this::requireFits);
        return response.filter(key()::equals).isPresent() ? Mark.RIGHT : Mark.WRONG;
    }

    @Override
    default String situation() {
        return classification().situation();
    }

    /**
     * Calls the case of this item's type.
     *
     * @param cases one function for each type
     * @param <R> what they return
     * @return what the called function returns
     */
    <R> R match(ScorableItem.Cases<R> cases);

    @Override
    default <R> R match(Item.Cases<R> cases) {
        return match((ScorableItem.Cases<R>) cases);
    }

    /**
     * One function for each type of scorable item.
     *
     * @param <R> what they return
     */
    interface Cases<R> {

        /** For a multiple-choice item. */
        R multipleChoice(MultipleChoice item);

        /** For a multiple-response item. */
        R multipleResponse(MultipleResponse item);

        /** For an ordering item. */
        R ordering(Ordering item);

        /** For a matching item. */
        R matching(Matching item);
    }
}
