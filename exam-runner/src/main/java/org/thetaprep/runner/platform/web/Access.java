package org.thetaprep.runner.platform.web;

import io.javalin.security.RouteRole;

/** Who may call a route. Each route names one; a route without is refused. */
public enum Access implements RouteRole {
    /** Whoever reaches the server. */
    ANYONE,
    /** A signed-in learner; which objects are theirs is the feature's to say. */
    LEARNER
}
