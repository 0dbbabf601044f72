package org.thetaprep.runner.analysis;

import java.util.List;
import java.util.Optional;
import org.thetaprep.report.ItemReport.Times;
import org.thetaprep.runner.analysis.FieldAnswers.Given;

/** How long an item is in view. */
final class TimesInView {

    private TimesInView() {}

    /**
     * The median with the 90 % interval that its order statistics give (Conover 1999, section 3.2, for large n).
     *
     * @param given the answers
     * @return nothing without an answer
     */
    static Optional<Times> of(List<Given> given) {
        int n = given.size();
        if (n == 0) {
            return Optional.empty();
        }
        long[] sorted =
                given.stream().mapToLong(one -> one.answer().millis()).sorted().toArray();
        double half = Correlations.Z * Math.sqrt(n) / 2;
        int low = (int) Math.max(0, Math.floor(n / 2.0 - half));
        int high = (int) Math.min(n - 1, Math.ceil(n / 2.0 + half));
        return Optional.of(new Times(seconds(sorted[n / 2]), seconds(sorted[low]), seconds(sorted[high]), n));
    }

    private static int seconds(long millis) {
        return (int) Math.min(Integer.MAX_VALUE, Math.round(millis / 1000.0));
    }
}
