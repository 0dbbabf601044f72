package org.thetaprep.runner.drill.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.thetaprep.runner.drill.Forecast;

/**
 * The forecast as bars and as a table.
 *
 * @param bars one a day
 * @param most the largest number, which the axis names
 * @param words what the picture shows, in a sentence
 * @param two due within 14 days
 * @param month due within 30 days
 */
public record ForecastView(List<Bar> bars, int most, String words, int two, int month) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final int HEIGHT = 112;

    /**
     * A day.
     *
     * @param x the left edge, in percent
     * @param middle the middle, in percent
     * @param y the upper edge, in pixels
     * @param height in pixels
     * @param label the day, in words
     * @param name what the axis calls it, or null where it does not
     * @param due how many come due
     * @param sum how many until then
     */
    public record Bar(String x, String middle, int y, int height, String label, String name, int due, int sum) {}

    static ForecastView of(Forecast forecast) {
        int most = Math.max(1, forecast.most());
        List<Bar> bars = new ArrayList<>();
        int sum = 0;
        for (int k = 0; k < forecast.days().size(); k++) {
            Forecast.Day day = forecast.days().get(k);
            sum += day.due();
            int height = day.due() == 0 ? 0 : Math.max(2, Math.round((float) HEIGHT * day.due() / most));
            double pitch = 100.0 / Forecast.DAYS;
            bars.add(new Bar(
                    percent(k * pitch + 0.4),
                    percent((k + 0.5) * pitch),
                    16 + HEIGHT - height,
                    height,
                    k == 0 ? "Today" : k == 1 ? "Tomorrow" : DAY.format(day.date()),
                    k % 7 > 0 ? null : k == 0 ? "Today" : SHORT_DAY.format(day.date()),
                    day.due(),
                    sum));
        }
        int two = forecast.within(14);
        int month = forecast.within(Forecast.DAYS);
        return new ForecastView(
                bars,
                forecast.most(),
                two + (two == 1 ? " card comes" : " cards come") + " due in the next 14 days, " + month
                        + " in the next 30; at most " + forecast.most() + " on one day.",
                two,
                month);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
