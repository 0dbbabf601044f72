package org.thetaprep.scoring.adaptive;

import java.util.BitSet;
import java.util.random.RandomGenerator;

/** Which of the admissible items is given, from what each would teach. */
public interface Pick {

    /**
     * Picks one item.
     *
     * @param values the value of each candidate
     * @param candidates places of the items, not empty
     * @param given number of items given so far
     * @param random source of randomness
     */
    int pick(double[] values, BitSet candidates, int given, RandomGenerator random);

    /** The item of the highest value; ties go to the earlier one. */
    static Pick best() {
        return (values, candidates, given, random) -> highest(values, candidates);
    }

    /** Any of them, each as likely, whatever its value. */
    static Pick random() {
        return (values, candidates, given, random) -> candidates.stream()
                .skip(random.nextInt(candidates.cardinality()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * One of the best few, each as likely (randomesque; Kingsbury &amp; Zara 1989).
     *
     * @param count how many, at least 1
     */
    static Pick randomesque(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("count must be at least 1, but is " + count);
        }
        return (values, candidates, given, random) -> {
            BitSet left = (BitSet) candidates.clone();
            int skip = random.nextInt(Math.min(count, left.cardinality()));
            for (int i = 0; i < skip; i++) {
                left.clear(highest(values, left));
            }
            return highest(values, left);
        };
    }

    /**
     * A random value weighed against the item's own, with a weight that moves from chance to value over
     * the test (progressive; Revuelta &amp; Ponsoda 1998): (1 − W) R + W v, R uniform up to the highest
     * value, W = items given / length.
     *
     * @param length planned number of items, at least 1
     */
    static Pick progressive(int length) {
        if (length < 1) {
            throw new IllegalArgumentException("length must be at least 1, but is " + length);
        }
        return (values, candidates, given, random) -> {
            double weight = Math.min(1, given / (double) length);
            double most = values[highest(values, candidates)];
            double[] mixed = new double[values.length];
            candidates.stream()
                    .forEach(item -> mixed[item] = (1 - weight) * most * random.nextDouble() + weight * values[item]);
            return highest(mixed, candidates);
        };
    }

    private static int highest(double[] values, BitSet candidates) {
        int best = candidates.nextSetBit(0);
        for (int i = candidates.nextSetBit(best + 1); i >= 0; i = candidates.nextSetBit(i + 1)) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }
}
