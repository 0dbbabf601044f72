package org.thetaprep.content.item;

import java.util.Objects;
import java.util.Optional;
import org.thetaprep.content.contract.Require;

/**
 * One of the responses that a matching item offers to its prompts.
 *
 * @param id the author's id, unique among the item's responses; never shown before the response is
 *     given
 * @param text as shown to the learner
 * @param misconception id of the wrong belief it appeals to: present exactly where it fits no prompt
 * @param rationale what it is for, and when it is right
 */
public record MatchResponse(String id, String text, Optional<String> misconception, String rationale) {

    /** Refuses malformed ids and blank texts. */
    public MatchResponse {
        Require.id("response id", id);
        Require.text("text of response " + id, text);
        Objects.requireNonNull(misconception, "misconception");
        Require.text("rationale of response " + id, rationale);
    }

    /**
     * A response that fits at least one prompt.
     *
     * @param id the author's id
     * @param text as shown to the learner
     * @param rationale what it is for
     * @return the response
     */
    public static MatchResponse fitting(String id, String text, String rationale) {
        return new MatchResponse(id, text, Optional.empty(), rationale);
    }

    /**
     * A response that fits no prompt.
     *
     * @param id the author's id
     * @param text as shown to the learner
     * @param misconception id of the wrong belief it appeals to
     * @param rationale when it would be right
     * @return the response
     */
    public static MatchResponse surplus(String id, String text, String misconception, String rationale) {
        return new MatchResponse(id, text, Optional.of(misconception), rationale);
    }
}
