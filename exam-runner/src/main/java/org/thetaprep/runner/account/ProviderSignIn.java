package org.thetaprep.runner.account;

import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.thetaprep.runner.audit.AuditService;

/**
 * Signing in by a provider. It never makes an account: whom nobody invited stays outside. A subject of the provider belongs to
 * the account that it signed in to first, and that was the one whose login is the e-mail address which the provider says is
 * theirs and has verified.
 */
public final class ProviderSignIn {

    private final Optional<SignInProvider> provider;
    private final ProviderIdentityStore identities;
    private final AccountService accounts;
    private final LoginService logins;
    private final AuditService audit;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * @param provider says who someone is; nothing if none is configured
     * @param identities whose accounts its subjects are
     * @param accounts who people are
     * @param logins opens sessions
     * @param audit where it is written down
     * @param clock the server's time
     * @param random a source fit for secrets
     */
    public ProviderSignIn(
            Optional<SignInProvider> provider,
            ProviderIdentityStore identities,
            AccountService accounts,
            LoginService logins,
            AuditService audit,
            InstantSource clock,
            RandomGenerator random) {
        this.provider = provider;
        this.identities = identities;
        this.accounts = accounts;
        this.logins = logins;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /** Whether people may come by a provider. */
    public boolean isOffered() {
        return provider.isPresent() && accounts.isClass();
    }

    /** A journey that begins. */
    public ProviderJourney begin() {
        return new ProviderJourney(Secret.from(random));
    }

    /**
     * Where someone is sent.
     *
     * @throws SignInProvider.Refused if the provider cannot be reached
     */
    public String entrance(ProviderJourney journey, String returning) {
        try {
            return provider.orElseThrow().entrance(journey, returning).toString();
        } catch (SignInProvider.Refused e) {
            audit.recordUnknown("provider-sign-in-refused", e.getMessage());
            throw e;
        }
    }

    /** What came of a return. */
    public sealed interface Outcome {

        /**
         * Someone is signed in.
         *
         * @param session the secret of the new session
         */
        record Done(Secret session) implements Outcome {}

        /**
         * The provider vouches for someone whom nobody invited.
         *
         * @param mail their e-mail address, if it is known
         */
        record Unknown(Optional<String> mail) implements Outcome {}

        /** What came back cannot be relied on. */
        record Refused() implements Outcome {}
    }

    /**
     * Signs in whoever came back.
     *
     * @param journey on which this browser was sent; nothing if it was sent on none
     * @param state what came back with them
     * @param code what they brought
     * @param returning the address that they came back to
     */
    public Outcome finish(Optional<ProviderJourney> journey, String state, String code, String returning) {
        try {
            if (journey.isEmpty() || !journey.get().state().equals(state)) {
                throw new SignInProvider.Refused("the return belongs to no journey of this browser");
            }
            if (!identities.useUp(new Secret(state), clock.instant())) {
                throw new SignInProvider.Refused("the return was used before");
            }
            if (code.isEmpty()) {
                throw new SignInProvider.Refused("the provider let nobody in");
            }
            return signIn(provider.orElseThrow().identity(code, journey.get(), returning));
        } catch (SignInProvider.Refused e) {
            audit.recordUnknown("provider-sign-in-refused", e.getMessage());
            return new Outcome.Refused();
        }
    }

    private Outcome signIn(SignInProvider.Identity who) {
        String issuer = provider.orElseThrow().issuer();
        Optional<Account> known = identities.owner(issuer, who.subject()).flatMap(accounts::account);
        Optional<Account> account = known.or(() -> who.mail().flatMap(Login::parse).flatMap(logins::account));
        if (account.isEmpty()) {
            audit.recordUnknown("provider-sign-in-refused", "nobody was invited as " + who.mail().orElse("no verified address"));
            return new Outcome.Unknown(who.mail());
        }
        return audit.together(() -> {
            if (known.isEmpty()) {
                identities.link(issuer, who.subject(), account.get().id(), clock.instant());
                audit.record(
                        account.get().id().toString(), "provider-linked", account.get().id().toString(), "", who.subject());
            }
            Secret session = logins.open(account.get());
            audit.record(account.get().id().toString(), "signed-in-by-provider", account.get().id().toString());
            return new Outcome.Done(session);
        });
    }
}
