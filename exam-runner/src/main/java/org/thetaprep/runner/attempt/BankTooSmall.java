package org.thetaprep.runner.attempt;

/** The pack has not enough items for a form of the blueprint. */
public final class BankTooSmall extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BankTooSmall(int domain, int missing) {
        super("the bank lacks " + missing + " items of domain " + domain
                + " that differ in situation and are of a type the blueprint allows");
    }
}
