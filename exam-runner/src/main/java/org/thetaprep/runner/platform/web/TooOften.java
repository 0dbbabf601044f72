package org.thetaprep.runner.platform.web;

import java.time.Duration;

/** Something was asked for more often than it may be; nothing was done. */
public final class TooOften extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration pause;

    /**
     * @param what what was done too often, as a sentence
     * @param pause after which it may be tried again
     */
    public TooOften(String what, Duration pause) {
        super(what);
        this.pause = pause;
    }

    /** After which it may be tried again. */
    public Duration pause() {
        return pause;
    }
}
