package org.thetaprep.runner.report;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.thetaprep.content.exam.Difficulty;
import org.thetaprep.report.ItemReview;
import org.thetaprep.report.Mark;
import org.thetaprep.scoring.prior.ItemPrior;

/**
 * One item of a closed attempt, with what its report needs of it.
 *
 * @param review the item laid open: what was asked, chosen and right
 * @param partIds the author's ids of its options or steps, in the order of the review; empty for a matching
 * @param difficulty the difficulty that its author intended
 * @param chanceLevel how probable it is that a blind guess is right, from 0 to below 1
 * @param prior what is known of its parameters
 * @param calibrationAnswers how many answers those rest on; 0 where they are its author's judgement
 * @param seen whether the learner was there
 * @param spentMillis how long it was in view, in milliseconds
 * @param offered ids of the misconceptions that it offered
 * @param chosen ids of those that the response is an instance of
 */
public record ExportedItem(
        ItemReview review,
        List<String> partIds,
        Difficulty difficulty,
        double chanceLevel,
        ItemPrior prior,
        long calibrationAnswers,
        boolean seen,
        long spentMillis,
        Set<String> offered,
        Set<String> chosen) {

    public ExportedItem {
        Objects.requireNonNull(review, "review");
        partIds = List.copyOf(partIds);
        Objects.requireNonNull(difficulty, "difficulty");
        if (!(chanceLevel >= 0 && chanceLevel < 1)) {
            throw new IllegalArgumentException("chanceLevel must be in [0, 1), but is " + chanceLevel);
        }
        Objects.requireNonNull(prior, "prior");
        if (calibrationAnswers < 0) {
            throw new IllegalArgumentException("calibrationAnswers must not be negative, but is " + calibrationAnswers);
        }
        if (spentMillis < 0) {
            throw new IllegalArgumentException("spentMillis must not be negative, but is " + spentMillis);
        }
        offered = Set.copyOf(offered);
        chosen = Set.copyOf(chosen);
        if (!offered.containsAll(chosen)) {
            throw new IllegalArgumentException("misconceptions chosen must be among those offered, but are "
                    + new TreeSet<>(chosen) + " of " + new TreeSet<>(offered));
        }
    }

    /** Whether it counts. */
    public boolean scored() {
        return review.scored();
    }

    /** Whether it has full credit. */
    public boolean right() {
        return review.mark() == Mark.RIGHT;
    }

    /** Whether a response was given. */
    public boolean answered() {
        return review.mark() != Mark.OMITTED;
    }

    /** Whether it tells of ability: one seen and left open counts as wrong, one never reached tells nothing. */
    boolean tells() {
        return scored() && (seen || answered());
    }
}
