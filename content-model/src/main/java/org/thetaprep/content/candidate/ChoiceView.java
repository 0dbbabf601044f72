package org.thetaprep.content.candidate;

import org.thetaprep.content.contract.Require;

/**
 * Something that may be chosen, as the learner sees it: an option, a step, or a response to
 * prompts.
 *
 * @param place its place in this presentation, from 1
 * @param text as shown
 */
public record ChoiceView(int place, String text) {

    /** Refuses a place below 1 and a blank text. */
    public ChoiceView {
        Require.within("place", place, 1, 99);
        Require.text("text", text);
    }
}
