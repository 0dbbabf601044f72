package org.thetaprep.runner.platform.web;

/** The route is for someone signed in, and nobody is. */
public final class SignedOut extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean byLogin;

    /** @param byLogin whether login and password sign in; otherwise the address that the terminal printed does */
    public SignedOut(boolean byLogin) {
        this.byLogin = byLogin;
    }

    /** Whether login and password sign in. */
    public boolean byLogin() {
        return byLogin;
    }
}
