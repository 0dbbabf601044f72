package org.thetaprep.report;

/**
 * How many of a number of trials came true, with what that says of the rate behind it.
 *
 * @param hits how many came true, 0 to {@code of}
 * @param of how many trials
 */
public record Share(int hits, int of) {

    /** The standard normal quantile of 0.95: both tails of a 90 % interval. */
    private static final double Z = 1.6448536269514722;

    public Share {
        Require.within("hits", hits, 0, Require.count("of", of));
    }

    /**
     * The observed rate.
     *
     * @return 0 to 1; 0 without trials
     */
    public double rate() {
        return of == 0 ? 0 : (double) hits / of;
    }

    /**
     * The lower end of the 90 % score interval (Wilson 1927), which keeps its coverage with few trials and at the ends.
     *
     * @return 0 to {@link #rate}; 0 without trials
     */
    public double low() {
        return of == 0 || hits == 0 ? 0 : Math.max(0, centre() - halfWidth());
    }

    /**
     * The upper end of the same interval.
     *
     * @return {@link #rate} to 1; 1 without trials
     */
    public double high() {
        return of == 0 || hits == of ? 1 : Math.min(1, centre() + halfWidth());
    }

    private double centre() {
        return (hits + Z * Z / 2) / (of + Z * Z);
    }

    private double halfWidth() {
        double rate = rate();
        return Z / (of + Z * Z) * Math.sqrt(of * rate * (1 - rate) + Z * Z / 4);
    }

    /**
     * Both counts together.
     *
     * @param other further trials
     * @return the sum
     */
    public Share plus(Share other) {
        return new Share(hits + other.hits, of + other.of);
    }
}
