package org.thetaprep.runner.platform.web;

/** Another program listens on the port. */
public final class PortInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortInUse(int port) {
        super("port " + port + " is in use");
    }
}
