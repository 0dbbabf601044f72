package org.thetaprep.runner.account;

import java.time.Duration;

/**
 * How often signing in may be tried within {@link #SPAN}.
 *
 * @param perLogin for one login
 * @param perAddress from one address: a class may sit behind one
 */
public record SignInLimit(int perLogin, int perAddress) {

    /** The span of time that counts. */
    public static final Duration SPAN = Duration.ofMinutes(15);

    /** What is usual. */
    public static final SignInLimit USUAL = new SignInLimit(10, 200);
}
