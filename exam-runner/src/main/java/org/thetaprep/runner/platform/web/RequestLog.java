package org.thetaprep.runner.platform.web;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line in the log for each request: its route, not its path, so that no line names a learner or what is theirs. */
public final class RequestLog implements RequestObserver {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

    @Override
    public void answered(String method, String route, int status, Duration took) {
        LOG.info("{} {} {} {} ms", method, route, status, took.toMillis());
    }
}
