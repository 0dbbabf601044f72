package org.thetaprep.runner.account;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.thetaprep.runner.audit.AuditService;

/** Secrets with which programs read what their owners may read, and nothing else. */
public final class ApiTokens {

    /** How long a token lasts. */
    public static final Duration LIFE = Duration.ofDays(180);

    private static final int LONGEST_NAME = 100;

    private final ApiTokenStore store;
    private final AccountService accounts;
    private final AuditService audit;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * @param store where tokens are kept
     * @param accounts who people are
     * @param audit where it is written down
     * @param clock the server's time
     * @param random a source fit for secrets
     */
    public ApiTokens(
            ApiTokenStore store,
            AccountService accounts,
            AuditService audit,
            InstantSource clock,
            RandomGenerator random) {
        this.store = store;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Makes a token.
     *
     * @param owner whose it is
     * @param typed what they call it
     * @return the secret, told this once
     * @throws Refusal if the name is not taken
     */
    public Secret make(LearnerId owner, String typed) {
        String name = LoginService.name(typed);
        if (name.length() > LONGEST_NAME) {
            throw new Refusal("The name of a token has 1 to " + LONGEST_NAME + " characters.");
        }
        Secret secret = Secret.from(random);
        UUID id = new UUID(random.nextLong(), random.nextLong());
        return audit.together(() -> {
            store.keep(new ApiToken(id, name, clock.instant(), clock.instant().plus(LIFE)), owner, secret);
            audit.record(owner.toString(), "token-made", owner.toString(), "", name);
            return secret;
        });
    }

    /** Whose token this is, if it can be used. */
    public Optional<Account> accountOf(Secret secret) {
        return store.owner(secret, clock.instant()).flatMap(accounts::account);
    }

    /** The tokens of someone that can be used, the newest first. */
    public List<ApiToken> of(LearnerId owner) {
        return store.of(owner, clock.instant());
    }

    /**
     * Ends a token.
     *
     * @return whether it was its owner's and could be used
     */
    public boolean revoke(LearnerId owner, UUID id) {
        return audit.together(() -> {
            boolean revoked = store.revoke(owner, id, clock.instant());
            if (revoked) {
                audit.record(owner.toString(), "token-revoked", owner.toString());
            }
            return revoked;
        });
    }
}
