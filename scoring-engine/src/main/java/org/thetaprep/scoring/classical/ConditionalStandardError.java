package org.thetaprep.scoring.classical;

/**
 * Standard error of a number-correct score at that score. Given an ability rather than a score it is
 * {@link org.thetaprep.scoring.ability.SumScoreDistribution#sd}.
 */
public final class ConditionalStandardError {

    private ConditionalStandardError() {}

    /**
     * Lord's binomial error √(x (n − x) / (n − 1)) (Lord 1957): for items drawn at random from a bank.
     *
     * @param score number of right answers, 0 to {@code items}
     * @param items number of items, at least 2
     * @return in points
     */
    public static double lord(double score, int items) {
        if (items < 2) {
            throw new IllegalArgumentException("items must be at least 2, but are " + items);
        }
        if (!(score >= 0 && score <= items)) {
            throw new IllegalArgumentException("score must be from 0 to " + items + ", but is " + score);
        }
        return Math.sqrt(score * (items - score) / (items - 1));
    }

    /**
     * Lord's error made to agree on average with a reliability coefficient (Keats 1957): times
     * √((1 − ρ) / (1 − KR-21)), since parallel forms differ less than random draws.
     *
     * @param score number of right answers, 0 to {@code items}
     * @param items number of items, at least 2
     * @param reliability ρ, such as α, at most 1
     * @param kr21 Kuder &amp; Richardson's formula 21 (1937), below 1; see {@link #kr21}
     * @return in points
     */
    public static double keats(double score, int items, double reliability, double kr21) {
        if (!(reliability <= 1)) {
            throw new IllegalArgumentException("reliability must be at most 1, but is " + reliability);
        }
        if (!(kr21 < 1)) {
            throw new IllegalArgumentException("kr21 must be below 1, but is " + kr21);
        }
        return lord(score, items) * Math.sqrt((1 - reliability) / (1 - kr21));
    }

    /**
     * Kuder &amp; Richardson's formula 21 (1937), n / (n − 1) (1 − μ (n − μ) / (n s²)).
     *
     * @param items number of items, at least 2
     * @param mean mean number of right answers μ
     * @param sd standard deviation s of the number of right answers, positive
     */
    public static double kr21(int items, double mean, double sd) {
        if (items < 2) {
            throw new IllegalArgumentException("items must be at least 2, but are " + items);
        }
        if (!(sd > 0)) {
            throw new IllegalArgumentException("sd must be positive, but is " + sd);
        }
        return items / (items - 1.0) * (1 - mean * (items - mean) / (items * sd * sd));
    }
}
