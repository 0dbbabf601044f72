package org.thetaprep.runner.account;

import java.time.Instant;
import java.util.Optional;

/** Where one-time addresses for choosing a password are kept. Their secrets are kept as hashes. */
public interface PasswordLinkStore {

    /** Keeps a link, which ends those before it. */
    void keep(Secret token, LearnerId owner, LearnerId issuer, Instant now, Instant expires);

    /** Keeps a link beside those before it. */
    void keepBeside(Secret token, LearnerId owner, LearnerId issuer, Instant now, Instant expires);

    /** Whose password a link would set, if it is known, unused and not past. */
    Optional<LearnerId> owner(Secret token, Instant now);

    /**
     * Uses a link up.
     *
     * @return whose password it sets; nothing if it is unknown, used or past
     */
    Optional<LearnerId> use(Secret token, Instant now);

    /** Ends all links of an account. */
    void end(LearnerId owner, Instant now);
}
