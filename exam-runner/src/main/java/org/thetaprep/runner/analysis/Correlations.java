package org.thetaprep.runner.analysis;

import java.util.Optional;
import org.thetaprep.report.ItemReport.Correlation;

/** Correlations of a yes or no with the share of right answers in the rest. */
final class Correlations {

    /** The standard normal quantile of 0.95: both tails of a 90 % interval. */
    static final double Z = 1.6448536269514722;

    private static final int LEAST = 4;

    private Correlations() {}

    /**
     * The point-biserial correlation, of a right answer corrected for overlap by leaving the item out of the rest, with
     * its 90 % interval by Fisher's z.
     *
     * @param all how all do in the rest
     * @param part how those do of whom it is true
     * @return nothing where one side does not vary or there are fewer than four
     */
    static Optional<Correlation> of(RestSums all, RestSums.Part part) {
        int n = all.learners();
        int yes = part.learners();
        double sum = all.sum();
        double squares = all.squares();
        double sumOfYes = part.sum();
        double spread = n * squares - sum * sum;
        double both = (double) yes * (n - yes);
        if (n < LEAST || both == 0 || spread <= 1e-9 * n * n) {
            return Optional.empty();
        }
        double r = Math.max(-1, Math.min(1, (n * sumOfYes - yes * sum) / Math.sqrt(both * spread)));
        if (Math.abs(r) == 1) {
            return Optional.of(new Correlation(r, r, r, n));
        }
        double z = 0.5 * Math.log((1 + r) / (1 - r));
        double half = Z / Math.sqrt(n - 3);
        return Optional.of(new Correlation(r, Math.min(r, Math.tanh(z - half)), Math.max(r, Math.tanh(z + half)), n));
    }
}
