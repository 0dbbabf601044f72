package org.thetaprep.runner.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A clock that is never set back. Where the machine's clock is, time goes on by the machine's count of nanoseconds, and the
 * log says so, until the machine's clock has caught up; a step back of less than a second is waited out. The nanoseconds are
 * counted before and after the clock is read, so that a pause in between looks like no step back.
 */
final class SteadyClock implements InstantSource {

    private static final Logger LOG = LoggerFactory.getLogger(SteadyClock.class);
    private static final Duration SMALL = Duration.ofSeconds(1);

    private final InstantSource machine;
    private final LongSupplier nanoseconds;
    private Instant last;
    private long lastNanoseconds;
    private boolean ahead;

    /**
     * @param machine the machine's clock
     * @param nanoseconds the machine's count of nanoseconds, which nobody sets
     */
    SteadyClock(InstantSource machine, LongSupplier nanoseconds) {
        this.machine = machine;
        this.nanoseconds = nanoseconds;
        this.last = machine.instant();
        this.lastNanoseconds = nanoseconds.getAsLong();
    }

    @Override
    public synchronized Instant instant() {
        long before = nanoseconds.getAsLong();
        Instant told = machine.instant();
        Instant counted = last.plusNanos(before - lastNanoseconds);
        Duration behind = Duration.between(told, counted);
        boolean isSetBack = behind.compareTo(SMALL) > 0;
        if (isSetBack != ahead) {
            ahead = isSetBack;
            if (isSetBack) {
                LOG.error("the clock of this machine was set back by {} s; the server goes on by its own time",
                        behind.toSeconds());
            } else {
                LOG.warn("the clock of this machine has caught up");
            }
        }
        Instant now = isSetBack ? counted : later(told, last);
        last = now;
        lastNanoseconds = nanoseconds.getAsLong();
        return now;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
