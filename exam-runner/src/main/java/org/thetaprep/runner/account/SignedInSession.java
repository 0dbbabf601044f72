package org.thetaprep.runner.account;

import java.time.Instant;

/**
 * A session that has not ended.
 *
 * @param account who is signed in
 * @param seenAt when it was last noted that it is in use
 */
public record SignedInSession(Account account, Instant seenAt) {}
