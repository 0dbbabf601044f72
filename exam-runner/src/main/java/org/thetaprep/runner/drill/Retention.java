package org.thetaprep.runner.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.thetaprep.runner.drill.fsrs.Phase;

/**
 * How much was remembered of what was asked after days, with the uncertainty of so many reviews.
 *
 * @param reviews how many cards were asked after a day or more
 * @param recalled how many of them were remembered
 * @param low lower end of the 90 % interval, 0 to 1
 * @param high its upper end
 */
public record Retention(int reviews, int recalled, double low, double high) {

    /** Fewer reviews than this say nothing worth a number. */
    public static final int ENOUGH = 20;

    private static final Duration PERIOD = Duration.ofDays(30);
    private static final double Z_90 = 1.6448536269514722;

    /**
     * The retention of the last thirty days.
     *
     * @param state what was done
     * @param now the server's instant
     */
    public static Retention of(DrillState state, Instant now) {
        List<DrillState.Review> counted = state.reviews().stream()
                .filter(review -> review.at().isAfter(now.minus(PERIOD)))
                .filter(review -> review.before()
                        .filter(before -> before.phase() == Phase.REVIEW
                                && Duration.between(before.lastReview(), review.at())
                                                .toDays()
                                        >= 1)
                        .isPresent())
                .toList();
        int recalled = (int)
                counted.stream().filter(review -> review.grade().isRecall()).count();
        return interval(counted.size(), recalled);
    }

    /** The 90 % score interval of a share: E. B. Wilson, JASA 22, 1927, 209–212. */
    static Retention interval(int reviews, int recalled) {
        if (reviews == 0) {
            return new Retention(0, 0, 0, 1);
        }
        double share = (double) recalled / reviews;
        double z2 = Z_90 * Z_90;
        double middle = (share + z2 / (2 * reviews)) / (1 + z2 / reviews);
        double half =
                Z_90 * Math.sqrt(share * (1 - share) / reviews + z2 / (4.0 * reviews * reviews)) / (1 + z2 / reviews);
        return new Retention(reviews, recalled, Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** Whether there are enough reviews for a number. */
    public boolean isEnough() {
        return reviews >= ENOUGH;
    }
}
