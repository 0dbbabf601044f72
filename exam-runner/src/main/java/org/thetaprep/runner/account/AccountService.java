package org.thetaprep.runner.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.thetaprep.runner.audit.AuditService;

/** Knows who is signed in, and lets in whoever started the installation. */
public final class AccountService {

    /** How long the address printed at the start can be used. */
    public static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

    private static final Duration UNNOTED_USE = Duration.ofMinutes(5);
    private static final String ONLY_LEARNER = "You";

    private final AccountStore store;
    private final LoginStore logins;
    private final AuditService audit;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final RememberedSessions remembered = new RememberedSessions();

    /**
     * @param store where learners and sessions are kept
     * @param logins where logins and roles are kept
     * @param audit where it is written down
     * @param clock the server's time
     * @param random a source fit for secrets
     */
    public AccountService(
            AccountStore store, LoginStore logins, AuditService audit, InstantSource clock, RandomGenerator random) {
        this.store = store;
        this.logins = logins;
        this.audit = audit;
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

    /** Whether people sign in with login and password; otherwise there is one learner, without. */
    public boolean isClass() {
        return logins.isClass();
    }

    /**
     * Signs in whoever started the installation: as its only learner, who is made at the first time, or in a class as
     * the first operator.
     *
     * @param token the one-time token; it is used up
     * @return the secret of the new session, or nothing if the token is unknown, used or past
     */
    public Optional<Secret> signIn(Secret token) {
        Secret session = Secret.from(random);
        Learner newcomer = new Learner(new LearnerId(new UUID(random.nextLong(), random.nextLong())), ONLY_LEARNER);
        return audit.together(() -> store.signIn(
                        token, newcomer, session, clock.instant(), SessionLimits.ALONE, SessionLimits.IN_A_CLASS)
                .map(learner -> {
                    audit.record(learner.id().toString(), "signed-in-by-address", learner.id().toString());
                    return session;
                }));
    }

    /** Whose session this is, if it has not ended; its use is noted. */
    public Optional<Account> accountOf(Secret session) {
        Instant now = clock.instant();
        Optional<SignedInSession> found = store.session(session, now);
        found.filter(signedIn -> isToBeNoted(signedIn, now)).ifPresent(signedIn -> store.touch(session, now));
        remembered.keep(session.hash(), found);
        return found.map(SignedInSession::account);
    }

    private static boolean isToBeNoted(SignedInSession session, Instant now) {
        return session.seenAt().plus(UNNOTED_USE).isBefore(now);
    }

    /**
     * A session as it was found last by this server, unless its use is to be noted again. It may have ended: see
     * {@link PresumedSession}.
     */
    public Optional<PresumedSession> presume(Secret session) {
        Instant now = clock.instant();
        String hash = session.hash();
        return remembered.of(hash)
                .filter(found -> !isToBeNoted(found, now))
                .map(found -> new PresumedSession(found.account(), hash, now));
    }

    /** An account, if there is one of that id. */
    public Optional<Account> account(LearnerId id) {
        return logins.account(id);
    }

    /** The accounts of these ids, by id. */
    public Map<LearnerId, Account> accounts(Collection<LearnerId> ids) {
        return logins.accounts(ids).stream().collect(Collectors.toMap(Account::id, account -> account));
    }

    /** Ends a session. */
    public void signOut(Secret session) {
        store.end(session);
        remembered.keep(session.hash(), Optional.empty());
    }

    /**
     * Ends all sessions of a learner, in every browser.
     *
     * @param actor who asks for it
     * @param learner whose sessions
     */
    public void signOutEverywhere(LearnerId actor, LearnerId learner) {
        audit.together(() -> {
            store.endAll(learner);
            audit.record(actor.toString(), "signed-out-everywhere", learner.toString());
        });
    }
}
