package org.thetaprep.runner.platform.web;

/**
 * The ways in that the page for signing in offers beside login and password.
 *
 * @param letters whether an address for choosing a new password is sent by mail
 * @param provider what people call the provider that they may come by; empty for none
 */
public record SignInWays(boolean letters, String provider) {

    /** Login and password only. */
    public static final SignInWays NONE = new SignInWays(false, "");
}
