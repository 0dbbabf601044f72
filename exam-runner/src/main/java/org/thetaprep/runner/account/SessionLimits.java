package org.thetaprep.runner.account;

import java.time.Duration;

/**
 * How long a session lasts. A running exam is not cut: its page asks the server every half minute, which keeps the
 * session in use, and what could not be sent waits in the browser for the next sign-in.
 *
 * @param life from signing in to its end at the latest
 * @param idle without a request to its end
 */
public record SessionLimits(Duration life, Duration idle) {

    /** Of the only learner, who has no password and whom nobody else can reach. */
    public static final SessionLimits ALONE = new SessionLimits(Duration.ofDays(90), Duration.ofDays(90));

    /** Of someone who signed in with a password. */
    public static final SessionLimits IN_A_CLASS = new SessionLimits(Duration.ofDays(14), Duration.ofHours(8));
}
