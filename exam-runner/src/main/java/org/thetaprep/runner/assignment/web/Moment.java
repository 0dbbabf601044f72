package org.thetaprep.runner.assignment.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * An instant as a page tells it: in the installation's time zone, which a script replaces by the reader's own.
 *
 * @param iso for the script
 * @param words in the installation's zone, with the zone's name
 */
public record Moment(String iso, String words) {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm z", Locale.ENGLISH);

    static Moment of(Instant instant, ZoneId zone) {
        return new Moment(instant.truncatedTo(ChronoUnit.SECONDS).toString(), WORDS.format(instant.atZone(zone)));
    }

    /** The moment, or null for a template. */
    static Moment orNull(Optional<Instant> instant, ZoneId zone) {
        return instant.map(at -> of(at, zone)).orElse(null);
    }
}
