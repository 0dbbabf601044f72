package org.thetaprep.content.response;

/**
 * What a learner gives to an item, by the author's ids of what was chosen. May be incomplete.
 */
public sealed interface Response permits ChoiceResponse, MultipleResponseSelection, OrderingResponse, MatchingResponse {

    /** Whether nothing at all has been given yet. */
    boolean isEmpty();

    /**
     * Calls the case of this response's type.
     *
     * @param cases one function for each type
     * @param <R> what they return
     * @return what the called function returns
     */
    <R> R match(Cases<R> cases);

    /**
     * One function for each type of response.
     *
     * @param <R> what they return
     */
    interface Cases<R> {

        /** For a multiple-choice item. */
        R choice(ChoiceResponse response);

        /** For a multiple-response item. */
        R selection(MultipleResponseSelection response);

        /** For an ordering item. */
        R ordering(OrderingResponse response);

        /** For a matching item. */
        R matching(MatchingResponse response);
    }
}
