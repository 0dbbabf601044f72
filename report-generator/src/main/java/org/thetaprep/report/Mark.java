package org.thetaprep.report;

/** The credit of a response: all or nothing. */
public enum Mark {
    /** Full credit. */
    RIGHT,
    /** No credit: the response is not the key. */
    WRONG,
    /** No credit: no response was given. */
    OMITTED
}
