package org.thetaprep.runner.calibration;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.Optional;

/**
 * When the bank is calibrated by itself.
 *
 * @param every how often
 * @param next the next run; nothing if there is none
 */
public record CalibrationSchedule(Every every, Optional<Instant> next) {

    /** Nobody wants it. */
    public static final CalibrationSchedule NEVER = new CalibrationSchedule(Every.NEVER, Optional.empty());

    private static final LocalTime AT_NIGHT = LocalTime.of(2, 0);

    /** How often a bank is calibrated. */
    public enum Every {
        /** By hand only. */
        NEVER,
        /** Each night at 2:00. */
        NIGHT,
        /** In the night to each Monday at 2:00. */
        WEEK
    }

    public CalibrationSchedule {
        Objects.requireNonNull(every, "every");
        Objects.requireNonNull(next, "next");
    }

    /**
     * The schedule from an instant on.
     *
     * @param every how often
     * @param now the instant
     * @param zone where nights are
     */
    static CalibrationSchedule after(Every every, Instant now, ZoneId zone) {
        if (every == Every.NEVER) {
            return NEVER;
        }
        ZonedDateTime local = now.atZone(zone);
        ZonedDateTime next = local.with(AT_NIGHT);
        if (every == Every.WEEK) {
            next = next.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        }
        if (!next.isAfter(local)) {
            next = every == Every.WEEK ? next.plusWeeks(1) : next.plusDays(1);
        }
        return new CalibrationSchedule(every, Optional.of(next.toInstant()));
    }
}
