package org.thetaprep.runner.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where logins, passwords and roles are kept, and how often signing in was tried. */
public interface LoginStore {

    /** Whether anyone has a login, that is, whether the installation is a class. */
    boolean isClass();

    /** An account, if there is one of that id. */
    Optional<Account> account(LearnerId id);

    /** An account, if there is one of that login. */
    Optional<Account> account(Login login);

    /** The accounts of these ids, in no order. */
    List<Account> accounts(Collection<LearnerId> ids);

    /** All accounts that have a login, by name. */
    List<Account> accounts();

    /** What is kept of the password of a login, if it has one. */
    Optional<String> passwordHash(Login login);

    /**
     * Makes a class of an installation, as one unit: the only learner, if there is one, becomes the founder and keeps
     * what they did; all sessions end.
     *
     * @param token a one-time token to use up, if the founder came by one
     * @param newcomer who the founder becomes if nobody uses the installation yet
     * @param founder their name, login and password
     * @param now the server's instant
     * @return the founder, who is instructor, author and operator; nothing if it is a class already or the token is unknown,
     *     used or past
     */
    Optional<Account> found(Optional<Secret> token, LearnerId newcomer, NewAccount founder, Instant now);

    /**
     * Adds an account without a password.
     *
     * @return whether it was added; the login is taken otherwise
     */
    boolean add(LearnerId id, String name, Login login, Instant now);

    /** Changes what someone is called. */
    void rename(LearnerId id, String name);

    /** Sets what is kept of a password, and ends all sessions of the account. */
    void setPassword(LearnerId id, String passwordHash, Instant now);

    /** Gives a role. Every account may learn already. */
    void give(LearnerId id, Role role, Instant now);

    /**
     * Takes a role back.
     *
     * @return whether it was taken; the last operator stays one
     */
    boolean take(LearnerId id, Role role);

    /**
     * Counts one more attempt to sign in.
     *
     * @param subject the hash of what is limited
     * @param now the server's instant
     * @param since attempts before do not count and are forgotten
     * @return how many there were since, with this one
     */
    int countAttempt(String subject, Instant now, Instant since);

    /** Forgets the attempts of a subject. */
    void forgetAttempts(String subject);
}
