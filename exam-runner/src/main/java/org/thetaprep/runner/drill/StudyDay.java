package org.thetaprep.runner.drill;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Days as learners live them: a day ends at four in the morning.
 *
 * @param zone the time zone in which days are told
 */
public record StudyDay(ZoneId zone) {

    private static final int ENDS_AT_HOUR = 4;

    /** The day that an instant belongs to. */
    public LocalDate of(Instant at) {
        return at.atZone(zone).minusHours(ENDS_AT_HOUR).toLocalDate();
    }

    /** The first instant after a day. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atTime(ENDS_AT_HOUR, 0).atZone(zone).toInstant();
    }
}
