package org.thetaprep.runner.home.web;

import java.util.List;
import java.util.Optional;

/** Whether the latest score differs from the one before by more than chance explains. */
final class TrendWords {

    /** Half of a 90 % interval is so many standard errors wide; a difference beyond it has odds of 9 to 1. */
    private static final double HALF_WIDTH_IN_STANDARD_ERRORS = 1.645;

    private TrendWords() {}

    /**
     * The trend as a sentence.
     *
     * @param attempts mock exams, the latest first
     * @return the sentence, or nothing where fewer than two have a score
     */
    static Optional<String> of(List<AttemptView> attempts) {
        List<AttemptView> scored =
                attempts.stream().filter(attempt -> attempt.score() != null).limit(2).toList();
        return scored.size() < 2 ? Optional.empty() : Optional.of(sentence(scored.get(1), scored.get(0)));
    }

    private static String sentence(AttemptView before, AttemptView now) {
        int change = now.score() - before.score();
        if (change == 0) {
            return now.title() + " gave the same score as " + lower(before) + ".";
        }
        String points = Math.abs(change) == 1 ? "1 point" : Math.abs(change) + " points";
        boolean settled =
                Math.abs(change) > HALF_WIDTH_IN_STANDARD_ERRORS * Math.hypot(standardError(before), standardError(now));
        String direction = change > 0 ? "rise" : "fall";
        return settled
                ? "A " + direction + " of " + points + " since " + lower(before) + ", more than chance explains."
                : "The " + direction + " of " + points + " since " + lower(before) + " may be chance.";
    }

    private static String lower(AttemptView attempt) {
        return Character.toLowerCase(attempt.title().charAt(0)) + attempt.title().substring(1);
    }

    private static double standardError(AttemptView attempt) {
        return (attempt.high() - attempt.low()) / (2 * HALF_WIDTH_IN_STANDARD_ERRORS);
    }
}
