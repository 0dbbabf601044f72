package org.thetaprep.runner.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Signs the learner of an installation for one in and out. */
public final class AccountService {

    /** How long the address printed at the start can be used. */
    public static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

    /** How long a browser stays signed in. */
    public static final Duration SESSION_LIFE = Duration.ofDays(90);

    private static final String ONLY_LEARNER = "You";

    private final AccountStore store;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * @param store where accounts are kept
     * @param clock the server's time
     * @param random a source fit for secrets
     */
    public AccountService(AccountStore store, InstantSource clock, RandomGenerator random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /** Makes a one-time sign-in token, usable for {@link #TOKEN_LIFE}. */
    public Secret newToken() {
        Secret token = Secret.from(random);
        Instant now = clock.instant();
        store.keepToken(token, now, now.plus(TOKEN_LIFE));
        return token;
    }

    /** Whether a token would sign in. */
    public boolean isUsable(Secret token) {
        return store.isUsable(token, clock.instant());
    }

    /** Whether someone uses this installation already. */
    public boolean isSetUp() {
        return store.onlyLearner().isPresent();
    }

    /**
     * Signs in as the only learner, who is made at the first time.
     *
     * @param token the one-time token; it is used up
     * @return the secret of the new session, or nothing if the token is unknown, used or past
     */
    public Optional<Secret> signInAsOnlyLearner(Secret token) {
        Secret session = Secret.from(random);
        Instant now = clock.instant();
        Learner newcomer = new Learner(new LearnerId(new UUID(random.nextLong(), random.nextLong())), ONLY_LEARNER);
        return store.signIn(token, newcomer, session, now, now.plus(SESSION_LIFE))
                .map(learner -> session);
    }

    /** The learner whose session this is. */
    public Optional<Learner> learnerOf(Secret session) {
        return store.learnerOf(session, clock.instant());
    }

    /** Ends a session. */
    public void signOut(Secret session) {
        store.end(session);
    }
}
