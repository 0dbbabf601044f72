package org.thetaprep.runner.operation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The clock of this machine is behind what is kept: deadlines would be decided by a wrong time. The message is one line. */
public final class ClockBehind extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** How far clocks of several servers may differ. */
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private ClockBehind(String message) {
        super(message);
    }

    /**
     * Compares a clock with what is kept.
     *
     * @param newest the instant of the newest row, if there is one
     * @param now the clock's instant
     * @throws ClockBehind if the row is more than five minutes later
     */
    public static void check(Optional<Instant> newest, Instant now) {
        newest.filter(row -> row.isAfter(now.plus(TOLERANCE))).ifPresent(row -> {
            throw new ClockBehind("the clock of this machine says " + seconds(now) + ", and the newest row kept is of "
                    + seconds(row) + ": set the clock right and start again, or start with --clock-behind yes if the"
                    + " clock is right and the row is wrong");
        });
    }

    private static Instant seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
