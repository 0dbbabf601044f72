package org.thetaprep.runner.account;

import java.time.Instant;
import java.util.Optional;

/** Where learners, one-time sign-in tokens and sessions are kept. Secrets are kept as their hashes. */
public interface AccountStore {

    /** The learner of an installation for one, if it was set up. */
    Optional<Learner> onlyLearner();

    /** A learner, if there is one of that id. */
    Optional<Learner> learner(LearnerId id);

    /** Keeps a one-time sign-in token until an instant, and forgets those that are past. */
    void keepToken(Secret token, Instant now, Instant expires);

    /** Whether a token is known, unused and not past. */
    boolean isUsable(Secret token, Instant now);

    /**
     * Uses a token up and signs its holder in, as one unit: in an installation for one as its only learner, in a class
     * as the first operator.
     *
     * @param token what the holder showed
     * @param newcomer who the only learner becomes if there is none yet
     * @param session the secret of the new session
     * @param now the server's instant
     * @param alone how long the session of the only learner lasts
     * @param inAClass how long the session of an operator lasts
     * @return the learner signed in, or nothing if the token is unknown, used or past
     */
    Optional<Learner> signIn(
            Secret token, Learner newcomer, Secret session, Instant now, SessionLimits alone, SessionLimits inAClass);

    /** Opens a session. */
    void open(Secret session, LearnerId learner, Instant now, SessionLimits limits);

    /** A session that has not ended. */
    Optional<SignedInSession> session(Secret session, Instant now);

    /** Notes that a session is in use. */
    void touch(Secret session, Instant now);

    /** Ends a session. */
    void end(Secret session);

    /** Ends all sessions of a learner. */
    void endAll(LearnerId learner);
}
