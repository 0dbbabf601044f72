package org.thetaprep.runner.home.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.thetaprep.runner.home.Plan;

/**
 * The day of the exam as the page shows it.
 *
 * @param words the day and how far away it is, in words; null if no day is known
 * @param day the day as a field of a form takes it; empty if no day is known
 * @param isOver whether it has passed
 */
public record ExamDateView(String words, String day, boolean isOver) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

    static ExamDateView of(Plan plan) {
        return plan.examDate()
                .map(day -> new ExamDateView(
                        words(day, plan.daysToExam().orElseThrow()),
                        day.toString(),
                        plan.daysToExam().orElseThrow() < 0))
                .orElseGet(() -> new ExamDateView(null, "", false));
    }

    private static String words(LocalDate day, long left) {
        String when = left < 0 ? "over" : left == 0 ? "today" : left == 1 ? "tomorrow" : "in " + left + " days";
        return DAY.format(day) + ", " + when;
    }
}
