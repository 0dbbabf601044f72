package org.thetaprep.runner.drill.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.thetaprep.runner.drill.Card;
import org.thetaprep.runner.drill.DrillState;
import org.thetaprep.runner.drill.fsrs.CardSchedule;
import org.thetaprep.runner.drill.fsrs.Grade;
import org.thetaprep.runner.platform.web.Prose;

/**
 * A card as the page shows it.
 *
 * @param id names it
 * @param asks what it asks
 * @param isNew whether it was never asked
 * @param front its front, in paragraphs
 * @param back its back, in paragraphs
 * @param why the reason, in paragraphs; may be empty
 * @param also what else is worth knowing, in paragraphs; may be empty
 * @param links the reference rows to read on
 * @param grades what each grade leads to
 */
public record CardView(
        String id,
        String asks,
        boolean isNew,
        List<List<Prose.Run>> front,
        List<List<Prose.Run>> back,
        List<List<Prose.Run>> why,
        List<List<Prose.Run>> also,
        List<Link> links,
        List<GradeView> grades) {

    private static final int MOST_LINKS = 3;

    /**
     * A way to a reference row.
     *
     * @param path where it is
     */
    public record Link(String path) {}

    /**
     * What a grade leads to.
     *
     * @param number 1 to 4
     * @param name what the button says
     * @param pause when the card comes again, in words
     * @param seconds the same in seconds
     */
    public record GradeView(int number, String name, String pause, long seconds) {}

    static CardView of(Card card, DrillState state, Instant now) {
        Optional<CardSchedule> schedule = state.schedule(card.id());
        return new CardView(
                card.id().value(),
                card.kind().asks(),
                schedule.isEmpty(),
                Prose.paragraphs(card.front()),
                Prose.paragraphs(card.back()),
                card.why().map(Prose::paragraphs).orElse(List.of()),
                card.also().map(Prose::paragraphs).orElse(List.of()),
                card.rows().stream()
                        .limit(MOST_LINKS)
                        .map(row -> new Link("/reference/rows/" + row))
                        .toList(),
                Arrays.stream(Grade.values())
                        .map(grade -> grade(grade, state.scheduler().review(schedule, grade, later(schedule, now))))
                        .toList());
    }

    private static Instant later(Optional<CardSchedule> schedule, Instant now) {
        return schedule.map(CardSchedule::lastReview).filter(now::isBefore).orElse(now);
    }

    private static GradeView grade(Grade grade, CardSchedule after) {
        Duration wait = Duration.between(after.lastReview(), after.due());
        return new GradeView(grade.number(), name(grade), words(wait), wait.toSeconds());
    }

    static String name(Grade grade) {
        return switch (grade) {
            case AGAIN -> "Again";
            case HARD -> "Hard";
            case GOOD -> "Good";
            case EASY -> "Easy";
        };
    }

    /** A wait in words, to one figure worth reading. */
    static String words(Duration wait) {
        long minutes = Math.round(wait.toSeconds() / 60.0);
        long days = wait.toDays();
        if (minutes < 60) {
            return Math.max(1, minutes) + " min";
        }
        if (days < 1) {
            return Math.round(minutes / 60.0) + " h";
        }
        if (days < 31) {
            return days == 1 ? "1 day" : days + " days";
        }
        if (days < 365) {
            long months = Math.round(days / 30.44);
            return months == 1 ? "1 month" : months + " months";
        }
        long years = Math.round(days / 365.25);
        return years == 1 ? "1 year" : years + " years";
    }
}
