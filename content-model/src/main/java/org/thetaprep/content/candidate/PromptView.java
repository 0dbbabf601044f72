package org.thetaprep.content.candidate;

import org.thetaprep.content.contract.Require;

/**
 * A prompt of a matching item, as the learner sees it.
 *
 * @param place its place, from 1; prompts keep the author's order
 * @param text as shown
 */
public record PromptView(int place, String text) {

    /** Refuses a place below 1 and a blank text. */
    public PromptView {
        Require.within("place", place, 1, 99);
        Require.text("text", text);
    }
}
