package org.thetaprep.runner.drill.web;

import java.util.Locale;
import org.thetaprep.runner.drill.Retention;

/**
 * The retention as a sentence and a bar on an axis from 50 to 100 %.
 *
 * @param sentence what is known
 * @param isEnough whether there is a bar
 * @param low lower end of the interval on the axis, in percent of its length
 * @param high its upper end
 * @param at the share itself
 * @param aim where the desired retention is
 * @param alternative the bar in words
 */
public record RetentionView(
        String sentence, boolean isEnough, String low, String high, String at, String aim, String alternative) {

    static RetentionView of(Retention retention, double desired) {
        int aim = (int) Math.round(100 * desired);
        int missing = Retention.ENOUGH - retention.reviews();
        if (!retention.isEnough()) {
            String so = retention.reviews() == 0
                    ? "Nothing was asked after a day or more yet, so nothing is claimed."
                    : retention.recalled() + " of " + retention.reviews()
                            + " cards asked after a day or more were remembered: too few for a number.";
            return new RetentionView(
                    so + " " + missing + " more make one.", false, "0%", "100%", "0%", place(desired), "");
        }
        double share = (double) retention.recalled() / retention.reviews();
        String interval = Math.round(100 * retention.low()) + " to " + Math.round(100 * retention.high()) + " %";
        String sentence = retention.recalled() + " of " + retention.reviews()
                + " cards asked after a day or more were remembered: " + Math.round(100 * share) + " %, plausibly "
                + interval + ". You aim at " + aim + " %.";
        return new RetentionView(
                sentence,
                true,
                place(retention.low()),
                place(retention.high()),
                place(share),
                place(desired),
                Math.round(100 * share) + " percent remembered, 90 percent interval " + interval + ", aim " + aim
                        + " percent");
    }

    private static String place(double share) {
        return String.format(Locale.ROOT, "%.1f%%", Math.min(100, Math.max(0, (share - 0.5) * 200)));
    }
}
