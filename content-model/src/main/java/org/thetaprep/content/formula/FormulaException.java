package org.thetaprep.content.formula;

import org.thetaprep.content.contract.Require;

/** A formula that cannot be read. */
public final class FormulaException extends Exception {

    private static final long serialVersionUID = 1;

    private final int offset;

    /**
     * What is wrong, and where.
     *
     * @param message what was expected and what was found
     * @param offset index of the character it is about, from 0; the length of the text for its end
     */
    public FormulaException(String message, int offset) {
        super(message, null, false, false);
        this.offset = Require.within("offset", offset, 0, Integer.MAX_VALUE);
    }

    /** Index of the character it is about, from 0; the length of the text for its end. */
    public int offset() {
        return offset;
    }
}
