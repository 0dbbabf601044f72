package org.thetaprep.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.thetaprep.scoring.model.Logistic;

/** What the studies of calibration share: answers of simulated people, names of items. */
final class SimulatedPeople {

    /** About the error of an ability after a mock, in logits. */
    static final double ABILITY_ERROR = 0.36;

    private SimulatedPeople() {}

    static byte answer(Logistic item, double theta, SplittableRandom random) {
        return (byte) (random.nextDouble() < item.correct(theta) ? 1 : 0);
    }

    static List<String> names(int items) {
        return IntStream.rangeClosed(1, items).mapToObj(j -> "I" + j).toList();
    }
}
