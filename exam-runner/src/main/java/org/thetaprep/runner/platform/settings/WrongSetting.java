package org.thetaprep.runner.platform.settings;

/** A setting cannot be taken as it stands. The message is one line: where it stands, what is wrong, what is expected. */
public final class WrongSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongSetting(String message) {
        super(message);
    }
}
