package org.thetaprep.runner.attempt;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * What the server itself puts on events: its instant, and ids of its own making.
 *
 * @param clock the server's time, which alone decides deadlines
 * @param random where ids come from
 */
record EventStamps(InstantSource clock, RandomGenerator random) {

    /** The server's instant, to the millisecond. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** An id that no event has. */
    EventId newEventId() {
        return new EventId(uuid().toString());
    }

    /** An id that no attempt has. */
    AttemptId newAttemptId() {
        return new AttemptId(uuid());
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
