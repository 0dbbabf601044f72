package org.thetaprep.scoring.readiness;

/** Where a domain stands against the cut. */
public enum DomainState {
    /** The whole 90 % interval is above the cut. */
    ABOVE,
    /** The whole 90 % interval is below the cut. */
    BELOW,
    /** The 90 % interval holds the cut: the answers so far do not settle it. */
    NOT_SETTLED,
    /** Too few answers in this domain to say anything of it. */
    NOT_ENOUGH_EVIDENCE;

    /**
     * Where an ability stands by its interval.
     *
     * @param responses how many answers it rests on
     * @param minimum how many are needed before anything is said
     * @param ninety its 90 % interval as scaled scores
     * @param cutScore the cut as a scaled score
     */
    public static DomainState of(int responses, int minimum, Interval ninety, double cutScore) {
        if (responses < minimum) {
            return NOT_ENOUGH_EVIDENCE;
        }
        if (ninety.low() > cutScore) {
            return ABOVE;
        }
        return ninety.high() < cutScore ? BELOW : NOT_SETTLED;
    }
}
