package org.thetaprep.content.item;

import org.thetaprep.content.contract.Require;

/**
 * A prompt of a matching item.
 *
 * @param id the author's id, unique among the item's prompts
 * @param text as shown to the learner
 * @param response id of the response that fits it
 * @param rationale why that response fits
 */
public record Prompt(String id, String text, String response, String rationale) {

    /** Refuses malformed ids and blank texts. */
    public Prompt {
        Require.id("prompt id", id);
        Require.text("text of prompt " + id, text);
        Require.id("response of prompt " + id, response);
        Require.text("rationale of prompt " + id, rationale);
    }
}
