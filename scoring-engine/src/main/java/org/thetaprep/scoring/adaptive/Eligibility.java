package org.thetaprep.scoring.adaptive;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * Holds the exposure of every item below a target by drawing, before each test, which items are eligible
 * (van der Linden &amp; Veldkamp 2004, 2007): with probability min(1, r ε_i / α_i), where α_i is the faded
 * count of tests that used item i, ε_i of those in which it was eligible, and r the target. Immutable: {@link #after} gives the next value.
 */
public final class Eligibility {

    private final double target;
    private final double fading;
    private final double[] used;
    private final double[] eligible;

    private Eligibility(double target, double fading, double[] used, double[] eligible) {
        this.target = target;
        this.fading = fading;
        this.used = used;
        this.eligible = eligible;
    }

    /**
     * Control without history.
     *
     * @param items number of items in the bank
     * @param target highest share of tests that may use an item, above 0 and at most 1
     * @param fading how much of the old counts is kept at each test, above 0 and at most 1; 0.999
     *     remembers about 1,000 tests
     * @param expectedLength how many items a test is expected to use; it cannot exceed target × items,
     *     whatever the rule
     */
    public static Eligibility of(int items, double target, double fading, double expectedLength) {
        if (!(target > 0 && target <= 1)) {
            throw new IllegalArgumentException("target must be in (0, 1], but is " + target);
        }
        if (!(fading > 0 && fading <= 1)) {
            throw new IllegalArgumentException("fading must be in (0, 1], but is " + fading);
        }
        if (expectedLength > target * items) {
            throw new IllegalArgumentException(
                    "expectedLength must be at most target x items = " + target * items + ", but is " + expectedLength);
        }
        return new Eligibility(target, fading, new double[items], new double[items]);
    }

    /** Probability that an item is eligible for the next test. */
    public double probability(int item) {
        return used[item] == 0 ? 1 : Math.min(1, target * eligible[item] / used[item]);
    }

    /**
     * Draws the items that the next test may not use.
     *
     * @param random source of randomness
     */
    public BitSet drawBarred(RandomGenerator random) {
        BitSet barred = new BitSet(used.length);
        for (int i = 0; i < used.length; i++) {
            if (random.nextDouble() >= probability(i)) {
                barred.set(i);
            }
        }
        return barred;
    }

    /**
     * Draws the items that the next test may not use; but where no test that meets its specification can be
     * had without them, all are eligible (van der Linden &amp; Veldkamp 2004, section 3).
     *
     * @param random source of randomness
     * @param feasible whether a test can be had without some items
     */
    public BitSet drawBarred(RandomGenerator random, Predicate<BitSet> feasible) {
        BitSet barred = drawBarred(random);
        return feasible.test(barred) ? barred : new BitSet();
    }

    /**
     * The control after a test.
     *
     * @param barred what was drawn for it
     * @param administered places of the items it used
     */
    public Eligibility after(BitSet barred, List<Integer> administered) {
        double[] nextUsed = Arrays.stream(used).map(value -> value * fading).toArray();
        double[] nextEligible =
                Arrays.stream(eligible).map(value -> value * fading).toArray();
        administered.forEach(item -> nextUsed[item]++);
        for (int i = 0; i < nextEligible.length; i++) {
            nextEligible[i] += barred.get(i) ? 0 : 1;
        }
        return new Eligibility(target, fading, nextUsed, nextEligible);
    }
}
