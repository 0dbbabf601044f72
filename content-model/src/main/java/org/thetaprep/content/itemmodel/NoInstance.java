package org.thetaprep.content.itemmodel;

/** An item model from which nothing can be drawn: its slots, constraints and options do not fit together. */
public final class NoInstance extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Why the last draw was rejected.
     *
     * @param message the model and the reason
     */
    public NoInstance(String message) {
        super(message);
    }
}
