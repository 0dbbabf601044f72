package org.thetaprep.runner.account;

import java.time.Duration;

/** How often signing in may be tried. */
public final class SignInLimit {

    /** The span of time that counts. */
    public static final Duration SPAN = Duration.ofMinutes(15);

    /** Attempts for one login within the span. */
    public static final int PER_LOGIN = 10;

    /** Attempts from one address within the span: a class may sit behind one. */
    public static final int PER_ADDRESS = 200;

    private SignInLimit() {}
}
