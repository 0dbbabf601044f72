package org.thetaprep.runner.platform.web;

/** A request that is refused whoever sends it. The message says why. */
final class Forbidden extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Forbidden(String why) {
        super(why);
    }
}
