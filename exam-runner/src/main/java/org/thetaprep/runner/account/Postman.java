package org.thetaprep.runner.account;

/** Hands letters to a mail server. */
public interface Postman {

    /**
     * Hands over a letter.
     *
     * @param recipient an e-mail address
     * @param subject one line
     * @param text lines of text
     * @throws Undelivered if the mail server did not take it
     */
    void deliver(String recipient, String subject, String text);

    /** A mail server did not take a letter. */
    final class Undelivered extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final boolean forGood;

        /**
         * @param reason why, in one line
         * @param forGood whether it is no use to try again
         * @param cause what was thrown
         */
        public Undelivered(String reason, boolean forGood, Throwable cause) {
            super(reason, cause);
            this.forGood = forGood;
        }

        /** Whether it is no use to try again. */
        public boolean isForGood() {
            return forGood;
        }
    }
}
