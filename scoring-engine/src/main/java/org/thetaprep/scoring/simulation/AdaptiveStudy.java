package org.thetaprep.scoring.simulation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.thetaprep.scoring.adaptive.AdaptiveTest;
import org.thetaprep.scoring.adaptive.Belief;
import org.thetaprep.scoring.adaptive.NextStep;
import org.thetaprep.scoring.adaptive.StopReason;
import org.thetaprep.scoring.adaptive.TestState;

/**
 * Simulated learners take an adaptive test, the very object that a product would drive.
 *
 * @param test the test
 * @param truths the truth of every item of its bank, in the bank's order
 * @param <B> the kind of belief
 */
public record AdaptiveStudy<B extends Belief>(AdaptiveTest<B> test, List<SimulatedItem> truths) {

    public AdaptiveStudy {
        truths = List.copyOf(truths);
        if (truths.size() != test.bank().size()) {
            throw new IllegalArgumentException(
                    "truths must be as many as the bank's items, " + test.bank().size() + ", but are " + truths.size());
        }
    }

    /**
     * One learner's test.
     *
     * @param profile the true ability in each domain, in logits
     * @param end the finished test
     * @param reason why it ended
     * @param <B> the kind of belief
     */
    public record Taken<B extends Belief>(double[] profile, TestState<B> end, StopReason reason) {}

    /**
     * Gives the test to learners on all processors; the result does not depend on their number.
     *
     * @param profiles the true ability of each learner in each domain
     * @param seed where the sequence of replications starts
     * @param generators makes an independent generator of each seed
     */
    public List<Taken<B>> run(List<double[]> profiles, long seed, LongFunction<RandomGenerator> generators) {
        return IntStream.range(0, profiles.size())
                .parallel()
                .mapToObj(n -> take(profiles.get(n), new BitSet(), generators.apply(seed * 1_000_003 + n)))
                .toList();
    }

    /**
     * Gives the test to one learner.
     *
     * @param profile the true ability in each domain
     * @param barred places of the items that the test may not use
     * @param random source of randomness
     */
    public Taken<B> take(double[] profile, BitSet barred, RandomGenerator random) {
        TestState<B> state = test.start(barred);
        while (true) {
            NextStep step = test.next(state, random);
            if (step instanceof NextStep.Stop stop) {
                return new Taken<>(profile, state, stop.reason());
            }
            int item = ((NextStep.Present) step).item();
            state = test.after(state, item, truths.get(item).answer(profile, random));
        }
    }

    /**
     * The share of tests that used each item.
     *
     * @param taken the finished tests, not empty
     */
    public double[] exposure(List<Taken<B>> taken) {
        double[] used = new double[truths.size()];
        taken.forEach(one -> one.end().administered().forEach(item -> used[item]++));
        return Arrays.stream(used).map(count -> count / taken.size()).toArray();
    }
}
