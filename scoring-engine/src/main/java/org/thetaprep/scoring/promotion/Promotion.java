package org.thetaprep.scoring.promotion;

/** What is proposed for an item on trial. */
public enum Promotion {
    /** Its curve is known well enough and answers follow it: it may count. */
    READY,
    /** Its curve is not known well enough yet. */
    WAIT,
    /** Its curve is known, but answers do not follow it or it tells the able hardly apart: someone should look at it. */
    LOOK_AT
}
