package org.thetaprep.runner.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.thetaprep.report.Reliability;
import org.thetaprep.report.Share;

/**
 * Whether predicted chances of passing came true: what a learner's mock exam predicted of a fresh form, beside whether
 * their next mock exam passed.
 */
final class PassOutcomes {

    /** Outcomes that a group needs before anything is said of it. */
    private static final int LEAST = 10;

    private static final int BINS = 10;

    private final Map<String, List<Sitting>> learners = new TreeMap<>();

    /**
     * One mock exam.
     *
     * @param closedAt when it was closed
     * @param chance what it predicts of a fresh form, where answers were enough
     * @param passed whether as many scored items are right as are expected, on this form, of someone at the cut
     */
    record Sitting(Instant closedAt, Optional<Double> chance, boolean passed) {}

    void add(String learner, Sitting sitting) {
        learners.computeIfAbsent(learner, id -> new ArrayList<>()).add(sitting);
    }

    /** Predictions in steps of ten percent with what came true; nothing where no learner has two mock exams. */
    Optional<Reliability> reliability() {
        double[] predicted = new double[BINS];
        int[] passed = new int[BINS];
        int[] of = new int[BINS];
        for (List<Sitting> sittings : learners.values()) {
            sittings.sort(Comparator.comparing(Sitting::closedAt));
            for (int next = 1; next < sittings.size(); next++) {
                Sitting outcome = sittings.get(next);
                sittings.get(next - 1).chance().ifPresent(chance -> {
                    int bin = (int) Math.min(BINS - 1, Math.floor(chance * BINS));
                    predicted[bin] += chance;
                    passed[bin] += outcome.passed() ? 1 : 0;
                    of[bin]++;
                });
            }
        }
        List<Reliability.Bin> bins = IntStream.range(0, BINS)
                .filter(bin -> of[bin] > 0)
                .mapToObj(bin -> new Reliability.Bin(predicted[bin] / of[bin], new Share(passed[bin], of[bin])))
                .toList();
        return bins.isEmpty() ? Optional.empty() : Optional.of(new Reliability(LEAST, bins));
    }
}
