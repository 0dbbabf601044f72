package org.thetaprep.runner.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.thetaprep.runner.audit.AuditService;

/** Logins and passwords: making a class, signing in, choosing and changing a password. */
public final class LoginService {

    private final LoginStore store;
    private final AccountStore sessions;
    private final PasswordKeeper passwords;
    private final PasswordRules rules;
    private final SignInLimit limit;
    private final AuditService audit;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * @param store where logins are kept
     * @param sessions where sessions are kept
     * @param passwords turns passwords into what may be kept
     * @param rules which passwords are taken
     * @param limit how often signing in may be tried
     * @param audit where it is written down
     * @param clock the server's time
     * @param random a source fit for secrets
     */
    public LoginService(
            LoginStore store,
            AccountStore sessions,
            PasswordKeeper passwords,
            PasswordRules rules,
            SignInLimit limit,
            AuditService audit,
            InstantSource clock,
            RandomGenerator random) {
        this.store = store;
        this.sessions = sessions;
        this.passwords = passwords;
        this.rules = rules;
        this.limit = limit;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Makes a class of the installation. The only learner, if there is one, becomes the founder and keeps what they did.
     *
     * @param token the one-time token that the founder came by; nothing if they are signed in as the only learner
     * @param name what they are called
     * @param login what they will sign in with
     * @param password their password
     * @return the secret of the founder's session; nothing if the installation is a class already, or the token is
     *     unknown, used or past
     * @throws Refusal if name, login or password are not taken
     */
    public Optional<Secret> foundClass(Optional<Secret> token, String name, String login, String password) {
        String called = name(name);
        Login with = login(login);
        check(password, with);
        NewAccount founder = new NewAccount(called, with, passwords.hash(password));
        LearnerId newcomer = new LearnerId(new UUID(random.nextLong(), random.nextLong()));
        return audit.together(() -> store.found(token, newcomer, founder, clock.instant()).map(account -> {
            audit.record(account.id().toString(), "class-founded", account.id().toString());
            return open(account);
        }));
    }

    /**
     * Signs in.
     *
     * @param login as typed
     * @param password as typed
     * @param address from which it is tried
     */
    public SignIn signIn(String login, String password, String address) {
        String tried = new Secret("login " + login.strip().toLowerCase(Locale.ROOT)).hash();
        if (isTooOften(tried, limit.perLogin())
                | isTooOften(new Secret("address " + address).hash(), limit.perAddress())) {
            audit.recordUnknown("sign-in-throttled", address);
            return new SignIn.TooOften();
        }
        Optional<Login> known = Login.parse(login);
        Optional<String> hash = known.flatMap(store::passwordHash);
        boolean fits = hash.isPresent() ? passwords.fits(password, hash.get()) : passwords.fitsNothing(password);
        Optional<Account> account = known.flatMap(store::account);
        if (!fits || account.isEmpty()) {
            audit.recordUnknown(
                    "sign-in-refused",
                    account.map(found -> found.id().toString()).orElse(address));
            return new SignIn.Refused();
        }
        return audit.together(() -> {
            store.forgetAttempts(tried);
            audit.record(account.get().id().toString(), "signed-in", account.get().id().toString());
            return new SignIn.Done(account.get(), open(account.get()));
        });
    }

    private boolean isTooOften(String subject, int most) {
        Instant now = clock.instant();
        return store.countAttempt(subject, now, now.minus(SignInLimit.SPAN)) > most;
    }

    /**
     * Adds an account without a password; a {@link PasswordLinks password link} lets its owner choose one.
     *
     * @param actor who adds it
     * @param name what its owner is called
     * @param login what they will sign in with
     * @throws Refusal if name or login are not taken
     */
    public Account add(LearnerId actor, String name, String login) {
        String called = name(name);
        Login with = login(login);
        LearnerId id = new LearnerId(new UUID(random.nextLong(), random.nextLong()));
        return audit.together(() -> {
            if (!store.add(id, called, with, clock.instant())) {
                throw new Refusal("The login " + with + " belongs to someone else.");
            }
            audit.record(actor.toString(), "account-added", id.toString(), "", with.text());
            return store.account(id).orElseThrow();
        });
    }

    /**
     * Adds an account for whoever asks for it, with their password.
     *
     * @return the secret of their session, with who they are
     * @throws Refusal if name, login or password are not taken
     */
    public SignIn.Done register(String typedName, String typedLogin, String password) {
        Login with = login(typedLogin);
        String called = name(typedName);
        check(password, with);
        if (store.account(with).isPresent()) {
            throw taken(with);
        }
        String hash = passwords.hash(password);
        LearnerId id = new LearnerId(new UUID(random.nextLong(), random.nextLong()));
        return audit.together(() -> {
            if (!store.add(id, called, with, clock.instant())) {
                throw taken(with);
            }
            audit.record(id.toString(), "account-added", id.toString(), "", with.text());
            Account account = store.account(id).orElseThrow();
            keepPassword(account, hash);
            return new SignIn.Done(account, open(account));
        });
    }

    private static Refusal taken(Login login) {
        return new Refusal("The login " + login + " belongs to someone. If it is yours, sign in first.");
    }

    /** Whether an address may try a code or a link once more: as often as signing in. */
    public boolean mayTry(String address) {
        return mayTry("code from " + address, limit.perAddress());
    }

    /** Whether something may be tried once more within {@link SignInLimit#SPAN}; the try is counted. */
    boolean mayTry(String what, int most) {
        return !isTooOften(new Secret(what).hash(), most);
    }

    /** All accounts that have a login, by name. */
    public List<Account> accounts() {
        return store.accounts();
    }

    /** An account, if there is one of that login. */
    public Optional<Account> account(Login login) {
        return store.account(login);
    }

    /** Gives a role, or takes it back; the last operator stays one. */
    public void setRole(LearnerId actor, Account account, Role role, boolean given) {
        if (given == account.is(role)) {
            return;
        }
        audit.together(() -> {
            if (given) {
                store.give(account.id(), role, clock.instant());
            } else if (!store.take(account.id(), role)) {
                throw new Refusal("Someone has to be operator.");
            }
            audit.record(
                    actor.toString(),
                    given ? "role-given" : "role-taken",
                    account.id().toString(),
                    roles(account),
                    roles(store.account(account.id()).orElseThrow()));
        });
    }

    private static String roles(Account account) {
        return account.roles().stream().map(Role::id).sorted().collect(Collectors.joining(" "));
    }

    /**
     * Changes one's own password; all other sessions end.
     *
     * @param id whose
     * @param old the password until now
     * @param next the new one
     * @return the secret of a new session, in place of the one that asked
     * @throws Refusal if the old one is wrong or the new one is not taken
     */
    public Secret changePassword(LearnerId id, String old, String next) {
        Account account = store.account(id).orElseThrow();
        Login login = account.login().orElseThrow();
        if (!store.passwordHash(login).map(hash -> passwords.fits(old, hash)).orElse(false)) {
            throw new Refusal("The old password is wrong.");
        }
        String hash = hashed(account, next);
        return audit.together(() -> {
            keepPassword(account, hash);
            return open(account);
        });
    }

    /**
     * What is kept of a new password.
     *
     * @throws Refusal if it is not taken
     */
    String hashed(Account account, String password) {
        check(password, account.login().orElseThrow());
        return passwords.hash(password);
    }

    /** Keeps what {@link #hashed} gave, without asking for the old password; all sessions end. */
    void keepPassword(Account account, String hash) {
        store.setPassword(account.id(), hash, clock.instant());
        audit.record(account.id().toString(), "password-set", account.id().toString());
    }

    /** Opens a session. */
    Secret open(Account account) {
        Secret session = Secret.from(random);
        sessions.open(session, account.id(), clock.instant(), SessionLimits.IN_A_CLASS);
        return session;
    }

    void check(String password, Login login) {
        rules.refusal(password, login).ifPresent(reason -> {
            throw new Refusal(reason);
        });
    }

    static String name(String typed) {
        String name = typed.strip().replaceAll("\\s+", " ");
        if (name.isEmpty() || name.length() > 200 || name.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("A name has 1 to 200 characters.");
        }
        return name;
    }

    static Login login(String typed) {
        return Login.parse(typed)
                .orElseThrow(() -> new Refusal("A login is a name or an e-mail address: up to 200 letters, digits and"
                        + " any of . _ - + ' @, without spaces."));
    }
}
