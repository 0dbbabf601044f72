package org.thetaprep.runner.account;

import java.util.Objects;
import java.util.Optional;

/**
 * A server that takes mail by SMTP.
 *
 * @param host its name
 * @param port its port, 1 to 65535
 * @param security how what is sent is kept from others
 * @param credentials whom it knows us as; nothing if it does not ask
 * @param sender the e-mail address that letters come from
 */
public record MailServer(
        String host, int port, Security security, Optional<Credentials> credentials, String sender) {

    /** How a connection is protected. */
    public enum Security {
        /** It begins in the clear and must turn to TLS before anything is sent. */
        STARTTLS,
        /** It is TLS from the beginning. */
        TLS,
        /** It is in the clear: for a mail server on the same machine. */
        NONE
    }

    /**
     * Whom a mail server knows us as.
     *
     * @param user the user
     * @param password the password
     */
    public record Credentials(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }

    public MailServer {
        Objects.requireNonNull(security, "security");
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a mail server is HOST:PORT, was " + host + ":" + port);
        }
        if (!Login.isMailAddress(sender)) {
            throw new IllegalArgumentException("letters come from an e-mail address, was " + sender);
        }
        if (security == Security.NONE && credentials.isPresent()) {
            throw new IllegalArgumentException("a password is not sent to a mail server in the clear; take STARTTLS or TLS");
        }
    }
}
