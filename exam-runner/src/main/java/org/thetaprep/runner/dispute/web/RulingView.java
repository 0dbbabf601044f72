package org.thetaprep.runner.dispute.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.thetaprep.content.item.ScorableItem;
import org.thetaprep.runner.dispute.Ruling;
import org.thetaprep.runner.dispute.RulingWords;

/**
 * A ruling as pages show it.
 *
 * @param decision what was decided, in words
 * @param reason why
 * @param when the day
 * @param changed how many attempts it changed, in words; empty where that is not told
 */
public record RulingView(String decision, String reason, String when, String changed) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    static String day(Instant at, ZoneId zone) {
        return DAY.format(at.atZone(zone));
    }

    static RulingView of(Ruling ruling, ScorableItem item, ZoneId zone) {
        return new RulingView(RulingWords.decision(ruling, item), ruling.reason(), day(ruling.at(), zone), "");
    }

    RulingView changing(int attempts) {
        return new RulingView(
                decision,
                reason,
                when,
                attempts == 0
                        ? "It changed no marks."
                        : "It changed the marks of " + (attempts == 1 ? "one attempt." : attempts + " attempts."));
    }
}
