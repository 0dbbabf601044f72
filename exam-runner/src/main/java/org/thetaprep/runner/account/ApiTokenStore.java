package org.thetaprep.runner.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where tokens of programs are kept. Their secrets are kept as hashes. */
public interface ApiTokenStore {

    /** Keeps a token. */
    void keep(ApiToken token, LearnerId owner, Secret secret);

    /** Whose token this is, if it can be used. */
    Optional<LearnerId> owner(Secret secret, Instant now);

    /** The tokens of someone that can be used, the newest first. */
    List<ApiToken> of(LearnerId owner, Instant now);

    /**
     * Ends a token.
     *
     * @return whether it was its owner's and could be used
     */
    boolean revoke(LearnerId owner, UUID id, Instant now);
}
