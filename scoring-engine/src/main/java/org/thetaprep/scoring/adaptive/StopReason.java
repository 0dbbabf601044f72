package org.thetaprep.scoring.adaptive;

/** Why a test ended. */
public enum StopReason {
    /** The planned number of items has been given. */
    LENGTH,
    /** The estimate is as precise as was asked. */
    PRECISION,
    /** The ability is above the cut, with the odds that were asked. */
    ABOVE,
    /** The ability is below the cut, with the odds that were asked. */
    BELOW,
    /** The ability is too close to the cut to tell within the length allowed. */
    TOO_CLOSE_TO_TELL,
    /** No item left would reduce the error enough to be worth its time. */
    NOTHING_MORE_TO_LEARN,
    /** No item is left that the specification admits. */
    NO_ITEM_LEFT
}
