package org.thetaprep.runner.dispute;

import org.thetaprep.runner.account.Refusal;

/** Why someone reports an item or rules on it, as they typed it. */
final class Reason {

    private Reason() {}

    /**
     * What was typed, without white space around it.
     *
     * @param typed what was typed
     * @param longest how many characters are taken
     * @param refusal what is said if it is not taken
     * @throws Refusal if it is empty, longer, or holds control characters
     */
    static String of(String typed, int longest, String refusal) {
        String reason = typed.strip();
        boolean printable = reason.chars()
                .noneMatch(letter -> Character.isISOControl(letter) && !Character.isWhitespace(letter));
        if (reason.isEmpty() || reason.length() > longest || !printable) {
            throw new Refusal(refusal);
        }
        return reason;
    }
}
