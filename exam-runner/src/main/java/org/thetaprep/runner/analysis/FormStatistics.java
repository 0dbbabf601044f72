package org.thetaprep.runner.analysis;

import java.util.Collection;
import java.util.Optional;

/**
 * How one form measured those who took it: items that never reached, or left open, count as not right.
 *
 * @param items how many scored items it has
 * @param learners how many learners took it, each counted once
 * @param mean their mean number of right answers
 * @param deviation the standard deviation of the number of right answers
 * @param alpha Cronbach's coefficient with its 90 % interval
 * @param error the standard error of measurement, in items
 */
public record FormStatistics(int items, int learners, double mean, double deviation, Alpha alpha, double error) {

    private static final int LEAST_ITEMS = 2;
    private static final int LEAST_LEARNERS = 3;

    /**
     * Cronbach's coefficient alpha with its 90 % interval (Bonett 2002, eq. 8).
     *
     * @param value at most 1
     * @param low at most {@code value}
     * @param high from {@code value} to 1
     */
    public record Alpha(double value, double low, double high) {}

    /**
     * Cronbach (1951), eq. 2, with variances over the learners.
     *
     * @param k how many scored items the form has
     * @param n how many learners took it
     * @param sum of their numbers of right answers
     * @param squares the sum of the squares of those
     * @param rights for items with a right answer, how many
     */
    static Optional<FormStatistics> of(int k, int n, double sum, double squares, Collection<Integer> rights) {
        if (k < LEAST_ITEMS || n < LEAST_LEARNERS) {
            return Optional.empty();
        }
        double mean = sum / n;
        double variance = squares / n - mean * mean;
        if (variance <= 1e-9) {
            return Optional.empty();
        }
        double ofItems = rights.stream()
                .mapToDouble(right -> (double) right / n * (1 - (double) right / n))
                .sum();
        double alpha = k / (k - 1.0) * (1 - ofItems / variance);
        double deviation = Math.sqrt(variance * n / (n - 1));
        return Optional.of(new FormStatistics(
                k, n, mean, deviation, interval(alpha, k, n), deviation * Math.sqrt(Math.max(0, 1 - alpha))));
    }

    private static Alpha interval(double alpha, int k, int n) {
        if (alpha >= 1) {
            return new Alpha(1, 1, 1);
        }
        double half = Correlations.Z * Math.sqrt(2.0 * k / ((k - 1.0) * (n - 2)));
        double log = Math.log(1 - alpha);
        return new Alpha(alpha, 1 - Math.exp(log + half), 1 - Math.exp(log - half));
    }
}
