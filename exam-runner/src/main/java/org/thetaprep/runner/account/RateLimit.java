package org.thetaprep.runner.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often somebody may do something: so many times at once, and again as time goes on, evenly (the generic cell rate
 * algorithm, ITU-T I.371). It is kept in memory: each server allows it for itself.
 */
public final class RateLimit {

    private static final int MOST_REMEMBERED = 100_000;

    private final Duration interval;
    private final Duration span;
    private final InstantSource clock;
    private final Map<String, Instant> usedUpTo = new ConcurrentHashMap<>();

    /**
     * @param times how often within the span, at least 1
     * @param span in which as many are allowed, at once or spread
     * @param clock the server's time
     */
    public RateLimit(int times, Duration span, InstantSource clock) {
        if (times < 1) {
            throw new IllegalArgumentException("a limit allows once at least, was " + times);
        }
        this.interval = span.dividedBy(times);
        this.span = span;
        this.clock = clock;
    }

    /**
     * Takes one of what somebody may do.
     *
     * @param who names them
     * @return nothing if they may; otherwise after how long they may again
     */
    public Optional<Duration> take(String who) {
        Instant now = clock.instant();
        if (usedUpTo.size() > MOST_REMEMBERED) {
            usedUpTo.values().removeIf(now::isAfter);
        }
        Instant limit = now.plus(span);
        Instant[] over = {null};
        usedUpTo.compute(who, (same, until) -> {
            Instant next = (until == null || until.isBefore(now) ? now : until).plus(interval);
            if (next.isAfter(limit)) {
                over[0] = next;
                return until;
            }
            return next;
        });
        return Optional.ofNullable(over[0]).map(next -> Duration.between(limit, next));
    }
}
