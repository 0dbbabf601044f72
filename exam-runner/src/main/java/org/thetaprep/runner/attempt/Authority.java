package org.thetaprep.runner.attempt;

/**
 * Who did something to an attempt that is not an answer, and why.
 *
 * @param by who, by the id of an account
 * @param reason why, 1 to 500 characters
 */
public record Authority(String by, String reason) {

    private static final int LONGEST_REASON = 500;

    public Authority {
        if (by.isBlank()) {
            throw new IllegalArgumentException("by must name someone");
        }
        reason = reason.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("the reason must have 1 to " + LONGEST_REASON + " characters");
        }
    }
}
