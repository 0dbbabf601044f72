package org.thetaprep.runner.platform.web;

import io.javalin.security.RouteRole;

/** Who may call a route. Each route names one or more, of which one is enough; a route without is refused. */
public enum Access implements RouteRole {
    /** Whoever reaches the server. */
    ANYONE,
    /** A signed-in learner; which objects are theirs is the feature's to say. */
    LEARNER,
    /**
     * A signed-in learner, as this server knows of the session: the handler answers nothing before the database has confirmed
     * it.
     */
    PRESUMED_LEARNER,
    /** Who teaches; which cohorts and learners are theirs is the feature's to say. */
    INSTRUCTOR,
    /** Who writes the pack. */
    AUTHOR,
    /** Who runs the installation. */
    OPERATOR
}
