package org.thetaprep.runner.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.thetaprep.scoring.adaptive.AbilityBelief;
import org.thetaprep.scoring.adaptive.AdaptiveTest;
import org.thetaprep.scoring.simulation.TracedTest;
import org.thetaprep.scoring.table.SimulatedPersonTable;
import org.thetaprep.scoring.table.TraceTable;

/**
 * People and the tests they took.
 *
 * @param test the test that all were given
 * @param taken in the order of the people
 */
record Simulation(AdaptiveTest<AbilityBelief> test, List<Taken> taken) {

    private static final int BATCH = 1000;

    /** One person's test. */
    record Taken(String person, OptionalDouble trueTheta, TracedTest test) {}

    Simulation {
        taken = List.copyOf(taken);
    }

    /**
     * Gives a test to people; the result does not depend on the number of threads.
     *
     * @param test the test
     * @param people who take it
     * @param threads how many at once
     * @param progress is told after each batch how many are done
     */
    static Simulation run(AdaptiveTest<AbilityBelief> test, Examinees people, int threads, IntConsumer progress) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            List<Taken> taken = new ArrayList<>(people.count());
            for (int from = 0; from < people.count(); from += BATCH) {
                int first = from;
                int end = Math.min(people.count(), from + BATCH);
                taken.addAll(pool.submit(() -> IntStream.range(first, end)
                                .parallel()
                                .mapToObj(index -> take(test, people.person(index)))
                                .toList())
                        .join());
                progress.accept(end);
            }
            return new Simulation(test, taken);
        } finally {
            pool.shutdown();
        }
    }

    private static Taken take(AdaptiveTest<AbilityBelief> test, Examinees.Examinee person) {
        return new Taken(
                person.name(),
                person.trueTheta(),
                TracedTest.take(test, person.barred(), person.answers(), person.random()));
    }

    SimulatedPersonTable persons() {
        return new SimulatedPersonTable(taken.stream()
                .map(one -> new SimulatedPersonTable.Row(
                        one.person(),
                        one.trueTheta(),
                        one.test().theta(),
                        one.test().standardError(),
                        one.test().steps().size()))
                .toList());
    }

    TraceTable trace() {
        List<TraceTable.Row> rows = new ArrayList<>();
        for (Taken one : taken) {
            int number = 0;
            for (TracedTest.Step step : one.test().steps()) {
                number++;
                rows.add(new TraceTable.Row(
                        one.person(),
                        number,
                        test.bank().item(step.item()).id(),
                        step.response(),
                        step.theta(),
                        step.standardError()));
            }
        }
        return new TraceTable(rows);
    }
}
