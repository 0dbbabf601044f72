package org.thetaprep.runner.attempt;

/** Fewer items match a selection than were asked for. */
public final class TooFewItems extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int matching;

    TooFewItems(int asked, int matching) {
        super(asked + " items were asked for, but " + (matching == 0 ? "none matches" : "only " + matching + " match"));
        this.matching = matching;
    }

    /** How many match. */
    public int matching() {
        return matching;
    }
}
