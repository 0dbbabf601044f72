package org.thetaprep.report.words;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.thetaprep.report.Interval;

/** How single figures are written in a language: no more digits than anybody can defend. */
public final class Figures {

    private static final String NARROW_SPACE = "\u202f";
    private static final Map<Language, DateTimeFormatter> DAYS = Arrays.stream(Language.values())
            .collect(Collectors.toMap(
                    Function.identity(),
                    language -> DateTimeFormatter.ofPattern(
                            Messages.of(language).say("figures.day"), language.locale())));

    private final Messages messages;
    private final List<String> small;
    private final DateTimeFormatter day;

    /**
     * The figures of a language.
     *
     * @param language the language
     */
    public Figures(Language language) {
        this.messages = Messages.of(language);
        this.small = List.of(messages.say("figures.small").split(","));
        this.day = DAYS.get(language);
    }

    /**
     * A probability as whole per cent; never 0 or 100, which nobody can know.
     *
     * @param probability 0 to 1
     * @return for example {@code 62 %}, {@code under 1 %}, {@code over 99 %}
     */
    public String percent(double probability) {
        double percent = probability * 100;
        if (percent < 1) {
            return messages.say("figures.under", percent(1));
        }
        return percent > 99 ? messages.say("figures.over", percent(99)) : percent((int) Math.round(percent));
    }

    /**
     * A share that is known exactly, such as the weight of a domain.
     *
     * @param percent whole per cent
     * @return for example {@code 28 %}
     */
    public String percent(int percent) {
        return percent + NARROW_SPACE + "%";
    }

    /**
     * A range of probabilities.
     *
     * @param low 0 to 1
     * @param high 0 to 1
     * @return for example {@code 44 to 78 %}; held within 1 and 99; one figure where both ends are the same
     */
    public String percentRange(double low, double high) {
        if (high < 0.01 || low > 0.99 || wholePercent(low) == wholePercent(high)) {
            return percent(low);
        }
        return messages.say("figures.range", wholePercent(low), percent(wholePercent(high)));
    }

    /**
     * The interval of a share that was counted; it may end at nothing or at all, as the count itself may.
     *
     * @param low 0 to 1
     * @param high 0 to 1
     * @return for example {@code 0 to 7 %}; one figure where both ends are the same
     */
    public String countedRange(double low, double high) {
        int from = (int) Math.round(100 * low);
        int to = (int) Math.round(100 * high);
        return from == to ? percent(to) : messages.say("figures.range", from, percent(to));
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
     * A number with decimals.
     *
     * @param value the number, finite
     * @param digits how many digits after the point
     * @return for example {@code 3.8}; a minus sign before negative ones, never before zero
     */
    public String decimal(double value, int digits) {
        String plain = String.format(messages.language().locale(), "%." + digits + "f", value);
        boolean zero = plain.chars().noneMatch(letter -> letter >= '1' && letter <= '9');
        return zero ? plain.replace("-", "") : plain.replace('-', '−');
    }

    /**
     * A small count in letters, a larger one in digits.
     *
     * @param count at least 0
     * @return for example {@code four}, {@code 13}
     */
    public String letters(int count) {
        return count < small.size() ? small.get(count) : Integer.toString(count);
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
    public String joined(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0
                ? parts.get(0)
                : messages.say("figures.and", String.join(", ", parts.subList(0, last)), parts.get(last));
    }

    /**
     * A day.
     *
     * @param date the day
     * @return for example {@code 23 November 2026}
     */
    public String day(LocalDate date) {
        return day.format(date);
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
