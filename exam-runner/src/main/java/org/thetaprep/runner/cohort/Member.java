package org.thetaprep.runner.cohort;

import java.time.Instant;
import org.thetaprep.runner.account.Account;
import org.thetaprep.runner.account.Learner;

/**
 * A learner in a cohort.
 *
 * @param account who they are and how they sign in
 * @param since when they joined
 */
public record Member(Account account, Instant since) {

    /** Who they are. */
    public Learner learner() {
        return account.learner();
    }
}
