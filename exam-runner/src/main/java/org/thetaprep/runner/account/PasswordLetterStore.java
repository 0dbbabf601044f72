package org.thetaprep.runner.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where letters wait until the mail server has taken them. */
public interface PasswordLetterStore {

    /** What became of a letter. */
    enum Outcome {
        /** The mail server took it. */
        SENT,
        /** Nobody has the login, or it is no e-mail address. */
        NOBODY,
        /** The mail server refused it, or could not be reached for too long. */
        GIVEN_UP
    }

    /** Keeps a letter, which is due at once. */
    void queue(PasswordLetter letter, Instant now);

    /**
     * Takes letters that are due; nobody else is given them before the lease ends.
     *
     * @param now the server's instant
     * @param lease when they are due again if nothing is said of them
     * @param limit how many at most
     */
    List<PasswordLetter> take(Instant now, Instant lease, int limit);

    /** Keeps a letter that was not taken until it is due again. */
    void postpone(UUID id, Instant due, String failure);

    /** Ends a letter. */
    void end(UUID id, Instant now, Outcome outcome, Optional<String> failure);

    /**
     * How many letters wait, and why the last of them could not be sent.
     *
     * @param letters how many
     * @param failure why the last one that was tried was not taken, if one was
     */
    record Waiting(int letters, Optional<String> failure) {}

    /** What waits. */
    Waiting waiting();
}
