package org.thetaprep.content.lint;

/**
 * An option, step, prompt or response of an item.
 *
 * @param path where it is in the item, for instance {@code options/a}
 * @param text as shown to the learner
 * @param role what it is for
 * @param rationale why it is right or wrong
 */
record Part(String path, String text, Role role, String rationale) {

    enum Role {
        /** A right option. */
        KEY,
        /** What is wrong to choose. */
        DISTRACTOR,
        /** A step or response that is right in its place. */
        PLACED,
        /** What a response is assigned to. */
        PROMPT
    }
}
