package org.thetaprep.runner.account;

import java.time.Instant;
import java.util.Optional;

/** Whose account a subject of a provider is, and which returns were used up. */
public interface ProviderIdentityStore {

    /** Whose account it is, if it is anybody's. */
    Optional<LearnerId> owner(String issuer, String subject);

    /** Lets a subject sign in to an account from now on. */
    void link(String issuer, String subject, LearnerId owner, Instant now);

    /**
     * Uses a return up, and forgets those of long ago.
     *
     * @return whether it was not used before
     */
    boolean useUp(Secret state, Instant now);
}
