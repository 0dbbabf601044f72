package org.thetaprep.runner.platform.web;

/** The route is for someone signed in, and nobody is. */
public final class SignedOut extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
