package org.thetaprep.scoring.simulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import org.thetaprep.scoring.adaptive.AdaptiveTest;
import org.thetaprep.scoring.adaptive.Belief;
import org.thetaprep.scoring.adaptive.NextStep;
import org.thetaprep.scoring.adaptive.StopReason;
import org.thetaprep.scoring.adaptive.TestState;

/**
 * A finished test with what was believed after each answer.
 *
 * @param steps the answers in their order
 * @param theta the estimate at the end, in logits
 * @param standardError in logits
 * @param reason why it ended
 */
public record TracedTest(List<Step> steps, double theta, double standardError, StopReason reason) {

    public TracedTest {
        steps = List.copyOf(steps);
    }

    /**
     * One answer.
     *
     * @param item place of the item in the bank
     * @param response its category
     * @param theta the estimate after it, in logits
     * @param standardError in logits
     */
    public record Step(int item, int response, double theta, double standardError) {}

    /**
     * Gives a test to one person.
     *
     * @param test the test
     * @param barred places of the items that it may not use
     * @param answers the person's answer to the item at a place of the bank; asked once for each item given
     * @param random source of randomness of the test itself
     */
    public static <B extends Belief> TracedTest take(
            AdaptiveTest<B> test, BitSet barred, IntUnaryOperator answers, RandomGenerator random) {
        List<Step> steps = new ArrayList<>();
        TestState<B> state = test.start(barred);
        while (true) {
            NextStep next = test.next(state, random);
            if (next instanceof NextStep.Stop stop) {
                return new TracedTest(
                        steps, state.belief().theta(), state.belief().standardError(), stop.reason());
            }
            int item = ((NextStep.Present) next).item();
            int response = answers.applyAsInt(item);
            state = test.after(state, item, response);
            steps.add(new Step(
                    item, response, state.belief().theta(), state.belief().standardError()));
        }
    }
}
