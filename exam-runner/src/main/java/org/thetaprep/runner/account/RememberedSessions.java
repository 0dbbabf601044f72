package org.thetaprep.runner.account;

import java.util.Optional;
import org.thetaprep.runner.memory.Remembered;

/** The sessions asked for last, as they were then. Nobody may take one for the truth without asking the database. */
final class RememberedSessions {

    /** Those of a large exam; one takes less than a kilobyte. */
    private static final int MOST = 20_000;

    private final Remembered<String, SignedInSession> byHash = new Remembered<>(MOST);

    Optional<SignedInSession> of(String hash) {
        return byHash.of(hash);
    }

    /** Remembers a session as it was found, or forgets it where it was not. */
    void keep(String hash, Optional<SignedInSession> found) {
        found.ifPresentOrElse(session -> byHash.keep(hash, session), () -> byHash.forget(hash));
    }
}
