package org.thetaprep.content.item;

import java.util.Objects;
import java.util.Optional;
import org.thetaprep.content.contract.Require;

/**
 * An option of a multiple-choice or multiple-response item. Build with {@link #key} and {@link
 * #distractor}.
 *
 * @param id the author's id, unique within the item; never shown before the response is given
 * @param text as shown to the learner
 * @param isKey whether choosing it is right
 * @param misconception id of the wrong belief it appeals to: present exactly on distractors
 * @param rationale why it is right, or why it tempts, where it fails, and when it would be right
 */
public record Option(String id, String text, boolean isKey, Optional<String> misconception, String rationale) {

    /** Refuses a key with a misconception, a distractor without, and blank texts. */
    public Option {
        Require.id("option id", id);
        Require.text("text of option " + id, text);
        Objects.requireNonNull(misconception, "misconception");
        Require.that(
                isKey != misconception.isPresent(),
                "option " + id + (isKey ? " is a key and must not name" : " is a distractor and must name")
                        + " a misconception");
        Require.text("rationale of option " + id, rationale);
    }

    /**
     * A right option.
     *
     * @param id the author's id
     * @param text as shown to the learner
     * @param rationale why it is right
     * @return the option
     */
    public static Option key(String id, String text, String rationale) {
        return new Option(id, text, true, Optional.empty(), rationale);
    }

    /**
     * A wrong option.
     *
     * @param id the author's id
     * @param text as shown to the learner
     * @param misconception id of the wrong belief it appeals to
     * @param rationale why it tempts and fails
     * @return the option
     */
    public static Option distractor(String id, String text, String misconception, String rationale) {
        return new Option(id, text, false, Optional.of(misconception), rationale);
    }
}
