package org.thetaprep.runner.platform.web;

/**
 * What was asked for is not there, or not for whoever asks: the two look the same from outside.
 */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
