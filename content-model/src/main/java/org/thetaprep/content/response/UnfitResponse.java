package org.thetaprep.content.response;

/**
 * A response that the item cannot take: of another type, naming something the item does not have,
 * giving too much, or giving something twice. The message says what was expected. An incomplete
 * response is not unfit.
 */
public final class UnfitResponse extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /**
     * Says why.
     *
     * @param message what was expected and what was given
     */
    public UnfitResponse(String message) {
        super(message);
    }
}
