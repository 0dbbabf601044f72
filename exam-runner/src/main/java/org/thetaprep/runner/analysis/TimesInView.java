package org.thetaprep.runner.analysis;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.thetaprep.report.ItemReport.Times;

/** How long an item is in view. */
final class TimesInView {

    private TimesInView() {}

    /**
     * The median with the 90 % interval that its order statistics give (Conover 1999, section 3.2, for large n).
     *
     * @param seconds how many had it in view for so many seconds
     * @return nothing without an answer
     */
    static Optional<Times> of(SortedMap<Integer, Integer> seconds) {
        int n = seconds.values().stream().mapToInt(count -> count).sum();
        if (n == 0) {
            return Optional.empty();
        }
        double half = Correlations.Z * Math.sqrt(n) / 2;
        int low = (int) Math.max(0, Math.floor(n / 2.0 - half));
        int high = (int) Math.min(n - 1, Math.ceil(n / 2.0 + half));
        return Optional.of(new Times(at(seconds, n / 2), at(seconds, low), at(seconds, high), n));
    }

    /** The value at a place in order, from 0. */
    private static int at(SortedMap<Integer, Integer> seconds, int place) {
        int before = 0;
        for (Map.Entry<Integer, Integer> entry : seconds.entrySet()) {
            before += entry.getValue();
            if (place < before) {
                return entry.getKey();
            }
        }
        return seconds.lastKey();
    }

    /** A time as it is counted: in whole seconds. */
    static int seconds(long millis) {
        return (int) Math.min(Integer.MAX_VALUE, Math.round(millis / 1000.0));
    }
}
