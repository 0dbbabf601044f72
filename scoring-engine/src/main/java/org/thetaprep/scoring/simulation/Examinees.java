package org.thetaprep.scoring.simulation;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.LongFunction;
import java.util.random.RandomGenerator;

/** The people who take a simulated test, in whatever order they are asked for. */
public interface Examinees {

    /** By how much the seeds of two simulations' generators are apart. */
    long APART = 1_000_003;

    /**
     * One person.
     *
     * @param name as written in tables
     * @param profile the true ability in each domain, in logits, if it is known
     * @param barred places of the items that the person cannot be given
     * @param answers the answer to the item at a place of the bank; asked once for each item given
     * @param random the person's own source of randomness
     */
    record Examinee(
            String name, Optional<double[]> profile, BitSet barred, IntUnaryOperator answers, RandomGenerator random) {}

    /** How many there are. */
    int count();

    /** The person at a place from 0; the same one whenever asked. */
    Examinee person(int index);

    /**
     * Learners of a population, each with a generator of their own.
     *
     * @param bank the items with their truths
     * @param learners the population
     * @param first the number of the first learner, from 0, among all of the simulation
     * @param count how many
     * @param seed the same seed gives the same learners and answers
     * @param generators makes an independent generator of each seed
     */
    static Examinees drawn(
            SimulatedBank bank,
            Learners learners,
            int first,
            int count,
            long seed,
            LongFunction<RandomGenerator> generators) {
        return new Examinees() {
            @Override
            public int count() {
                return count;
            }

            @Override
            public Examinee person(int index) {
                RandomGenerator random = generators.apply(seed * APART + first + index);
                double[] profile = learners.draw(random);
                return new Examinee(
                        String.valueOf(first + index + 1),
                        Optional.of(profile),
                        new BitSet(),
                        item -> bank.answer(item, profile, random),
                        random);
            }
        };
    }
}
