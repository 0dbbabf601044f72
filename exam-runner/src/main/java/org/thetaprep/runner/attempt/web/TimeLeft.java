package org.thetaprep.runner.attempt.web;

import java.util.Locale;

/** Time left as the header of the room shows it, in the words that {@code room/tell.js} goes on with. */
final class TimeLeft {

    private static final long SOON_SECONDS = 300;

    private TimeLeft() {}

    /** Whether it is so short that seconds are shown. */
    static boolean isShort(long seconds) {
        return seconds < SOON_SECONDS;
    }

    /**
     * Whole minutes until five are left, then seconds.
     *
     * @param seconds not negative
     */
    static String shown(long seconds) {
        long minutes = seconds / 60;
        if (isShort(seconds)) {
            return minutes > 0
                    ? String.format(Locale.ROOT, "%d min %02d s", minutes, seconds % 60)
                    : seconds + " s";
        }
        return minutes >= 60
                ? String.format(Locale.ROOT, "%d h %02d min", minutes / 60, minutes % 60)
                : minutes + " min";
    }
}
