package org.thetaprep.runner.home.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.thetaprep.report.EvidenceState;
import org.thetaprep.report.PassChance;
import org.thetaprep.report.ScoreEstimate;
import org.thetaprep.report.words.ReadinessWords;
import org.thetaprep.runner.attempt.Attempt;
import org.thetaprep.runner.attempt.AttemptHeader;
import org.thetaprep.runner.attempt.web.AttemptRoutes;
import org.thetaprep.runner.report.AttemptResult;

/**
 * A closed attempt in the list of the first page.
 *
 * @param title what it is called
 * @param number the learner's how-manieth attempt it is
 * @param path where its report is
 * @param reviewPath where its items are laid open
 * @param when the day, in words
 * @param how how it ended, in words
 * @param answered how many items have a response
 * @param length how many items it has
 * @param score the estimate, or null where there is not enough evidence
 * @param low the lower end of the 90 % interval, or null
 * @param high its upper end, or null
 * @param midLow the lower end of the interval that holds the middle half of what is plausible, or null
 * @param midHigh its upper end, or null
 * @param state the state of evidence as a style class
 * @param stateWords the state of evidence in words
 * @param finding what the report finds, as a sentence
 * @param passOf50 how many of 50 fresh forms it expects to pass, or null
 */
public record AttemptView(
        String title,
        int number,
        String path,
        String reviewPath,
        String when,
        String how,
        int answered,
        int length,
        Integer score,
        Integer low,
        Integer high,
        Integer midLow,
        Integer midHigh,
        String state,
        String stateWords,
        String finding,
        Integer passOf50) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    static AttemptView of(Attempt attempt, AttemptResult result, ZoneId zone) {
        AttemptHeader header = attempt.header();
        ScoreEstimate.Measured measured = result.overall() instanceof ScoreEstimate.Measured score ? score : null;
        EvidenceState state = result.state();
        return new AttemptView(
                AttemptRoutes.title(header),
                header.number(),
                AttemptRoutes.path(header),
                "/attempts/" + header.id() + "/review",
                DAY.format(header.startedAt().atZone(zone)),
                attempt.state().life()
                        .ending()
                        .map(ending -> switch (ending) {
                            case EXPIRED -> "time ran out";
                            case TERMINATED -> "ended early";
                            default -> "submitted";
                        })
                        .orElseThrow(),
                result.answered(),
                result.items(),
                measured == null ? null : measured.estimate(),
                measured == null ? null : measured.ninety().low(),
                measured == null ? null : measured.ninety().high(),
                measured == null ? null : measured.fifty().low(),
                measured == null ? null : measured.fifty().high(),
                switch (state) {
                    case ABOVE -> "above";
                    case BELOW -> "below";
                    case NOT_SETTLED -> "not-settled";
                    case NOT_ENOUGH_EVIDENCE -> "not-enough";
                },
                ReadinessWords.state(state),
                result.headline(),
                result.passChance()
                        .map((PassChance chance) -> chance.passing(result.scale()))
                        .orElse(null));
    }
}
