package org.thetaprep.report;

/** What the evidence says about a score and the cut. */
public enum EvidenceState {
    /** The whole 90 % interval is at or above the cut. */
    ABOVE,
    /** The 90 % interval spans the cut. */
    NOT_SETTLED,
    /** The whole 90 % interval is below the cut. */
    BELOW,
    /** Too little is known to show a score at all. */
    NOT_ENOUGH_EVIDENCE
}
