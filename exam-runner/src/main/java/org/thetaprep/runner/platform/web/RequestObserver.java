package org.thetaprep.runner.platform.web;

import java.time.Duration;

/** Is told of each request once it was answered. */
@FunctionalInterface
public interface RequestObserver {

    /** Wants to know of none. */
    RequestObserver NONE = (method, route, status, took) -> {};

    /**
     * A request was answered.
     *
     * @param method of HTTP
     * @param route the path with its parameters in braces, or {@code none} where nothing is
     * @param status of HTTP
     * @param took from the first byte to the last
     */
    void answered(String method, String route, int status, Duration took);

    /** Tells another one too. */
    default RequestObserver and(RequestObserver other) {
        return (method, route, status, took) -> {
            answered(method, route, status, took);
            other.answered(method, route, status, took);
        };
    }
}
