package org.thetaprep.scoring.readiness;

/**
 * How ability may move between sessions: a random walk whose variance grows with time, up to a limit (an
 * ability does not leave the population however long one waits).
 *
 * @param sdPerRootDay standard deviation of the change over one day, in logits, not negative
 * @param highestSd the most that a pause of any length adds, in logits, from 0 to 2
 */
public record RandomWalk(double sdPerRootDay, double highestSd) {

    public RandomWalk {
        if (!(sdPerRootDay >= 0) || Double.isInfinite(sdPerRootDay)) {
            throw new IllegalArgumentException("sdPerRootDay must be finite and not negative, but is " + sdPerRootDay);
        }
        if (!(highestSd >= 0 && highestSd <= 2)) {
            throw new IllegalArgumentException("highestSd must be in [0, 2], but is " + highestSd);
        }
    }

    /**
     * Standard deviation of the change over a time.
     *
     * @param days how many, not negative
     */
    public double changeSd(double days) {
        if (!(days >= 0)) {
            throw new IllegalArgumentException("days must not be negative, but is " + days);
        }
        return Math.min(highestSd, sdPerRootDay * Math.sqrt(days));
    }
}
