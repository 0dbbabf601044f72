package org.thetaprep.runner.cli;

import org.thetaprep.runner.account.Postman;
import org.thetaprep.runner.platform.metrics.Metrics;

/**
 * Counts what a postman delivers.
 *
 * @param postman delivers
 * @param metrics counts
 */
record CountedPostman(Postman postman, Metrics metrics) implements Postman {

    @Override
    public void deliver(String recipient, String subject, String text) {
        try {
            postman.deliver(recipient, subject, text);
        } catch (Undelivered e) {
            metrics.mail(false);
            throw e;
        }
        metrics.mail(true);
    }
}
