package org.thetaprep.content.item;

import java.util.Objects;
import java.util.Optional;
import org.thetaprep.content.contract.Require;

/**
 * A step of an ordering item: one that belongs to the right order, or a surplus one that belongs to
 * a plausible wrong path.
 *
 * @param id the author's id, unique within the item; never shown before the response is given
 * @param text as shown to the learner
 * @param position its place in the right order, from 1; empty for a surplus step
 * @param misconception id of the wrong belief it appeals to: present exactly on surplus steps
 * @param rationale why it stands there, or why it tempts and does not belong
 */
public record Step(
        String id, String text, Optional<Integer> position, Optional<String> misconception, String rationale) {

    /** Refuses a position below 1, a misconception beside a position, and blank texts. */
    public Step {
        Require.id("step id", id);
        Require.text("text of step " + id, text);
        Objects.requireNonNull(position, "position");
        Objects.requireNonNull(misconception, "misconception");
        position.ifPresent(place -> Require.within("position of step " + id, place, 1, 99));
        Require.that(
                position.isPresent() != misconception.isPresent(),
                "step " + id + " must have either a position or a misconception");
        Require.text("rationale of step " + id, rationale);
    }

    /**
     * A step of the right order.
     *
     * @param id the author's id
     * @param text as shown to the learner
     * @param position its place in the right order, from 1
     * @param rationale why it stands there
     * @return the step
     */
    public static Step placed(String id, String text, int position, String rationale) {
        return new Step(id, text, Optional.of(position), Optional.empty(), rationale);
    }

    /**
     * A step that does not belong.
     *
     * @param id the author's id
     * @param text as shown to the learner
     * @param misconception id of the wrong belief it appeals to
     * @param rationale why it tempts and does not belong
     * @return the step
     */
    public static Step surplus(String id, String text, String misconception, String rationale) {
        return new Step(id, text, Optional.empty(), Optional.of(misconception), rationale);
    }
}
