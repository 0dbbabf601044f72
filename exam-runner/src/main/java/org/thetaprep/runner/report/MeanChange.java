package org.thetaprep.runner.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.thetaprep.report.BeforeAfter;
import org.thetaprep.report.Interval;
import org.thetaprep.report.ScoreEstimate;

/** The mean of a score over learners at two times, with what their spread says of it. */
public final class MeanChange {

    /** The standard normal quantiles of 0.75 and of 0.95. */
    private static final double HALF = 0.6744897501960817;

    private static final double NINETY = 1.6448536269514722;

    private MeanChange() {}

    /**
     * A row of means of the learners who have the score at both times; no score where they are too few.
     *
     * @param domain number of the domain; 0 for all
     * @param title its title
     * @param learners the learners
     * @param before a learner's score then
     * @param after a learner's score now
     */
    public static <L> BeforeAfter.Row of(
            int domain,
            String title,
            List<L> learners,
            Function<L, Optional<Double>> before,
            Function<L, Optional<Double>> after) {
        List<Double> then = new ArrayList<>();
        List<Double> now = new ArrayList<>();
        List<Double> change = new ArrayList<>();
        for (L learner : learners) {
            before.apply(learner).ifPresent(first -> after.apply(learner).ifPresent(second -> {
                then.add(first);
                now.add(second);
                change.add(second - first);
            }));
        }
        if (change.size() < CohortTally.LEAST_COMPARED) {
            return new BeforeAfter.Row(
                    domain,
                    title,
                    ScoreEstimate.notEnoughEvidence(),
                    ScoreEstimate.notEnoughEvidence(),
                    Optional.empty());
        }
        return new BeforeAfter.Row(
                domain,
                title,
                estimate(then),
                estimate(now),
                Optional.of(Interval.rounded(
                        mean(change) - error(change, NINETY), mean(change) + error(change, NINETY))));
    }

    private static ScoreEstimate estimate(List<Double> scores) {
        double mean = mean(scores);
        return ScoreEstimate.of(
                mean,
                mean - error(scores, HALF),
                mean + error(scores, HALF),
                mean - error(scores, NINETY),
                mean + error(scores, NINETY));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElseThrow();
    }

    /** Half the width of a Student interval of the mean. */
    private static double error(List<Double> values, double normal) {
        double mean = mean(values);
        double squares =
                values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
        int freedom = values.size() - 1;
        return student(normal, freedom) * Math.sqrt(squares / freedom / values.size());
    }

    /** A quantile of Student's t by that of the normal distribution (Abramowitz &amp; Stegun 1964, 26.7.5). */
    static double student(double z, int freedom) {
        double z3 = z * z * z;
        double z5 = z3 * z * z;
        return z
                + (z3 + z) / (4.0 * freedom)
                + (5 * z5 + 16 * z3 + 3 * z) / (96.0 * freedom * freedom)
                + (3 * z5 * z * z + 19 * z5 + 17 * z3 - 15 * z) / (384.0 * freedom * freedom * freedom);
    }
}
