package org.thetaprep.runner.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.thetaprep.runner.audit.AuditService;

/**
 * One-time addresses at which an account chooses its password: after an invitation, or in place of a forgotten one. Who may
 * issue one is for the caller to say.
 */
public final class PasswordLinks {

    /** How long an invitation can be used. */
    public static final Duration INVITATION = Duration.ofDays(14);

    /** How long a link can be used that replaces a password. */
    public static final Duration RESET = Duration.ofDays(1);

    private final PasswordLinkStore store;
    private final AccountService accounts;
    private final LoginService logins;
    private final AuditService audit;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * @param store where links are kept
     * @param accounts who people are
     * @param logins sets passwords
     * @param audit where it is written down
     * @param clock the server's time
     * @param random a source fit for secrets
     */
    public PasswordLinks(
            PasswordLinkStore store,
            AccountService accounts,
            LoginService logins,
            AuditService audit,
            InstantSource clock,
            RandomGenerator random) {
        this.store = store;
        this.accounts = accounts;
        this.logins = logins;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Issues a link; those before it end.
     *
     * @param issuer who issues it
     * @param owner whose password it sets
     */
    public Secret issue(LearnerId issuer, Account owner) {
        Secret token = Secret.from(random);
        return audit.together(() -> {
            store.keep(token, owner.id(), issuer, clock.instant(), end(owner));
            return issued(token, issuer, owner);
        });
    }

    /** Issues a link beside those before it: the first that is used ends the others. */
    Secret issueBeside(LearnerId issuer, Account owner) {
        Secret token = Secret.from(random);
        return audit.together(() -> {
            store.keepBeside(token, owner.id(), issuer, clock.instant(), end(owner));
            return issued(token, issuer, owner);
        });
    }

    private Instant end(Account owner) {
        return clock.instant().plus(owner.hasPassword() ? RESET : INVITATION);
    }

    private Secret issued(Secret token, LearnerId issuer, Account owner) {
        audit.record(
                issuer.toString(),
                owner.hasPassword() ? "password-link-issued" : "invitation-issued",
                owner.id().toString());
        return token;
    }

    /** Ends a link that nobody was given. */
    void withdraw(Secret token) {
        store.use(token, clock.instant());
    }

    /** The address of a link on a site. */
    public static String address(String site, Secret link) {
        return site + "/password?token=" + link.text();
    }

    /** Ends all links of an account. */
    public void revoke(LearnerId actor, LearnerId owner) {
        audit.together(() -> {
            store.end(owner, clock.instant());
            audit.record(actor.toString(), "password-links-revoked", owner.toString());
        });
    }

    /** Whose password a link would set, if it can be used. */
    public Optional<Account> owner(Secret token) {
        return store.owner(token, clock.instant()).flatMap(accounts::account);
    }

    /**
     * Sets a password by a link, which is used up, and signs its owner in.
     *
     * @return the secret of the session; nothing if the link is unknown, used or past
     * @throws Refusal if the password is not taken; the link can be used again
     */
    public Optional<Secret> choose(Secret token, String password) {
        Optional<Account> owner = owner(token);
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        Account account = owner.get();
        String hash = logins.hashed(account, password);
        return audit.together(() -> store.use(token, clock.instant()).map(used -> {
            store.end(account.id(), clock.instant());
            logins.keepPassword(account, hash);
            return logins.open(account);
        }));
    }
}
