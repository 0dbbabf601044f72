package org.thetaprep.runner.drill.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.thetaprep.runner.drill.DrillSettings;
import org.thetaprep.runner.drill.fsrs.Memory;
import org.thetaprep.runner.drill.fsrs.MemoryModel;

/**
 * The settings as the page shows them.
 *
 * @param retentions what can be desired
 * @param newPerDay new cards a day
 * @param goalPerDay reviews aimed at a day
 */
public record SettingsView(List<Choice> retentions, int newPerDay, int goalPerDay) {

    private static final int[] OFFERED = {80, 85, 90, 93, 95};

    /**
     * A desired retention.
     *
     * @param percent how much shall be remembered
     * @param words what it costs
     * @param chosen whether it holds
     */
    public record Choice(int percent, String words, boolean chosen) {}

    static SettingsView of(DrillSettings settings) {
        int now = (int) Math.round(100 * settings.desiredRetention());
        return new SettingsView(
                IntStream.concat(IntStream.of(OFFERED), IntStream.of(now))
                        .sorted()
                        .distinct()
                        .mapToObj(percent -> new Choice(percent, words(percent), percent == now))
                        .toList(),
                settings.newPerDay(),
                settings.goalPerDay());
    }

    private static String words(int percent) {
        Memory any = new Memory(10, 5);
        double times = MemoryModel.DEFAULT.interval(any, percent / 100.0) / 10;
        return percent == 90
                ? percent + " %, the usual"
                : String.format(Locale.ROOT, "%d %%, pauses %.1f times as long", percent, times);
    }
}
