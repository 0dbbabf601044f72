package org.thetaprep.runner.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The sessions asked for last, as they were then. Nobody may take one for the truth without asking the database. */
final class RememberedSessions {

    /** Those of a large exam; one takes less than a kilobyte. */
    private static final int MOST = 20_000;

    private final Map<String, SignedInSession> byHash = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SignedInSession> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<SignedInSession> of(String hash) {
        return Optional.ofNullable(byHash.get(hash));
    }

    /** Remembers a session as it was found, or forgets it where it was not. */
    synchronized void keep(String hash, Optional<SignedInSession> found) {
        found.ifPresentOrElse(session -> byHash.put(hash, session), () -> byHash.remove(hash));
    }
}
