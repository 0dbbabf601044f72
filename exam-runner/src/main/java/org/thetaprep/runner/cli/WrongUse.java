package org.thetaprep.runner.cli;

/** The command cannot be carried out as it was called. The message is one line: what is wrong, and the remedy. */
final class WrongUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongUse(String message) {
        super(message);
    }

    /**
     * Refuses a command unless a condition holds.
     *
     * @param holds the condition
     * @param message what is wrong, and the remedy
     * @throws WrongUse if it does not
     */
    static void unless(boolean holds, String message) {
        if (!holds) {
            throw new WrongUse(message);
        }
    }
}
