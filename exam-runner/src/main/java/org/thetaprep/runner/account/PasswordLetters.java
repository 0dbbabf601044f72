package org.thetaprep.runner.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.thetaprep.runner.audit.AuditService;

/**
 * Sends one-time addresses for choosing a password by mail, where a mail server is configured. A letter is queued with the
 * login only, whether anybody has it or not; who it is, and the address, come when it is sent. What the mail server does not
 * take is tried again, later each time, for three days.
 */
public final class PasswordLetters {

    private static final int AT_ONCE = 20;
    private static final int PER_LOGIN = 3;
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(20), Duration.ofHours(1));
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final int MOST_TRIES = 22;

    private final Optional<Postman> postman;
    private final PasswordLetterStore store;
    private final PasswordLinks links;
    private final LoginService logins;
    private final AuditService audit;
    private final InstantSource clock;
    private final RandomGenerator random;

    /**
     * @param postman hands letters to a mail server; nothing if none is configured, and then nothing is ever queued
     * @param store where letters wait
     * @param links makes one-time addresses
     * @param logins whose login it is
     * @param audit where it is written down
     * @param clock the server's time
     * @param random for ids
     */
    public PasswordLetters(
            Optional<Postman> postman,
            PasswordLetterStore store,
            PasswordLinks links,
            LoginService logins,
            AuditService audit,
            InstantSource clock,
            RandomGenerator random) {
        this.postman = postman;
        this.store = store;
        this.links = links;
        this.logins = logins;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /** Whether letters are sent. */
    public boolean areSent() {
        return postman.isPresent();
    }

    /**
     * Sends a letter to someone, if letters are sent and the login is an e-mail address.
     *
     * @param issuer who lets them choose a password
     * @param owner whose password
     * @param site the address of this server as they open it
     * @return whether a letter is on its way
     */
    public boolean send(LearnerId issuer, Account owner, String site) {
        Optional<Login> login = owner.login().filter(Login::isMailAddress).filter(mailed -> areSent());
        login.ifPresent(mailed -> queue(mailed, Optional.of(issuer), site));
        return login.isPresent();
    }

    /**
     * Takes note that someone forgot a password. What is done does not depend on whether there is such an account.
     *
     * @param typed what they sign in with
     * @param site the address of this server as they open it
     */
    public void forgotten(String typed, String site) {
        Login.parse(typed)
                .filter(login -> areSent() && logins.mayTry("letter to " + login, PER_LOGIN))
                .ifPresent(login -> queue(login, Optional.empty(), site));
    }

    private void queue(Login login, Optional<LearnerId> issuer, String site) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        store.queue(new PasswordLetter(id, login, issuer, site, 0), clock.instant());
    }

    /** What waits. */
    public PasswordLetterStore.Waiting waiting() {
        return store.waiting();
    }

    /** Sends what is due. */
    public void sendDue() {
        postman.ifPresent(by -> {
            Instant now = clock.instant();
            store.take(now, now.plus(LEASE), AT_ONCE).forEach(letter -> send(by, letter));
        });
    }

    private void send(Postman by, PasswordLetter letter) {
        Optional<Account> owner = Optional.of(letter.login()).filter(Login::isMailAddress).flatMap(logins::account);
        if (owner.isEmpty()) {
            store.end(letter.id(), clock.instant(), PasswordLetterStore.Outcome.NOBODY, Optional.empty());
            return;
        }
        LearnerId issuer = letter.issuer().orElse(owner.get().id());
        Secret link = links.issueBeside(issuer, owner.get());
        try {
            by.deliver(letter.login().text(), subject(owner.get()), text(owner.get(), link, letter.site()));
        } catch (Postman.Undelivered e) {
            links.withdraw(link);
            failed(letter, e);
            return;
        }
        audit.together(() -> {
            store.end(letter.id(), clock.instant(), PasswordLetterStore.Outcome.SENT, Optional.empty());
            audit.record(issuer.toString(), "letter-sent", owner.get().id().toString());
        });
    }

    private void failed(PasswordLetter letter, Postman.Undelivered why) {
        if (why.isForGood() || letter.tries() + 1 >= MOST_TRIES) {
            audit.together(() -> {
                store.end(
                        letter.id(),
                        clock.instant(),
                        PasswordLetterStore.Outcome.GIVEN_UP,
                        Optional.of(why.getMessage()));
                audit.recordUnknown("letter-given-up", letter.login().text());
            });
        } else {
            Duration pause = letter.tries() < PAUSES.size() ? PAUSES.get(letter.tries()) : LONGEST_PAUSE;
            store.postpone(letter.id(), clock.instant().plus(pause), why.getMessage());
        }
    }

    private static String subject(Account owner) {
        return owner.hasPassword() ? "Choose a new password for Thetaprep" : "Your invitation to Thetaprep";
    }

    private static String text(Account owner, Secret link, String site) {
        String what = owner.hasPassword()
                ? "at this address you choose a new password. Until then the old one stays."
                : "you are invited. At this address you choose a password, and you are in.";
        return """
                Hello %s,

                %s

                %s

                It works once, within %s. Whoever has it can come in as you, so give it to nobody.
                If you did not expect this letter, do nothing.
                """
                .formatted(
                        owner.learner().displayName(),
                        what,
                        PasswordLinks.address(site, link),
                        owner.hasPassword() ? "24 hours" : "14 days");
    }
}
