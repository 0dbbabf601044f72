package org.thetaprep.runner.live.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.AttemptLife;
import org.thetaprep.runner.attempt.AttemptState;
import org.thetaprep.runner.attempt.AttemptStatus;
import org.thetaprep.runner.attempt.web.AttemptRoutes;
import org.thetaprep.runner.live.LiveAttempt;

/**
 * An attempt as a supervisor sees it.
 *
 * @param id the attempt
 * @param name whose it is
 * @param title which attempt of theirs
 * @param path where it can be acted on
 * @param status where it is in its life: running, paused, submitted, expired or terminated
 * @param statusWords the same in words
 * @param answered how many items have an answer
 * @param length how many items there are
 * @param place at which item the learner is, from 1
 * @param left the time left in words, as the server counts it
 * @param lastSave the time of day of the last sign of life
 * @param quiet for how many minutes nothing came from a running attempt, in words; null below two minutes
 */
public record LiveRow(
        String id,
        String name,
        String title,
        String path,
        String status,
        String statusWords,
        int answered,
        int length,
        int place,
        String left,
        String lastSave,
        String quiet) {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final long QUIET_MINUTES = 2;

    static LiveRow of(LiveAttempt live, String board, Instant now, ZoneId zone) {
        AttemptHeader header = live.attempt().header();
        AttemptState state = live.attempt().state();
        AttemptStatus status = state.life().ending().orElse(state.status());
        return new LiveRow(
                header.id().toString(),
                live.learner().displayName(),
                AttemptRoutes.title(header),
                board + "/" + header.id(),
                status.name().toLowerCase(Locale.ROOT),
                words(status),
                state.answered(),
                state.form().length(),
                state.place(),
                left(state.life(), now, zone),
                SECONDS.format(live.lastSave().atZone(zone)),
                status == AttemptStatus.RUNNING ? quiet(Duration.between(live.lastSave(), now)) : null);
    }

    /** Whether it is open: running or paused. */
    public boolean isOpen() {
        return status.equals("running") || status.equals("paused");
    }

    private static String words(AttemptStatus status) {
        return switch (status) {
            case RUNNING -> "running";
            case PAUSED -> "paused";
            case SUBMITTED -> "handed in";
            case EXPIRED -> "time ran out";
            case TERMINATED -> "ended by an instructor";
            default -> status.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String left(AttemptLife life, Instant now, ZoneId zone) {
        if (life.closedAt().isPresent()) {
            return "closed at " + SECONDS.format(life.closedAt().get().atZone(zone));
        }
        return life.left(now).map(LiveRow::words).orElse("no limit");
    }

    private static String words(Duration left) {
        long minutes = left.toMinutes();
        if (minutes == 0) {
            return "under a minute";
        }
        return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    private static String quiet(Duration silence) {
        return silence.toMinutes() < QUIET_MINUTES ? null : "nothing for " + words(silence);
    }
}
