package org.thetaprep.scoring.adaptive;

import java.util.Arrays;
import java.util.BitSet;
import java.util.random.RandomGenerator;

/**
 * Holds the exposure of every item under a limit, from the first tests on. Before each test it is drawn which items are
 * eligible, as in {@link Eligibility}, with three differences that bound the highest exposure itself rather than its
 * expectation:
 *
 * <ul>
 *   <li>an item begins as if it had been used in every one of {@value #PRIOR} tests, so that the first tests, too, find a
 *       share of the bank eligible that is near the target, and tests that begin at the same time do not meet the same items;
 *   <li>the target is the limit less a margin of {@value #MARGIN};
 *   <li>an item that one more use would bring above target × tests + {@value #HEAD_START} is not eligible.
 * </ul>
 *
 * <p>Counts fade with each test. Where each test begins after the one before it has ended, and an item serves n tests, it
 * is used in at most target × n + {@value #HEAD_START} × (1 + (1 − fading)(n − 1)) of them. Immutable.
 */
public final class ExposureQuota {

    /** By how much the target lies below the limit, as a share of the limit. */
    public static final double MARGIN = 0.04;

    /** How many uses an item may be ahead of its target, at any time. */
    public static final int HEAD_START = 2;

    /** How many tests the presumption at the beginning is worth. */
    public static final int PRIOR = 20;

    private final double target;
    private final double fading;
    private final double[] used;
    private final double[] served;
    private final double[] eligible;

    private ExposureQuota(double target, double fading, double[] used, double[] served, double[] eligible) {
        this.target = target;
        this.fading = fading;
        this.used = used;
        this.served = served;
        this.eligible = eligible;
    }

    /**
     * A quota without history.
     *
     * @param items number of items in the bank
     * @param limit highest share of the tests which an item could serve that may use it, above 0 and at most 1
     * @param fading how much of the old counts is kept at each test, above 0 and at most 1; 0.999 remembers about 1,000
     *     tests
     */
    public static ExposureQuota of(int items, double limit, double fading) {
        if (!(limit > 0 && limit <= 1)) {
            throw new IllegalArgumentException("limit must be in (0, 1], but is " + limit);
        }
        if (!(fading > 0 && fading <= 1)) {
            throw new IllegalArgumentException("fading must be in (0, 1], but is " + fading);
        }
        return new ExposureQuota(
                limit * (1 - MARGIN), fading, new double[items], new double[items], new double[items]);
    }

    /** Probability that an item is eligible for the next test. */
    public double probability(int item) {
        double room = target * (served[item] * fading + 1) + HEAD_START - used[item] * fading;
        return room < 1 ? 0 : Math.min(1, target * (eligible[item] + PRIOR) / (used[item] + PRIOR));
    }

    /** The faded count of the tests that used an item. */
    public double used(int item) {
        return used[item];
    }

    /**
     * Draws the items that the next test may not use.
     *
     * @param random source of randomness
     */
    public BitSet drawBarred(RandomGenerator random) {
        BitSet barred = new BitSet(used.length);
        for (int i = 0; i < used.length; i++) {
            barred.set(i, random.nextDouble() >= probability(i));
        }
        return barred;
    }

    /**
     * The quota once a test has begun.
     *
     * @param serving places of the items that the test could use if none were barred
     * @param barred places of those that it may not use
     */
    public ExposureQuota begun(BitSet serving, BitSet barred) {
        double[] nextServed = faded(served);
        double[] nextEligible = faded(eligible);
        serving.stream().forEach(item -> {
            nextServed[item]++;
            nextEligible[item] += barred.get(item) ? 0 : 1;
        });
        return new ExposureQuota(target, fading, faded(used), nextServed, nextEligible);
    }

    /** The quota once a test that has begun has used an item. */
    public ExposureQuota withUse(int item) {
        double[] next = used.clone();
        next[item]++;
        return new ExposureQuota(target, fading, next, served, eligible);
    }

    private double[] faded(double[] counts) {
        return Arrays.stream(counts).map(count -> count * fading).toArray();
    }
}
