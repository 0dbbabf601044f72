package org.thetaprep.runner.cli;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import org.thetaprep.scoring.ability.ResponsePattern;
import org.thetaprep.scoring.adaptive.Bank;
import org.thetaprep.scoring.table.ResponseTable;

/** The people of a simulation: drawn from a population, or those of a table of answers. */
sealed interface Examinees {

    /**
     * One person of a simulation.
     *
     * @param name as written in the tables
     * @param trueTheta the true ability in logits, if it is known
     * @param barred places of the items that the person cannot be given
     * @param answers the answer to the item at a place of the bank
     * @param random the person's own source of randomness
     */
    record Examinee(
            String name, OptionalDouble trueTheta, BitSet barred, IntUnaryOperator answers, RandomGenerator random) {}

    /** How many there are. */
    int count();

    /** The person at a place from 0, in whatever order they are asked for. */
    Examinee person(int index);

    /**
     * People with normal abilities, each with a generator of their own.
     *
     * @param bank the items, with their true parameters
     * @param count how many
     * @param seed the same seed gives the same people and answers
     * @param mean of ability, in logits
     * @param sd of ability, in logits, not negative
     */
    record Drawn(Bank bank, int count, long seed, double mean, double sd) implements Examinees {

        private static final long APART = 1_000_003;

        @Override
        public Examinee person(int index) {
            RandomGenerator random = new SplittableRandom(seed * APART + index);
            double theta = mean + sd * random.nextGaussian();
            return new Examinee(
                    String.valueOf(index + 1),
                    OptionalDouble.of(theta),
                    new BitSet(),
                    item -> draw(item, theta, random),
                    random);
        }

        private int draw(int item, double theta, RandomGenerator random) {
            double[] p = new double[bank.item(item).model().categories()];
            bank.item(item).model().probabilities(theta, p);
            double left = random.nextDouble();
            for (int k = p.length - 1; k > 0; k--) {
                left -= p[k];
                if (left < 0) {
                    return k;
                }
            }
            return 0;
        }
    }

    /**
     * A replay: each person answers as a table says, and is given only items that the table has an answer to.
     *
     * @param table the answers
     * @param columns for each item of the bank its column in the table, or −1
     * @param seed of what the test itself leaves to chance
     */
    record Replayed(ResponseTable table, List<Integer> columns, long seed) implements Examinees {

        @Override
        public int count() {
            return table.persons().size();
        }

        @Override
        public Examinee person(int index) {
            BitSet barred = new BitSet();
            for (int item = 0; item < columns.size(); item++) {
                int column = columns.get(item);
                barred.set(item, column < 0 || table.answer(index, column) == ResponsePattern.MISSING);
            }
            return new Examinee(
                    table.persons().get(index),
                    OptionalDouble.empty(),
                    barred,
                    item -> table.answer(index, columns.get(item)),
                    new SplittableRandom(seed * Drawn.APART + index));
        }
    }
}
