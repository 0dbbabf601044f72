package org.thetaprep.runner.cli;

/** The command cannot be carried out as it was called. The message is one line: what is wrong, and the remedy. */
final class WrongUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongUse(String message) {
        super(message);
    }
}
