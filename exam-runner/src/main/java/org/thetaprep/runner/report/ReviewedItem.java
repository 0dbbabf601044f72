package org.thetaprep.runner.report;

import java.time.Duration;
import org.thetaprep.report.ItemReview;
import org.thetaprep.report.Mark;
import org.thetaprep.runner.attempt.Highlights;

/**
 * One item of a closed attempt, laid open, with what the learner wrote and marked on it.
 *
 * @param item the item, the learner's answer, the key and the rationales
 * @param note the learner's note, or empty
 * @param highlights what the learner highlighted in its texts
 * @param chance how probable a right answer was at the learner's ability, 0 to 1
 * @param spent how long it was in view
 * @param share an even share of the time limit
 */
public record ReviewedItem(
        ItemReview item, String note, Highlights highlights, double chance, Duration spent, Duration share) {

    /**
     * A right answer less probable than this is called lucky: fewer than two of five learners of this ability give
     * it. A blind guess among four options is right in one of four.
     */
    public static final double LUCKY_BELOW = 0.4;

    /** An item is called slow if it took more than this many even shares of the time. */
    public static final double SLOW_SHARES = 1.5;

    public ReviewedItem {
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException("chance must be from 0 to 1, was " + chance);
        }
        if (spent.isNegative() || share.isNegative() || share.isZero()) {
            throw new IllegalArgumentException(
                    "spent must not be negative and share positive, were " + spent + ", " + share);
        }
    }

    /** Whether it has full credit. */
    public boolean isRight() {
        return item.mark() == Mark.RIGHT;
    }

    /** Whether it took much more than an even share of the time. */
    public boolean isSlow() {
        return spent.toMillis() > SLOW_SHARES * share.toMillis();
    }

    /** Whether it was right though that was improbable: worth a second look, for it may not be known. */
    public boolean isLucky() {
        return isRight() && chance < LUCKY_BELOW;
    }
}
