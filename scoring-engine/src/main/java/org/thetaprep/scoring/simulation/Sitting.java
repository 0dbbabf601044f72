package org.thetaprep.scoring.simulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.thetaprep.scoring.adaptive.AdaptiveTest;
import org.thetaprep.scoring.adaptive.Belief;
import org.thetaprep.scoring.adaptive.Eligibility;
import org.thetaprep.scoring.adaptive.NextStep;
import org.thetaprep.scoring.adaptive.StopReason;
import org.thetaprep.scoring.adaptive.TestState;
import org.thetaprep.scoring.assembly.CountRange;
import org.thetaprep.scoring.simulation.Examinees.Examinee;

/**
 * People take one test on one bank: the very object that a product would drive. The result does not depend
 * on the number of threads.
 *
 * @param test the test
 * @param reading what is read of the belief at the end
 * @param people who take it
 * @param ranges the specification that tests are checked against
 * @param exposure how the use of items is limited, if it is
 * @param exam a future form to be forecast, if one is
 * @param traced whether the belief after each answer is kept
 * @param <B> the kind of belief
 */
public record Sitting<B extends Belief>(
        AdaptiveTest<B> test,
        Reading<B> reading,
        Examinees people,
        Specification ranges,
        Optional<ExposureLimit> exposure,
        Optional<Forecaster<B>> exam,
        boolean traced) {

    /** How many tests are under way at once under the same draw of probabilities. */
    private static final int AT_ONCE = 8;

    /**
     * Which ranges a finished test is to meet.
     */
    @FunctionalInterface
    public interface Specification {

        /** The ranges for a test of a number of items. */
        List<CountRange> ranges(int items);

        /** No ranges. */
        static Specification none() {
            return items -> List.of();
        }
    }

    /**
     * Forecasts the result of a future form, which is drawn before the test so that it does not depend on it.
     *
     * @param <B> the kind of belief
     */
    public interface Forecaster<B extends Belief> {

        /** Whether the learner passes it. */
        boolean passes(Examinee person);

        /** What is said after the test. */
        Outcome.Forecast forecast(TestState<B> end, boolean passed);
    }

    /**
     * What came of it.
     *
     * @param outcomes in the order of the people
     * @param uses how many of the counted tests used each item
     * @param counted how many tests were counted: those after the burn-in
     */
    public record Result(List<Outcome> outcomes, int[] uses, int counted) {

        public Result {
            outcomes = List.copyOf(outcomes);
        }
    }

    private record Finished(Outcome outcome, List<Integer> items, BitSet barred) {}

    /**
     * Gives the test to all.
     *
     * @param done is told how many more have finished, now and then, from any thread
     */
    public Result run(IntConsumer done) {
        List<Finished> finished = exposure.isPresent() ? limited(exposure.get(), done) : free(done);
        int burnIn = exposure.map(ExposureLimit::burnIn).orElse(0);
        int[] uses = new int[test.bank().size()];
        finished.stream().skip(burnIn).forEach(one -> one.items().forEach(item -> uses[item]++));
        return new Result(
                finished.stream().map(Finished::outcome).toList(), uses, Math.max(0, finished.size() - burnIn));
    }

    private List<Finished> free(IntConsumer done) {
        return IntStream.range(0, people.count())
                .parallel()
                .mapToObj(index -> {
                    Finished one = take(people.person(index), new BitSet());
                    done.accept(1);
                    return one;
                })
                .toList();
    }

    private List<Finished> limited(ExposureLimit limit, IntConsumer done) {
        List<Finished> finished = new ArrayList<>(people.count());
        Eligibility control = limit.control();
        for (int from = 0; from < people.count(); from += AT_ONCE) {
            Eligibility now = control;
            List<Finished> batch = IntStream.range(from, Math.min(people.count(), from + AT_ONCE))
                    .parallel()
                    .mapToObj(index -> {
                        Examinee person = people.person(index);
                        return take(person, now.drawBarred(person.random(), limit.feasible()));
                    })
                    .toList();
            for (Finished one : batch) {
                control = control.after(one.barred(), one.items());
            }
            finished.addAll(batch);
            done.accept(batch.size());
        }
        return finished;
    }

    private Finished take(Examinee person, BitSet ineligible) {
        boolean passed = exam.map(form -> form.passes(person)).orElse(false);
        BitSet barred = (BitSet) ineligible.clone();
        barred.or(person.barred());
        List<Outcome.Step> steps = new ArrayList<>();
        TestState<B> state = test.start(barred);
        while (true) {
            NextStep next = test.next(state, person.random());
            if (next instanceof NextStep.Stop stop) {
                return new Finished(outcome(person, state, stop.reason(), passed, steps), state.administered(), barred);
            }
            int item = ((NextStep.Present) next).item();
            int response = person.answers().applyAsInt(item);
            state = test.after(state, item, response);
            if (traced) {
                B belief = state.belief();
                steps.add(new Outcome.Step(item, response, belief.theta(), belief.standardError()));
            }
        }
    }

    private Outcome outcome(
            Examinee person, TestState<B> end, StopReason reason, boolean passed, List<Outcome.Step> steps) {
        Reading.Read read = reading.read(end.belief(), person.profile());
        int broken = 0;
        for (CountRange range : ranges.ranges(end.administered().size())) {
            long count =
                    end.administered().stream().filter(range.items()::contains).count();
            broken += count < range.least() || count > range.most() ? 1 : 0;
        }
        return new Outcome(
                person.name(),
                read.whole(),
                read.domains(),
                end.administered().size(),
                reason,
                broken,
                exam.map(form -> form.forecast(end, passed)),
                steps);
    }
}
