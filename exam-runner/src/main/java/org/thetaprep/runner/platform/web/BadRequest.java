package org.thetaprep.runner.platform.web;

/** A request that makes no sense; nothing was changed. The message says what was expected. */
public final class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param expected what was expected, for the sender */
    public BadRequest(String expected) {
        super(expected);
    }
}
