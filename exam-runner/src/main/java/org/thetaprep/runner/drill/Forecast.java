package org.thetaprep.runner.drill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.thetaprep.runner.drill.fsrs.CardSchedule;

/**
 * How many cards come due on each of the next days, if each is asked on its day; new cards and forgotten ones come on
 * top.
 *
 * @param days the days from today on
 */
public record Forecast(List<Day> days) {

    /** How far it looks ahead. */
    public static final int DAYS = 30;

    /**
     * A day.
     *
     * @param date the day
     * @param due how many cards come due, today those overdue as well
     */
    public record Day(LocalDate date, int due) {}

    public Forecast {
        days = List.copyOf(days);
    }

    /**
     * Looks ahead.
     *
     * @param deck the cards there are
     * @param state what was done
     * @param now the server's instant
     * @param study when days begin
     */
    public static Forecast of(Deck deck, DrillState state, Instant now, StudyDay study) {
        LocalDate today = study.of(now);
        int[] due = new int[DAYS];
        state.schedules().forEach((card, schedule) -> {
            int day = ahead(schedule, today, study);
            if (day < DAYS && deck.card(card).isPresent() && !state.aside().contains(card)) {
                due[day]++;
            }
        });
        List<Day> days = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            days.add(new Day(today.plusDays(day), due[day]));
        }
        return new Forecast(days);
    }

    private static int ahead(CardSchedule schedule, LocalDate today, StudyDay study) {
        long days = today.until(study.of(schedule.due()), java.time.temporal.ChronoUnit.DAYS);
        return (int) Math.min(DAYS, Math.max(0, days));
    }

    /** How many cards come due within the next days. */
    public int within(int next) {
        return days.stream().limit(next).mapToInt(Day::due).sum();
    }

    /** The largest number of a day. */
    public int most() {
        return days.stream().mapToInt(Day::due).max().orElse(0);
    }
}
