package org.thetaprep.runner.account;

import java.time.Instant;

/**
 * A session that was open when it was asked for last. It may have ended since, here or at another server: whoever acts on it
 * lets the unit that writes confirm it, or asks again, before anything is answered.
 *
 * @param account who was signed in
 * @param hash what is kept in place of the session's secret
 * @param at the server's instant at which it is presumed
 */
public record PresumedSession(Account account, String hash, Instant at) {}
