package org.thetaprep.runner.account;

/** What came of signing in with a password. */
public sealed interface SignIn {

    /**
     * It worked.
     *
     * @param account who signed in
     * @param session the secret of the new session
     */
    record Done(Account account, Secret session) implements SignIn {}

    /** The login is unknown, or the password wrong: the two are not told apart. */
    record Refused() implements SignIn {}

    /** It was tried too often; nothing was looked at. */
    record TooOften() implements SignIn {}
}
