package org.thetaprep.runner.live.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.thetaprep.runner.attempt.web.AttemptRoutes;
import org.thetaprep.runner.live.LiveAct;

/**
 * What was done to an attempt, as a page tells it.
 *
 * @param at the day and the time
 * @param by who did it
 * @param what in words
 * @param on whose attempt, and which
 * @param reason why
 */
public record ActRow(String at, String by, String what, String on, String reason) {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH);

    static ActRow of(LiveAct act, ZoneId zone) {
        return new ActRow(
                MINUTES.format(act.at().atZone(zone)),
                act.by(),
                act.what(),
                act.on().learner().displayName() + ", "
                        + AttemptRoutes.title(act.on().attempt().header()).toLowerCase(Locale.ROOT),
                act.reason());
    }
}
