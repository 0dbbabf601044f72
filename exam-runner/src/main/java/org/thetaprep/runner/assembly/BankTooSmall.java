package org.thetaprep.runner.assembly;

import java.util.List;

/** A pack has not the items that a form of its blueprint needs; the message says which are missing. */
public final class BankTooSmall extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BankTooSmall(List<String> lacks) {
        super("the bank lacks " + String.join(" and ", lacks));
    }
}
