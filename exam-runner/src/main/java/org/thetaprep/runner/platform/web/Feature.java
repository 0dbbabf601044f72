package org.thetaprep.runner.platform.web;

import io.javalin.config.RoutesConfig;

/** A part of the product that answers requests. */
public interface Feature {

    /**
     * Registers its routes, each with who may call it.
     *
     * @param routes where to register them
     */
    void register(RoutesConfig routes);
}
