package org.thetaprep.content.formula;

/** A formula that has no value for the numbers at hand, for instance a division by zero. */
public final class NoValue extends Exception {

    private static final long serialVersionUID = 1;

    /**
     * Why there is none.
     *
     * @param message what was to be computed
     */
    public NoValue(String message) {
        super(message, null, false, false);
    }
}
