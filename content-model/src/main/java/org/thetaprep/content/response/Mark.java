package org.thetaprep.content.response;

import org.thetaprep.content.contract.Require;

/**
 * The credit of one response. Marking is all or nothing, without penalty, and nothing given is
 * wrong; the fraction leaves room for other rules.
 *
 * @param credit 0 to 1
 */
public record Mark(double credit) {

    /** Full credit. */
    public static final Mark RIGHT = new Mark(1);

    /** No credit. */
    public static final Mark WRONG = new Mark(0);

    /** Refuses a credit outside 0 to 1. */
    public Mark {
        Require.that(credit >= 0 && credit <= 1, "credit must be 0 to 1, but is " + credit);
    }

    /** Whether the credit is full. */
    public boolean isRight() {
        return credit == 1;
    }
}
