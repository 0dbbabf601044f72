package org.thetaprep.runner.account;

/** Why something about an account was not done; nothing was changed. The message is a sentence for whoever asked. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason a sentence */
    public Refusal(String reason) {
        super(reason);
    }
}
