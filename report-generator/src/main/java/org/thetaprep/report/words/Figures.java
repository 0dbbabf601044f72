package org.thetaprep.report.words;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.thetaprep.report.Interval;

/** How single figures are written: no more digits than anybody can defend. */
public final class Figures {

    private static final String NARROW_SPACE = "\u202f";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final List<String> SMALL = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Figures() {}

    /**
     * A probability as whole per cent; never 0 or 100, which nobody can know.
     *
     * @param probability 0 to 1
     * @return for example {@code 62 %}, {@code under 1 %}, {@code over 99 %}
     */
    public static String percent(double probability) {
        double percent = probability * 100;
        if (percent < 1) {
            return "under 1" + NARROW_SPACE + "%";
        }
        return percent > 99 ? "over 99" + NARROW_SPACE + "%" : percent((int) Math.round(percent));
    }

    /**
     * A share that is known exactly, such as the weight of a domain.
     *
     * @param percent whole per cent
     * @return for example {@code 28 %}
     */
    public static String percent(int percent) {
        return percent + NARROW_SPACE + "%";
    }

    /**
     * A range of probabilities.
     *
     * @param low 0 to 1
     * @param high 0 to 1
     * @return for example {@code 44 to 78 %}; held within 1 and 99; one figure where both ends are the same
     */
    public static String percentRange(double low, double high) {
        if (high < 0.01 || low > 0.99 || wholePercent(low) == wholePercent(high)) {
            return percent(low);
        }
        return wholePercent(low) + " to " + percent(wholePercent(high));
    }

    private static int wholePercent(double probability) {
        return (int) Math.max(1, Math.min(99, Math.round(probability * 100)));
    }

    /**
     * An interval of scores, for a column.
     *
     * @param interval the interval
     * @return for example {@code 668–800}
     */
    public static String range(Interval interval) {
        return interval.low() + "–" + interval.high();
    }

    /**
     * A count with its noun.
     *
     * @param count at least 0
     * @param noun the noun for one; the plural takes an s
     * @return for example {@code 1 answer}, {@code 14 answers}
     */
    public static String counted(int count, String noun) {
        return count + " " + (count == 1 ? noun : noun + "s");
    }

    /**
     * A small count in letters, a larger one in digits.
     *
     * @param count at least 0
     * @return for example {@code four}, {@code 13}
     */
    public static String letters(int count) {
        return count < SMALL.size() ? SMALL.get(count) : Integer.toString(count);
    }

    /**
     * The text with its first letter as a capital.
     *
     * @param text any text
     * @return the text
     */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /**
     * A list in a sentence.
     *
     * @param parts at least one
     * @return for example {@code A, B and C}
     */
    public static String joined(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /**
     * A day.
     *
     * @param date the day
     * @return for example {@code 23 November 2026}
     */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /**
     * A time span as it is spoken of: seconds under ten minutes, then minutes.
     *
     * @param seconds at least 0
     * @return for example {@code 50 s}, {@code 2 min 5 s}, {@code 12 min}
     */
    public static String duration(int seconds) {
        int minutes = seconds / 60;
        int rest = seconds % 60;
        if (minutes == 0) {
            return rest + " s";
        }
        if (minutes >= 10) {
            return Math.round(seconds / 60.0) + " min";
        }
        return rest == 0 ? minutes + " min" : minutes + " min " + rest + " s";
    }
}
