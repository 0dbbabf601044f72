package org.thetaprep.scoring.adaptive;

import java.util.function.Function;

/** What an adaptive test does next: it presents an item or it ends. */
public sealed interface NextStep {

    /**
     * Give this item.
     *
     * @param item its place in the bank
     */
    record Present(int item) implements NextStep {}

    /**
     * End the test.
     *
     * @param reason why
     */
    record Stop(StopReason reason) implements NextStep {}

    /**
     * What to do in each case.
     *
     * @param present what to do with an item
     * @param stop what to do at the end
     * @param <R> the kind of result
     */
    default <R> R match(Function<Present, R> present, Function<Stop, R> stop) {
        if (this instanceof Present one) {
            return present.apply(one);
        }
        return stop.apply((Stop) this);
    }
}
